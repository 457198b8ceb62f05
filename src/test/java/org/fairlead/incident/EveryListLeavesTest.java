package org.fairlead.incident;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.fairlead.access.ExportedList;
import org.fairlead.access.ExportedLists;
import org.fairlead.access.Sharing;
import org.fairlead.access.Sharings;
import org.fairlead.people.People;
import org.fairlead.people.Person;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.once.Once;
import org.fairlead.reply.Replies;
import org.fairlead.reply.Reply;
import org.fairlead.template.Template;
import org.fairlead.template.TemplateList;
import org.fairlead.template.Templates;
import org.fairlead.todo.Todos;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Every list there is leaves as a file: a table that does not has its reason here, or this fails. */
@StandingTest
class EveryListLeavesTest extends OnIncidents {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path CODE = Path.of("src/main/java/org/fairlead");
    private static final Pattern TABLE = Pattern.compile("new DataTable\\(");
    private static final Pattern EXPORTED = Pattern.compile("\\.exported\\((?!\\))");
    private static final Pattern LINKS = Pattern.compile("Downloads\\s*\\.list\\(");
    private static final Pattern BOTH = Pattern.compile("\\.exported\\(\\s*Downloads\\s*\\.list\\(");
    private static final Pattern LINK =
            Pattern.compile("Downloads\\s*\\.list\\(\\s*(\"[^\"]+\"|[A-Za-z.]+(?:\\(1?\\))?(?:\\.substring\\(1\\))?)");

    /** Classes that draw tables which are no lists, with how many and why. */
    private static final Map<String, Integer> NO_LISTS = Map.ofEntries(
            // The sign-ins of a demo or a trial: on the page to be pressed, and secret to nobody.
            entry("access/web/SignInPages", 1),
            entry("demo/web/DemoPages", 1),
            // The intervals of one calculation: the call that calculates gives them all.
            entry("clock/web/AnswerDrawing", 1),
            // What is booked on one record, and for whom: part of the record, and a filter of the exported bookings.
            entry("effort/web/EffortDrawing", 2),
            // Counts of what was odd about one log, beside its rows, which are exported.
            entry("imports/web/JobDrawing", 1),
            // Incidents: exported from the list by its own page, since columns are chosen there.
            entry("incident/web/RecordTables", 2),
            // Incidents that are like one: each a suggestion beside a form.
            entry("incident/web/SimilarDrawing", 2),
            // The accessibility statement: a page to be published as it is.
            entry("portal/AccessibilityPages", 2),
            // Homes show the beginning of lists and lead to all of them; numbers there open the records they count.
            entry("portal/EstateHome", 1),
            entry("portal/OwnTodos", 1),
            // What somebody has not said yet.
            entry("draft/web/OwnDraftPages", 1),
            entry("portal/RequesterHome", 1),
            entry("portal/WorkHomes", 2),
            // One item of the register: its parts, and one text beside another.
            entry("register/web/ViewWriter", 2),
            // The variables that a text may hold: help beside a form.
            entry("reply/web/ReplyPages", 1),
            // Requests that wait for the reader's own answer, and who was asked about one record.
            entry("survey/web/AskedAtHome", 1),
            entry("survey/web/SurveyDrawing", 1),
            // The versions of one template: part of its page.
            entry("template/TemplateDesk", 1),
            // A roster without shifts has nothing to export.
            entry("watchlog/web/RosterDrawing", 1));

    /** Where the tables of a class are given their files, when another class draws them. */
    private static final Map<String, String> GIVEN_BY = Map.of(
            "bulk/web/BulkDrawing", "bulk/web/BulkPages",
            "effort/web/ReportDrawing", "effort/web/ReportPages",
            "flow/web/HandsDrawing", "flow/web/FlowDrawing",
            "intake/web/IntakeDrawing", "intake/web/IntakePages",
            "watchlog/web/RosterDrawing", "watchlog/web/RosterPages");

    /** The home page, whose sections begin lists; incidents, which have an export of their own; and a statement to be published. */
    private static final Set<String> LEAD_ELSEWHERE = Set.of("/", "/incidents", "/help/accessibility");

    @Autowired
    MockMvc http;

    @Autowired
    List<ExportedLists> registered;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    @Autowired
    Templates templates;

    @Autowired
    Todos todos;

