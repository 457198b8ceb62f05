package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.fairlead.incident.Scripts.Script;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.actor.Role;
import org.fairlead.record.Intent;
import org.fairlead.testing.SmallEstate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** Lists of incidents as files: what is in them, for whom. */
@StandingTest
class IncidentExportTest {

    private static final String ALL = "columns=number,title,priority,state,holder,team,owner,offered,service,category,"
            + "site,reporter,affected,opened,updated,done,due";
    private static final String FORMULA = "=HYPERLINK(1) mail is late";

    @Autowired
    private Scripts scripts;

    @Autowired
    private MockMvc http;

    @Autowired
    private Incidents incidents;

    private SmallEstate estate;
    private Script desk;
    private String filter;
    private String number;

    @BeforeEach
    void oneThatTheNetworkHoldsAndOneThatItIsOffered() {
        estate = scripts.estate();
        desk = scripts.as(estate.agent);
        filter = "filter=service%20%3D%20%22" + estate.service + "%22";
        number = logged(FORMULA);
        scripts.at("09:05");
        offered(number);
        scripts.as(estate.networkResolver)
                .post("/api/v1/incidents/" + number + "/hand-offs/3/acceptance")
                .is(200);
        scripts.at("09:10");
        offered(logged("second"));
    }

    private String logged(String title) {
        return desk.post("/api/v1/incidents", """
                        {"title":"%s","service":"%s","reporter":"%s","impact":"Site","urgency":"High"}
                        """.formatted(title, estate.service, estate.userPerson))
                .is(201)
                .at("/number");
    }

    private void offered(String incident) {
        desk.post("/api/v1/incidents/" + incident + "/hand-offs", """
                        {"to":"%s","packet":{"SYMPTOMS":"a","IMPACT":"b","TESTS_DONE":"c"}}
                        """.formatted(estate.network))
                .is(201);
    }

    private JsonNode exported(Script script, String query) {
        return script.get("/api/v1/incidents/export?" + query).is(200).json();
    }

    private static List<String> values(JsonNode export, String column) {
        var found = new ArrayList<String>();
        export.get("rows").forEach(row -> found.add(row.path(column).asString("")));
        return found;
    }

    @Test
    void theDeskReadsWhatTheListSays() {
        var export = exported(desk, filter + "&sort=opened&" + ALL);

        assertThat(values(export, "title")).containsExactly(FORMULA, "second");
        assertThat(values(export, "holder")).containsExactly("Network " + estate.network, "Desk " + estate.desk);
        assertThat(values(export, "offered")).containsExactly("", "Network " + estate.network);
        assertThat(values(export, "state")).containsExactly("In progress", "New");
        assertThat(values(export, "due")).doesNotContain("");
        assertThat(values(export, "reporter")).containsExactly("User", "User");
        assertThat(values(export, "opened").getFirst()).isEqualTo(StandingTest.DAY + "09:00:00Z");
        assertThat(export.at("/rows/0/priority").isNumber()).isTrue();
        assertThat(export.at("/rows/0/marking").asString()).isEqualTo("OFFICIAL");
        assertThat(export.at("/marking").asString()).isEqualTo("OFFICIAL");
        assertThat(export.at("/end/rows").asInt()).isEqualTo(2);
        assertThat(export.at("/exportedBy").asString()).contains("Agent");
    }

    @Test
    void aSupplierReadsItsOwnAndNoDeadlineOfOthers() {
        var export = exported(scripts.as(estate.networkResolver), filter + "&sort=opened&" + ALL);

        assertThat(values(export, "title")).containsExactly(FORMULA, "second");
        assertThat(values(export, "due").getFirst()).isNotEmpty();
        assertThat(values(export, "due").getLast()).isEmpty();
        assertThat(values(export, "offered").getLast()).isEqualTo("Network " + estate.network);
        assertThat(values(exported(scripts.as(estate.networkResolver), filter + "&sort=due"), "title"))
                .containsExactly(FORMULA);
    }

    @Test
    void anotherSupplierReadsNothingOfIt() {
        var answer = scripts.as(estate.hostingResolver)
                .get("/api/v1/incidents/export?" + ALL)
                .is(200);

        assertThat(answer.text()).doesNotContain(number, FORMULA, "second");
    }

    @Test
    void aRequesterHasNoColumnsOfHowItIsWorkedOn() throws Exception {
        var user = scripts.as(estate.user);
        var export = exported(user, filter + "&sort=opened");

        assertThat(values(export, "title")).containsExactly(FORMULA, "second");
        for (var column : List.of("team", "owner", "offered", "due")) {
            assertThat(user.get("/api/v1/incidents/export?columns=" + column)
                            .is(400)
                            .text())
                    .contains("no such column for you")
                    .doesNotContain("offered,");
            assertThat(export.get("rows").toString()).doesNotContain("\"" + column + "\"");
        }
        assertThat(values(exported(user, filter + "&sort=due"), "title")).isEmpty();
        var page = new Browsing(http, scripts, estate.user).open("/incidents/export/new");
        assertThat(page.select("input[name=columns]").eachAttr("value"))
                .contains("state", "updated")
                .doesNotContain("team", "owner", "offered", "due");
    }

