package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fairlead.absence.Absences;
import org.fairlead.access.Scope;
import org.fairlead.access.Sharing;
import org.fairlead.access.Sharings;
import org.fairlead.access.Tokens;
import org.fairlead.catalogue.Catalogue;
import org.fairlead.catalogue.Service;
import org.fairlead.checklist.Checklist;
import org.fairlead.checklist.Checklists;
import org.fairlead.checklist.Doer;
import org.fairlead.checklist.Step;
import org.fairlead.people.Organisation;
import org.fairlead.people.OrganisationRole;
import org.fairlead.people.People;
import org.fairlead.people.Person;
import org.fairlead.people.Site;
import org.fairlead.people.Team;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.background.BackgroundWork;
import org.fairlead.platform.once.Once;
import org.fairlead.record.Audience;
import org.fairlead.record.Intent;
import org.fairlead.reply.Replies;
import org.fairlead.reply.Reply;
import org.fairlead.schedule.Schedule;
import org.fairlead.template.Template;
import org.fairlead.template.TemplateKind;
import org.fairlead.template.Templates;
import org.fairlead.todo.Todos;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists taken in by pages and by calls, as somebody with a browser and no script does it; and our own exports read back. */
@StandingTest
class ListImportPagesTest extends OnIncidents {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    MockMvc http;

    @Autowired
    List<BackgroundWork> works;

    @Autowired
    Tokens tokens;

    @Autowired
    Todos todos;

    @Autowired
    Absences absences;

    @Autowired
    Templates templates;

    private Actor administrator;
    private String word;

    @BeforeEach
    void anAdministrator() {
        word = "W" + UUID.randomUUID().toString().replace("-", "");
        var body = new Person(
                "Keeper " + word, null, estate.desk.value(), Set.of(), Set.of(Role.ADMINISTRATOR), null, null);
        var person = new PersonId(
                register.add(People.PERSON, body, Actor.tool(estate.desk)).id());
        administrator = new Actor(person, estate.desk, Set.of(estate.desk), Set.of(Role.ADMINISTRATOR), Reach.ALL);
    }

    private void worked() {
        var work = works.stream()
                .filter(each -> each.name().equals("list imports"))
                .findFirst()
                .orElseThrow();
        while (work.round()) {
            assertThat(work.name()).isNotEmpty();
        }
    }

    private static MockMultipartFile file(byte[] content) {
        return new MockMultipartFile("file", "list.csv", "text/csv", content);
    }