    private List<ExportedList> all() {
        return registered.stream().flatMap(each -> each.exported().stream()).toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String code(@Nullable String name) {
        return name == null ? "" : text(CODE.resolve(name + ".java"));
    }

    private static int count(Pattern what, String text) {
        return (int) what.matcher(text).results().count();
    }

    /** How often tables of a class are given their files. */
    private static int given(String code) {
        return count(EXPORTED, code) + count(LINKS, code) - count(BOTH, code);
    }

    @Test
    void everyTableIsExportedOrSaysWhyNot() throws IOException {
        var without = new TreeMap<String, Integer>();
        try (var files = Files.walk(CODE)) {
            for (var file : files.filter(each -> each.toString().endsWith(".java"))
                    .filter(each -> !each.toString().contains("gallery") && !each.endsWith("DataTable.java"))
                    .toList()) {
                var name = CODE.relativize(file).toString().replace(".java", "");
                int missing = count(TABLE, text(file)) - given(text(file)) - given(code(GIVEN_BY.get(name)));
                if (missing > 0) {
                    without.put(name, missing);
                }
            }
        }

        assertThat(without).as("tables without an export").containsExactlyInAnyOrderEntriesOf(NO_LISTS);
    }

    /** The lists that pages link to, by what stands in the code: a name, the constant of one, or a rule. */
    private List<String> linked() throws IOException {
        var linked = new ArrayList<String>();
        for (var root : List.of(CODE, Path.of("src/main/jte"))) {
            try (var files = Files.walk(root)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    LINK.matcher(text(file)).results().forEach(link -> linked.addAll(named(link.group(1))));
                }
            }
        }
        return linked;
    }

    private List<String> named(String said) {
        return switch (said) {
            case "kind.path()" ->
                register.kinds().stream().map(kind -> kind.path()).toList();
            case "table.exported()" -> starting("flow-");
            case "pages.path().substring(1)" ->
                all().stream()
                        .filter(TemplateList.class::isInstance)
                        .map(ExportedList::name)
                        .toList();
            default -> said.startsWith("\"") ? List.of(said.replace("\"", "")) : constant(said);
        };
    }

    private List<String> starting(String begin) {
        return all().stream()
                .map(ExportedList::name)
                .filter(name -> name.startsWith(begin))
                .toList();
    }

