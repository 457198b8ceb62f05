package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.register.Register;
import org.fairlead.testing.SmallEstate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Other lists as files: the register's and the flow page's tables, as far as whoever asks may read them. */
@StandingTest
class ListExportTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private Scripts scripts;

    @Autowired
    private MockMvc http;

    @Autowired
    private Register register;

    private SmallEstate estate;
    private Actor hostingLead;

    @BeforeEach
    void anEstate() {
        estate = scripts.estate();
        hostingLead = estate.somebody("Lead", estate.hosting, Reach.PARTY, Set.of(Role.RESOLVER, Role.TEAM_LEAD));
    }

    private MockHttpServletResponse answer(Actor actor, String address) throws Exception {
        return new Browsing(http, scripts, actor).answer(URI.create(address));
    }

    private JsonNode json(Actor actor, String address) throws Exception {
        var answer = answer(actor, address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return JSON.readTree(answer.getContentAsByteArray());
    }

    private static Set<String> values(JsonNode export, String column) {
        var found = new TreeSet<String>();
        export.get("rows").forEach(row -> found.add(row.path(column).asString("")));
        return found;
    }

    @Test
    void everyKindIsAWholeFileInEveryFormat() throws Exception {
        var browser = new Browsing(http, scripts, estate.dutyOfficer);
        for (var kind : register.kinds()) {
            for (var format : Set.of("csv", "xlsx", "json")) {
                var answer = browser.answer("/exports/" + kind.path() + "?format=" + format);
                assertThat(answer.getStatus()).as(kind.path() + " as " + format).isEqualTo(200);
                assertThat(answer.getHeader("Fairlead-Marking")).isEqualTo("OFFICIAL");
            }
            var json = JSON.readTree(
                    browser.answer("/exports/" + kind.path() + "?format=json").getContentAsByteArray());
            assertThat(json.at("/end/rows").asInt()).isEqualTo(json.get("rows").size());
        }
    }

    @Test
    void aListOfTheRegisterIsExportedAsItIsFiltered() throws Exception {
        var export = json(estate.dutyOfficer, "/exports/organisations?format=json&q=Hosting%20" + estate.hosting);

        assertThat(values(export, "id")).containsExactly(estate.hosting.toString());
        assertThat(values(export, "name")).containsExactly("Hosting " + estate.hosting);
        assertThat(values(export, "roles")).containsExactly("Service provider");
        assertThat(export.at("/filter").asString()).contains("Hosting " + estate.hosting);
        var page = new Browsing(http, scripts, estate.dutyOfficer)
                .open("/administration/organisations?q=Hosting " + estate.hosting);
        assertThat(page.select(".fl-downloads a").eachAttr("href")).hasSize(3).allMatch(href -> href.contains("q="));
    }

    @Test
    void aSupplierExportsOnlyWhatItMayRead() throws Exception {
        var all = json(estate.dutyOfficer, "/exports/agreements?format=json").toString();
        var hostings = json(hostingLead, "/exports/agreements?format=json").toString();

        assertThat(all).contains("Network " + estate.network, "Hosting " + estate.hosting);
        assertThat(hostings).contains("Hosting " + estate.hosting).doesNotContain("Network " + estate.network);
        assertThat(json(estate.dutyOfficer, "/exports/people?format=json")
                        .get("columns")
                        .toString())
                .contains("operational");
        assertThat(json(hostingLead, "/exports/people?format=json")
                        .get("columns")
                        .toString())
                .doesNotContain("operational");
        assertThat(answer(estate.user, "/exports/people?format=json").getStatus())
                .isEqualTo(403);
    }

    @Test
    void theTablesOfTheFlowAreFiguresForWhoeverMaySeeThem() throws Exception {
        var desk = scripts.as(estate.agent);
        var incident = desk.post("/api/v1/incidents", """
                        {"title":"Mail","service":"%s","impact":"Site","urgency":"High"}
                        """.formatted(estate.service))
                .is(201)
                .location();
        desk.post(incident + "/hand-offs", """
                        {"to":"%s","packet":{"SYMPTOMS":"a","IMPACT":"b","TESTS_DONE":"c"}}
                        """.formatted(estate.network)).is(201);
        scripts.as(estate.networkResolver)
                .post(incident + "/hand-offs/3/acceptance")
                .is(200);
        var filter = "&filter=service%20%3D%20%22" + estate.service + "%22";

        var hands = json(estate.dutyOfficer, "/exports/flow-organisations?format=json" + filter);
        assertThat(hands.at("/rows/0/from").asString()).isEqualTo("Desk " + estate.desk);
        assertThat(hands.at("/rows/0/to").asString()).isEqualTo("Network " + estate.network);
        assertThat(hands.at("/rows/0/handOvers").asInt()).isEqualTo(1);
        assertThat(json(hostingLead, "/exports/flow-organisations?format=json" + filter)
                        .get("rows"))
                .isEmpty();
        for (var table : Set.of("teams", "durations", "states")) {
            assertThat(json(estate.dutyOfficer, "/exports/flow-" + table + "?format=json" + filter)
                            .has("end"))
                    .isTrue();
        }
        assertThat(answer(estate.dutyOfficer, "/exports/flow-nonsense").getStatus())
                .isEqualTo(404);
        assertThat(answer(estate.dutyOfficer, "/exports/flow-teams?format=pdf").getStatus())
                .isEqualTo(422);
        var links =
                new Browsing(http, scripts, estate.dutyOfficer).open("/flow").select(".fl-downloads a");
        assertThat(links.eachAttr("href")).anyMatch(href -> href.contains("flow-states?format=xlsx"));
    }

    @Test
    void aWorkbookOfTheRegisterOpens() throws Exception {
        var file = answer(estate.dutyOfficer, "/exports/organisations?format=xlsx");

        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file.getContentAsByteArray()))) {
            assertThat(book.getFirstSheet().read().get(2).getCellText(1)).isEqualTo("Id");
        }
        var csv = answer(estate.dutyOfficer, "/exports/organisations");
        assertThat(new String(csv.getContentAsByteArray(), StandardCharsets.UTF_8))
                .startsWith("\uFEFF\"marking\",\"id\"");
    }
}