    private static MockMultipartFile file(String content) {
        return file(content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void byPagesFromTheFileToTheRowsThatWereRefused() throws Exception {
        var keeper = new Browsing(http, scripts, administrator);
        var form = keeper.open("/list-imports/new?list=sites");
        assertThat(form.select("input[name=list][checked]").attr("value")).isEqualTo("sites");
        var text = "Place,TZ,Address\n=A " + word + ",Europe/London,Quay\nB " + word + ",Nowhere,\n";

        var leads = keeper.sendFile(form, "/list-imports", file(text), "list", "sites")
                .getRedirectedUrl();
        var columns = keeper.open(String.valueOf(leads));
        assertThat(columns.select("select#column-2 option[selected]").attr("value"))
                .isEqualTo("address");
        assertThat(columns.text()).contains("Such as: =A " + word, "New ones need: Name, Time zone");

        var wrong = keeper.send(columns, leads + "/trial", "column-0", "name", "column-1", "name");
        assertThat(Jsoup.parse(wrong.getContentAsString())
                        .select(".govuk-error-summary")
                        .text())
                .contains("Two columns cannot be taken for the same");
        keeper.send(columns, leads + "/trial", "column-0", "name", "column-1", "zone", "column-2", "address");
        worked();

        var tried = keeper.open(String.valueOf(leads));
        assertThat(tried.select("table").text())
                .contains("Will be made", "Column TZ, “Nowhere”: Choose a time zone from the list.");
        assertThat(tried.text()).contains("1 row cannot be imported and will stay out");
        keeper.send(tried, leads + "/execution");
        worked();

        var done = keeper.open(String.valueOf(leads));
        assertThat(done.text()).contains("1 row stayed out; all others were imported");
        var refused = keeper.answer("/exports/refused-rows?format=csv&import=" + id(leads))
                .getContentAsString();
        assertThat(refused)
                .contains("\"B " + word + "\"", "\"Nowhere\"", "\"Choose a time zone from the list.\"", "\"TZ\"");
        assertThat(keeper.open("/list-imports").text()).contains("list.csv", "Sites");
        keeper.send(done, leads + "/undoing");
        worked();
        var undone = keeper.open(String.valueOf(leads));
        assertThat(undone.text()).contains("Taken back", "Show Sites", "Import another file");
        var every = keeper.answer("/exports/list-import-rows?format=csv&import=" + id(leads));
        assertThat(every.getContentAsString()).contains("UNDONE", "WOULD_NOT", "\"TZ\",\"Nowhere\"");
    }

    private static String id(@Nullable String leads) {
        return String.valueOf(leads).replaceFirst(".*/", "");
    }

    @Test
    void whatIsNoListIsSaidAboveTheForm() throws Exception {
        var keeper = new Browsing(http, scripts, administrator);
        var form = keeper.open("/list-imports/new");

        assertThat(errors(keeper.sendFile(form, "/list-imports", file("a,b\n\"1"), "list", "sites")
                        .getContentAsString()))
                .contains("never closed");
        assertThat(errors(keeper.sendFile(form, "/list-imports", file(""), "list", "sites")
                        .getContentAsString()))
                .contains("Choose a file");
        assertThat(errors(
                        keeper.sendFile(form, "/list-imports", file("a,b\n1,2")).getContentAsString()))
                .contains("Choose which list it is");
    }

    private static String errors(String page) {
        Document parsed = Jsoup.parse(page);
        return parsed.select(".govuk-error-summary").text();
    }

    private JsonNode given(Scripts.Script script, String list, byte[] content, String key) throws Exception {
        var answer = http.perform(multipart("/api/v1/list-imports")
                        .file(file(content))
                        .param("list", list)
                        .header("Authorization", script.bearer())
                        .header("Idempotency-Key", key))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(202);
        return JSON.readTree(answer.getContentAsString());
    }

    @Test
    void byCallsItIsTheSame() throws Exception {
        var script = scripts.as(administrator);
        var content = ("Name,Time zone\nA " + word + ",Europe/London\n").getBytes(StandardCharsets.UTF_8);
        var key = UUID.randomUUID().toString();

        var job = given(script, "sites", content, key);
        assertThat(given(script, "sites", content, key).get("id")).isEqualTo(job.get("id"));
        assertThat(job.get("state").asString()).isEqualTo("TRYING");
        worked();

        var path = "/api/v1/list-imports/" + job.get("id").asString();
        assertThat(script.get(path)
                        .is(200)
                        .json()
                        .get("results")
                        .get("WOULD_ADD")
                        .asInt())
                .isEqualTo(1);
        assertThat(script.get(path + "/rows?result=WOULD_ADD")
                        .is(200)
                        .json()
                        .get("items")
                        .get(0)
                        .get("name")
                        .asString())
                .isEqualTo("A " + word);
        script.post(path + "/execution").is(200);
        worked();
        assertThat(script.get(path).is(200).json().get("state").asString()).isEqualTo("DONE");
        script.post(path + "/undoing").is(200);
        worked();
        assertThat(script.get(path).is(200).json().get("results").get("UNDONE").asInt())
                .isEqualTo(1);
        script.post(path + "/execution").is(409);
        scripts.as(estate.agent).get(path).is(404);
        assertThat(script.get("/api/v1/list-imports/lists").is(200).json().toString())
                .contains("organisations", "legalName");
    }

    @Test
    void aTokenThatMayNotKeepTheRegisterTakesInNoneOfItsLists() throws Exception {
        scripts.as(administrator).get("/api/v1/list-imports").is(200);
        var person = administrator.optionalPerson().orElseThrow();
        var bearer = "Bearer "
                + tokens.issue(person, "a test", Set.of(Scope.READ, Scope.WRITE), Tokens.USUAL_DAYS)
                        .secret();

        var answer = http.perform(multipart("/api/v1/list-imports")
                        .file(file("Name,Time zone\nA,Europe/London\n"))
                        .param("list", "sites")
                        .header("Authorization", bearer)
                        .header("Idempotency-Key", UUID.randomUUID().toString()))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(answer.getHeader("WWW-Authenticate")).contains("insufficient_scope");
    }

    @Test
    void anExportedRegisterReadBackChangesNothing() throws Exception {
        var organisation = register.add(
                People.ORGANISATION,
                new Organisation(
                        "=Org, Ltd " + word,
                        "'Legal",
                        Set.of(OrganisationRole.PROVIDER, OrganisationRole.CUSTOMER),
                        "+44 1"),
                administrator);
        var team = register.add(People.TEAM, new Team("Desk, first " + word, organisation.id(), "1"), administrator);
        var twin =
                register.add(People.TEAM, new Team("Desk, first " + word, estate.network.value(), null), administrator);
        var site = register.add(
                People.SITE,
                new Site("Köln " + word, java.time.ZoneId.of("America/New_York"), "Quay 1\nShed 2"),
                administrator);
        register.add(
                People.PERSON,
                new Person(
                        "O'Neil " + word,
                        "o@example.test",
                        organisation.id(),
                        Set.of(team.id()),
                        Set.of(Role.RESOLVER, Role.TEAM_LEAD),
                        site.id(),
                        null,
                        true,
                        "cy",
                        "+44 1632 960357 x12"),
                administrator);
        var base = register.add(
                Catalogue.SERVICE,
                new Service("Base, " + word, organisation.id(), team.id(), Set.of(), "-"),
                administrator);
        register.add(
                Catalogue.SERVICE,
                new Service("Top " + word, estate.network.value(), twin.id(), Set.of(base.id()), null),
                administrator);
        var keeper = new Browsing(http, scripts, administrator);

        for (var kind : List.of("organisations", "teams", "people", "sites", "services")) {
            for (var format : List.of("csv", "xlsx", "json")) {
                var exported = keeper.answer("/exports/" + kind + "?q=" + word + "&format=" + format);
                readBack(kind, exported.getContentAsByteArray(), administrator, kind + " as " + format);
            }
        }
    }

    @Test
    void anExportedListOfIncidentsReadBackChangesNothing() throws Exception {
        incidents.log(
                new LogIncident("=Late " + word, null, LogIncident.About.NOTHING, null, null, null, "desk"),
                estate.agent,
                Intent.NONE);
        logged();
        var agent = new Browsing(http, scripts, estate.agent);
        for (var format : List.of("csv", "xlsx", "json")) {
            var exported = agent.answer("/incidents/export?filter=service+=+" + estate.service
                    + "+or+title+~+" + word + "&format=" + format
                    + "&columns=priority,state,holder,service,category,site,reporter,affected,opened,due");
            readBack("incidents", exported.getContentAsByteArray(), estate.agent, format);
        }
    }

    /** What each of the small lists writes says of each of its things what it says already. */
    @Test
    void whatPeopleKeepIsReadBackAsItWas() throws Exception {
        kept();
        var agent = new Browsing(http, scripts, estate.agent);
        for (var list : List.of("to-dos", "replies", "checklists", "incident-templates", "schedules", "absences")) {
            for (var format : List.of("csv", "xlsx", "json")) {
                var exported = agent.answer("/exports/" + list + "?format=" + format);
                assertThat(exported.getStatus()).as(list).isEqualTo(200);
                readBack(list, exported.getContentAsByteArray(), estate.agent, list + " as " + format);
            }
        }
    }

    /** One of each, as hard to read back as may be. */
    private void kept() {
        var now = clock.instant();
        todos.keep(
                estate.agent,
                new Todos.Wish("=Ring, \"the site\" " + word, now.plusSeconds(86_461), now.plusSeconds(7_200)),
                logged(),
                Once.NONE);
        absences.declare(
                new Absences.Wish(
                        estate.agent.optionalPerson().orElseThrow(), now.plusSeconds(3_661), now.plusSeconds(90_000)),
                estate.agent,
                Once.NONE);
        keep(
                Replies.KIND,
                new Reply(
                        "en-GB",
                        Map.of(
                                "en-GB",
                                "-- Dear {{affected.name}},\nwe look.",
                                "cy",
                                "Annwyl\n\\ni",
                                "fr",
                                "== Bonjour"),
                        Audience.INVOLVED));
        keep(
                Checklists.KIND,
                new Checklist(
                        List.of(
                                new Step("Ring | the \\ site", "in the register", true, Doer.HOLDER, null),
                                new Step("Write it down", null, false, Doer.ANYBODY, null),
                                new Step("Mend it", null, false, Doer.PARTY, estate.network.value())),
                        true,
                        null));
        var body = new IncidentTemplate(
                "Weekly check", "As every week\nand again", estate.service, null, null, null, null, null);
        var template = keep(IncidentTemplate.KIND, body);
        keep(
                Schedule.KIND,
                new Schedule(
                        template.id(),
                        LocalDateTime.parse("2031-03-05T09:00"),
                        "FREQ=WEEKLY;BYDAY=MO",
                        ZoneId.of("Europe/London"),
                        null,
                        true));
    }

    private <T> Template<T> keep(TemplateKind<T> kind, T body) {
        var said = new Template.Said<>("=Of " + word, "", body);
        var wish = new Templates.Wish<>(said, new Sharings.Wish(Sharing.PERSON, null));
        return templates.keep(kind, wish, estate.agent, Once.NONE);
    }

    /** A file makes new ones, changes one and is refused with what stands there; taking it back leaves no trace. */
    @Test
    void smallListsComeInAndAreTakenBack() throws Exception {
        var script = scripts.as(estate.agent);
        var first = "Name,Text,Who is to read it\nA %1$s,Dear you,own\nB %1$s,Dear all,nobody\n".formatted(word);

        var path = tried(script, "replies", first);

        assertThat(script.get(path + "/rows?result=WOULD_NOT").at("/items/0/value"))
                .isEqualTo("nobody");
        script.post(path + "/execution").is(200);
        worked();
        assertThat(templates.all(estate.agent, Replies.KIND))
                .filteredOn(each -> each.name().equals("A " + word))
                .singleElement()
                .satisfies(each -> assertThat(each.body().texts()).containsEntry("en-GB", "Dear you"));

        var second = tried(script, "replies", "Name,Text\na %s,Dear me\n".formatted(word));
        script.post(second + "/execution").is(200);
        worked();
        assertThat(script.get(second).at("/results/CHANGED")).isEqualTo("1");
        script.post(second + "/undoing").is(200);
        worked();
        assertThat(templates.all(estate.agent, Replies.KIND))
                .filteredOn(each -> each.name().equals("A " + word))
                .singleElement()
                .satisfies(each -> assertThat(each.body().texts()).containsEntry("en-GB", "Dear you"));
        assertThat(script.get(path).at("/state")).isEqualTo("DONE");
    }

    @Test
    void todosComeInOnceHoweverOftenTheirFileDoes() throws Exception {
        var script = scripts.as(estate.agent);
        var file = "What is to be done,By when\nRing %s,2031-03-20 09:00\n".formatted(word);
        var path = tried(script, "to-dos", file);
        script.post(path + "/execution").is(200);
        worked();

        assertThat(script.get(tried(script, "to-dos", file)).at("/results/SAME"))
                .isEqualTo("1");
        script.post(path + "/undoing").is(200);
        worked();

        assertThat(todos.open(estate.agent, Todos.MOST))
                .noneMatch(todo -> todo.content().text().contains(word));
    }

    private String tried(Scripts.Script script, String list, String content) throws Exception {
        var job = given(
                script,
                list,
                content.getBytes(StandardCharsets.UTF_8),
                UUID.randomUUID().toString());
        worked();
        return "/api/v1/list-imports/" + job.get("id").asString();
    }

    private void readBack(String list, byte[] content, Actor actor, String what) throws Exception {
        var script = scripts.as(actor);
        var job = given(script, list, content, UUID.randomUUID().toString());
        worked();
        var tried = script.get("/api/v1/list-imports/" + job.get("id").asString())
                .is(200)
                .json();
        var rows = script.get("/api/v1/list-imports/" + job.get("id").asString() + "/rows")
                .is(200)
                .json();
        assertThat(tried.get("rows").asInt()).as(what).isPositive();
        assertThat(tried.get("results").propertyNames()).as(what + rows).containsExactly("SAME");
    }
}
