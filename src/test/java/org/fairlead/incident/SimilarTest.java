package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.fairlead.catalogue.Catalogue;
import org.fairlead.catalogue.Service;
import org.fairlead.incident.Scripts.Script;
import org.fairlead.platform.register.Register;
import org.fairlead.testing.SmallEstate;
import org.fairlead.testing.StandingClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** What is perhaps the same and what was solved before: by title and service, never more than the viewer may see. */
@StandingTest
class SimilarTest {

    private static final String ALL = "/api/v1/incidents";

    @Autowired
    private Scripts scripts;

    @Autowired
    private MockMvc http;

    @Autowired
    private SimilarIncidents similar;

    @Autowired
    private Register register;

    @Autowired
    private StandingClock clock;

    private SmallEstate estate;
    private Script desk;
    private String word;

    @BeforeEach
    void anEstate() {
        estate = scripts.estate();
        at(0);
        desk = scripts.as(estate.agent);
        word = "w" + UUID.randomUUID().toString().replace("-", "");
    }

    /** On a day after everybody else's, since only the newest incidents are looked at and tests share them. */
    private void at(int minute) {
        clock.set(Instant.parse("2035-03-01T09:00:00Z").plus(Duration.ofMinutes(minute)));
    }

    private String logged(String title) {
        return logged(title, estate.service);
    }

    private String logged(String title, @Nullable UUID service) {
        var about = service == null ? "" : ",\"service\":\"" + service + "\"";
        return desk.post(ALL, "{\"title\":\"%s\",\"reporter\":\"%s\"%s}".formatted(title, estate.userPerson, about))
                .is(201)
                .location();
    }

    private void resolved(String address, String words) {
        desk.post(address + "/resolution", "{\"code\":\"%s\",\"words\":\"%s\"}".formatted(estate.fixed, words))
                .is(200);
    }