    @Test
    void theFormIsTheOneAskedForByNameOrElseByAccept() {
        var address = "/api/v1/incidents/export?" + filter;

        assertThat(desk.get(address + "&format=csv").is(200).header("Content-Type"))
                .startsWith("text/csv");
        assertThat(desk.call("GET", address, null, null, "Accept", "text/csv, application/json;q=0.5")
                        .is(200)
                        .text())
                .startsWith("\"marking\",\"number\",\"title\"")
                .contains("\"'" + FORMULA + "\"");
        assertThat(desk.call("GET", address, null, null, "Accept", "*/*")
                        .is(200)
                        .text())
                .startsWith("{");
        desk.call("GET", address, null, null, "Accept", "image/png").is(406);
        desk.call("GET", address, null, null, "Accept", "nonsense").is(406);
        desk.get(address + "&format=pdf").is(400);
        desk.get(address + "&sort=nonsense").is(400);
        desk.get(address + "&columns=nonsense").is(400);
        desk.get("/api/v1/incidents/export?filter=nonsense%20%3D").is(400);
    }

    @Test
    void theFileIsNamedAndMarkedAndKeptByNobodyOnItsWay() {
        var said = desk.get("/api/v1/incidents/export?format=xlsx&" + filter).is(200);

        assertThat(said.header("Fairlead-Marking")).isEqualTo("OFFICIAL");
        assertThat(said.header("Content-Disposition"))
                .matches("attachment; filename=\"OFFICIAL-incidents-2031-03-04-0910\\.xlsx\"");
        assertThat(said.header("Cache-Control")).contains("no-store");
        assertThat(said.header("X-Content-Type-Options")).isEqualTo("nosniff");
        var head = desk.call("HEAD", "/api/v1/incidents/export?" + filter, null, null)
                .is(200);
        assertThat(head.text()).isEmpty();
        assertThat(head.header("Fairlead-Marking")).isEqualTo("OFFICIAL");
    }

    @Test
    void aPersonChoosesFormatAndColumnsWithoutJavaScript() throws Exception {
        var browser = new Browsing(http, scripts, estate.agent);
        var page = browser.open(
                "/incidents/export/new?filter=service = \"" + estate.service + "\"&sort=opened&columns=priority,site");

        assertThat(page.select("h1").text()).isEqualTo("Export incidents");
        assertThat(page.select("dl").text()).contains(estate.service.toString(), "Oldest first", "2 incidents");
        assertThat(page.select("input[name=columns][checked]").eachAttr("value"))
                .containsExactly("priority", "site");
        var form = page.select("form[action=/incidents/export]");
        assertThat(form.attr("method")).isEqualTo("get");
        assertThat(form.select("input[name=format]").eachAttr("value")).containsExactly("csv", "xlsx", "json");
        var file = browser.answer(
                URI.create("/incidents/export?" + filter + "&sort=opened&columns=priority&columns=site&format=xlsx"));
        assertThat(file.getStatus()).isEqualTo(200);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file.getContentAsByteArray()))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows.get(2).stream().map(cell -> cell.getText()))
                    .containsExactly("Marking", "Number", "What is wrong", "Priority", "Site");
            assertThat(rows.get(3).getCellText(2)).isEqualTo(FORMULA);
        }
    }

    @Test
    void aFilterThatCannotBeReadIsSaidInWords() throws Exception {
        var browser = new Browsing(http, scripts, estate.agent);

        assertThat(browser.open("/incidents/export/new?filter=nonsense+%3D")
                        .select(".govuk-error-summary")
                        .text())
                .isNotEmpty();
        var answer = browser.answer(URI.create("/incidents/export?filter=nonsense+%3D"));
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getHeader("Content-Disposition")).isNull();
    }

    @Test
    void morePagesThanOneAreOneFile() {
        var agent = estate.somebody("Busy", estate.desk, Reach.ALL, Set.of(Role.AGENT));
        for (int each = 0; each < 230; each++) {
            log(agent, "many " + each);
        }

        var text = desk.get("/api/v1/incidents/export?format=csv&sort=opened&" + filter)
                .is(200)
                .response()
                .getContentAsByteArray();

        var lines = new String(text, StandardCharsets.UTF_8).split("\r\n");
        assertThat(lines).hasSize(1 + 2 + 230);
        assertThat(List.of(lines).stream().distinct()).hasSize(lines.length);
        assertThat(lines[232]).contains("\"many ");
    }

    private void log(Actor agent, String title) {
        var about = new LogIncident.About(estate.service, null, null, estate.userPerson, null, null);
        incidents.log(new LogIncident(title, "Slow", about, "Site", "High", null, "desk"), agent, Intent.NONE);
    }
}