    private static List<String> constant(String said) {
        var parts = said.split("\\.");
        try (var files = Files.walk(CODE)) {
            var holder = parts.length == 2 ? parts[0] : "ExportedRows";
            return files.filter(each -> each.endsWith(holder + ".java"))
                    .flatMap(each -> Pattern.compile("String " + parts[parts.length - 1] + " = \"([^\"]+)\"")
                            .matcher(text(each))
                            .results())
                    .map(found -> found.group(1))
                    .toList();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Test
    void everyRegisteredListHasAPageThatLeadsToIt() throws IOException {
        var names = all().stream().map(ExportedList::name).toList();

        assertThat(linked()).containsAll(names);
        assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(40);
    }

    private Actor administrator() {
        var body = new Person("Keeper", null, estate.desk.value(), Set.of(), Set.of(Role.ADMINISTRATOR), null, null);
        var person = new PersonId(
                register.add(People.PERSON, body, Actor.tool(estate.desk)).id());
        return new Actor(person, estate.desk, Set.of(estate.desk), Set.of(Role.ADMINISTRATOR), Reach.ALL);
    }

    private void something() {
        todos.keep(estate.agent, new Todos.Wish("=1+1", null, null), logged(), Once.NONE);
        var said = new Template.Said<>(
                "Reply " + UUID.randomUUID(), "", new Reply("en-GB", Map.of("en-GB", "=Dear"), null));
        templates.keep(
                Replies.KIND,
                new Templates.Wish<>(said, new Sharings.Wish(Sharing.PERSON, null)),
                estate.agent,
                Once.NONE);
    }

    /** Whoever may open the page of a list gets the file in every format, marked; whoever may not is refused. */
    @Test
    void everyListIsAWholeFileInEveryFormatForThoseWhoMay() throws Exception {
        something();
        var got = new TreeSet<String>();
        for (var actor : List.of(estate.dutyOfficer, administrator(), estate.agent, estate.networkLead, estate.user)) {
            var browser = new Browsing(http, scripts, actor);
            for (var list : all()) {
                var path = "/exports/" + list.name() + "?format=";
                var json = browser.answer(path + "json");
                assertThat(json.getStatus()).as(list.name()).isIn(200, 403, 404);
                if (json.getStatus() == 200) {
                    got.add(list.name());
                    var read = JSON.readTree(json.getContentAsByteArray());
                    assertThat(read.at("/list").asString()).isEqualTo(list.name());
                    assertThat(read.at("/end/rows").asInt())
                            .isEqualTo(read.get("rows").size());
                    assertThat(read.at("/columns/0/heading").asString()).isNotEmpty();
                    assertThat(json.getHeader("Fairlead-Marking")).isNotEmpty();
                    opens(browser, path, list.name());
                }
            }
        }
        var needsMore = all().stream()
                .filter(list -> !list.choices().isEmpty())
                .map(ExportedList::name)
                .toList();
        assertThat(got)
                .as("lists that nobody was given a file of")
                .containsAll(all().stream()
                        .map(ExportedList::name)
                        .filter(name -> !needsMore.contains(name))
                        .toList());
    }

    private static void opens(Browsing browser, String path, String what) throws Exception {
        var book = browser.answer(path + "xlsx");
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(book.getContentAsByteArray()))) {
            assertThat(read.getFirstSheet().read()).as(what).hasSizeGreaterThan(1);
        }
        var csv = new String(browser.answer(path + "csv").getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(csv).as(what).startsWith("\uFEFF\"marking\",");
    }

    @Test
    void whatIsNoListOrNoChoiceOfItIsRefusedInWords() throws Exception {
        var script = scripts.as(estate.agent);

        script.get("/api/v1/exports/nothing").is(404);
        script.get("/api/v1/exports/to-dos?colour=red").is(422);
        script.get("/api/v1/exports/to-dos?format=odt").is(400);
        scripts.as(estate.user).get("/api/v1/exports/broadcasts").is(403);
        assertThat(scripts.as(estate.user).get("/api/v1/exports").text())
                .contains("to-dos", "tokens")
                .doesNotContain("broadcasts", "told-log");
        assertThat(scripts.as(estate.dutyOfficer).get("/api/v1/exports").text())
                .contains("told-log", "person", "record", "reason", "result");
    }

    @Test
    void textsThatWouldRunAsFormulasAreDefused() throws Exception {
        something();
        var agent = new Browsing(http, scripts, estate.agent);

        assertThat(agent.answer("/exports/to-dos").getContentAsString()).contains("\"'=1+1\"");
        assertThat(agent.answer("/exports/replies").getContentAsString()).contains("\"'=Dear\"");
    }

    @Test
    void theLogOfEverybodyIsNarrowedAsItsPageIs() throws Exception {
        var script = scripts.as(estate.dutyOfficer);

        assertThat(script.get("/api/v1/exports/told-log?reason=watching&result=MUTED&record=INC-1")
                        .is(200)
                        .at("/filter"))
                .isEqualTo("reason = watching, record = INC-1, result = MUTED");
        script.get("/api/v1/exports/told-log?reason=nonsense").is(404);
        script.get("/api/v1/exports/told-log?person=" + estate.userPerson).is(200);
    }

    /** The pages themselves: where a table stands that is framed as a list, its files stand under it. */
    @Test
    void pagesWithAListHaveItsFilesUnderIt() throws Exception {
        something();
        var bare = new TreeSet<String>();
        int seen = 0;
        for (var actor : List.of(estate.dutyOfficer, administrator(), estate.agent, estate.user)) {
            var browser = new Browsing(http, scripts, actor);
            for (var path : pages()) {
                var answer = browser.answer(path);
                var type = String.valueOf(answer.getContentType());
                if (answer.getStatus() == 200 && type.startsWith("text/html")) {
                    var page = Jsoup.parse(answer.getContentAsString());
                    boolean list =
                            !page.select("main .fl-table:not(.fl-table--plain)").isEmpty();
                    boolean files =
                            !page.select(".fl-downloads a[href^=/exports/]").isEmpty();
                    seen += list ? 1 : 0;
                    if (list && !files && !LEAD_ELSEWHERE.contains(path)) {
                        bare.add(path);
                    }
                }
            }
        }

        assertThat(seen).isGreaterThan(10);
        assertThat(bare).as("pages with a list and no file of it").isEmpty();
    }

    /** Every page whose address holds no variable. */
    private List<String> pages() {
        var pages = new ArrayList<String>();
        for (var mapping : mappings) {
            mapping.getHandlerMethods()
                    .forEach((info, handler) -> info.getPatternValues().stream()
                            .filter(path ->
                                    !path.contains("{") && !path.startsWith("/api/") && !path.startsWith("/gallery"))
                            .filter(path -> info.getMethodsCondition().getMethods().stream()
                                    .allMatch(method -> method.name().equals("GET")))
                            .filter(path -> !path.equals("/live"))
                            .forEach(pages::add));
        }
        register.kinds().forEach(kind -> pages.add("/administration/" + kind.path()));
        return pages;
    }
}