    private static String number(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static List<String> numbers(JsonNode list, String pointer) {
        var found = new ArrayList<String>();
        list.forEach(each -> found.add(each.at(pointer).asString()));
        return found;
    }

    private List<String> open(Script by, String address) {
        return numbers(by.get(address + "/similar").is(200).json().get("open"), "/number");
    }

    @Test
    void openOnesAboutTheSameServiceOrNoneWithWordsInCommonComeLikestFirst() {
        var first = logged(word + " relay queue stuck");
        var likest = logged(word + " relay queues are stuck again");
        var noService = logged(word + " relay down", null);
        logged("Printer out of toner");
        logged(word + " relay queue stuck", anotherService());

        assertThat(open(desk, first)).containsExactly(number(likest), number(noService));
    }

    private UUID anotherService() {
        var service = new Service("Other " + UUID.randomUUID(), estate.network.value(), null, Set.of(), null);
        return register.add(Catalogue.SERVICE, service, estate.agent).id();
    }

    @Test
    void itselfItsRelativesAndWhatEndedAreLeftOut() {
        var one = logged(word + " relay queue");
        var part = logged(word + " relay queue");
        var merged = logged(word + " relay queue");
        var cancelled = logged(word + " relay queue");
        var free = logged(word + " relay queue");
        desk.putOver(part, "/parent", "{\"parent\":\"" + number(one) + "\"}").is(200);
        desk.post(merged + "/merge", "{\"into\":\"" + number(one) + "\"}").is(200);
        desk.post(cancelled + "/cancellation", "{\"reason\":\"Mistake\"}").is(200);

        assertThat(open(desk, one)).containsExactly(number(free));
        assertThat(open(desk, part)).containsExactly(number(free));
    }

    @Test
    void whatWasSolvedSaysHowAndOldOnesAreForgotten() {
        for (int index = 0; index < 4; index++) {
            at(index);
            resolved(logged(word + " relay queue"), "Drained queue " + index);
        }
        var found = desk.get(ALL + "/similar?title=" + word + "+relay&service=" + estate.service)
                .is(200)
                .json();

        assertThat(numbers(found.get("solved"), "/resolution"))
                .containsExactly("Drained queue 3", "Drained queue 2", "Drained queue 1");
        assertThat(found.get("open").toString()).doesNotContain(word);
        assertThat(similar.to(word, null, estate.agent).solved()).hasSize(3);
        clock.pass(Duration.ofDays(91));
        assertThat(similar.to(word, null, estate.agent).isEmpty()).isTrue();
    }

    @Test
    void nobodyFindsWhatTheyMayNotSee() {
        var one = logged(word + " relay queue");
        var solved = logged(word + " relay queue");
        resolved(solved, "Drained");
        var network = scripts.as(estate.networkResolver);
        var user = scripts.as(estate.user);

        var asNetwork = network.get(ALL + "/similar?title=" + word).is(200).json();
        assertThat(asNetwork.get("open")).isEmpty();
        assertThat(asNetwork.get("solved")).isEmpty();
        var asUser = user.get(ALL + "/similar?title=" + word).is(200).json();
        assertThat(numbers(asUser.get("open"), "/number")).containsExactly(number(one));
        assertThat(numbers(asUser.get("solved"), "/resolution")).containsExactly("Drained");
        desk.get(ALL + "/similar?title=x&service=nothing").is(422);
        desk.get(ALL + "/similar?title=" + "x".repeat(201)).is(400);
        desk.get(ALL + "/similar?title=%00").is(400);
        assertThat(desk.get(ALL + "/similar?title=the").is(200).json().get("open"))
                .isEmpty();
    }

    @Test
    void theRecordLeadsToTheMergePageFilledIn() throws Exception {
        var one = logged(word + " relay queue");
        var other = logged(word + " relay queue stuck");
        resolved(logged(word + " relay"), "Drained");
        var agent = new Browsing(http, scripts, estate.agent);

        assertThat(agent.open("/incidents/" + number(one)).select("#similar a").attr("href"))
                .isEqualTo("/incidents/" + number(one) + "/similar");
        var page = agent.open("/incidents/" + number(one) + "?look=similar");
        assertThat(page.select("#similar").text()).contains(number(other), word + " relay queue stuck");
        assertThat(page.select("#similar").text()).contains("Drained");
        var merge = Objects.requireNonNull(page.selectFirst("#similar a[href*=merge]"))
                .attr("href");
        assertThat(agent.open(merge).select("input[name=candidate][checked]").val())
                .isEqualTo(number(other));
        var user = new Browsing(http, scripts, estate.user).open("/incidents/" + number(one) + "?look=similar");
        assertThat(user.select("#similar")).isEmpty();
    }

    @Test
    void whoLogsAnIncidentLooksFirstAndLosesNothing() throws Exception {
        var open = logged(word + " relay queue");
        resolved(logged(word + " relay"), "Drained");
        var agent = new Browsing(http, scripts, estate.agent);
        var form = agent.open("/incidents/new");

        var looked = agent.send(
                form,
                "/incidents",
                "title",
                word + " relay",
                "description",
                "Since noon",
                "service",
                estate.service.toString(),
                "urgency",
                "High",
                "look",
                "similar");
        var page = org.jsoup.Jsoup.parse(looked.getContentAsString());

        assertThat(page.select("#similar").text()).contains(number(open), "held by Desk", "Drained");
        assertThat(page.select("input[name=title]").val()).isEqualTo(word + " relay");
        assertThat(page.select("textarea[name=description]").text()).isEqualTo("Since noon");
        assertThat(page.select("input[name=urgency][checked]").val()).isEqualTo("High");
        assertThat(page.select("input[name=intent]").val())
                .isEqualTo(form.select("input[name=intent]").val());
        assertThat(page.text()).contains("Perhaps the same: 1. Solved before: 1.");
        assertThat(agent.open("/incidents/new/similar?title=" + word + "&service=")
                        .text())
                .contains(number(open));
        var nothing = agent.send(form, "/incidents", "title", "", "look", "similar");
        assertThat(nothing.getContentAsString()).contains("Enter a title first");
        assertThat(agent.send(page, "/incidents", "title", word + " relay", "urgency", "High")
                        .getStatus())
                .isEqualTo(302);
    }
}
