package org.fairlead.incident.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.fairlead.incident.Scripts;
import org.fairlead.incident.Scripts.Said;
import org.fairlead.incident.Scripts.Script;
import org.fairlead.incident.StandingTest;
import org.fairlead.testing.SmallEstate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists of incidents: what they hold, in which order, page by page. */
@StandingTest
class IncidentListTest {

    @Autowired
    private Scripts scripts;

    private SmallEstate estate;
    private Script desk;
    private String word;

    @BeforeEach
    void sevenIncidents() {
        estate = scripts.estate();
        desk = scripts.as(estate.agent);
        word = "w" + estate.service.toString().replace("-", "");
        for (int index = 0; index < 7; index++) {
            scripts.at("09:0" + index);
            desk.post("/api/v1/incidents", """
                    {"title":"%s number %d","service":"%s","impact":"Site","urgency":"%s"}
                    """.formatted(word, index, estate.service, index % 2 == 0 ? "High" : "Low"))
                    .is(201);
        }
    }

    private static List<String> numbers(Said said) {
        var found = new ArrayList<String>();
        said.json().get("items").forEach(item -> {
            var title = item.get("title").asString();
            found.add(title.substring(title.length() - 1));
        });
        return found;
    }

    private Said list(String query) {
        return desk.get("/api/v1/incidents?" + query).is(200);
    }

    @Test
    void pagesLeadThroughInBothDirectionsInEveryOrder() {
        for (var sort : List.of("-opened", "opened", "-updated", "updated", "due", "priority")) {
            var whole = numbers(list("limit=200&q=" + word + "&sort=" + sort));
            var forth = new ArrayList<String>();
            var next = "/api/v1/incidents?limit=3&q=" + word + "&sort=" + sort;
            var last = "";
            while (!next.isEmpty()) {
                var said = desk.get(next).is(200);
                forth.addAll(numbers(said));
                last = next;
                next = said.link("next");
            }
            assertThat(forth).as(sort).isEqualTo(whole).hasSizeGreaterThanOrEqualTo(4);
            var back = new ArrayList<>(numbers(desk.get(last)));
            var previous = desk.get(last).link("prev");
            while (!previous.isEmpty()) {
                var said = desk.get(previous).is(200);
                back.addAll(0, numbers(said));
                previous = said.link("prev");
            }
            assertThat(back).as(sort).isEqualTo(whole);
        }
    }

    @Test
    void theFilterWordsAndFieldsChoose() {
        var byService = "filter=service%20%3D%20%22" + estate.service + "%22";
        assertThat(numbers(list(byService + "&sort=opened"))).containsExactly("0", "1", "2", "3", "4", "5", "6");
        assertThat(numbers(list(byService + "%20and%20priority%20%3D%20P2&sort=opened")))
                .containsExactly("0", "2", "4", "6");
        assertThat(numbers(list("q=" + word + "%20number%203"))).containsExactly("3");
        var few = list("q=" + word + "&limit=1&fields=number,holder.name,service.name")
                .json()
                .at("/items/0");
        assertThat(few.propertyNames()).containsExactlyInAnyOrder("number", "holder", "service");
        assertThat(few.at("/holder/name").asString()).isEqualTo("Desk " + estate.desk);
        assertThat(few.at("/holder").has("id")).isFalse();
        assertThat(few.at("/service/name").asString()).isEqualTo("Messaging");
        assertThat(list("q=" + word + "nothing").json().get("items").size()).isZero();
        assertThat(list("q=" + few.get("number").asString()).json().get("items").size())
                .isEqualTo(1);
    }
}
