package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.fairlead.absence.Absences;
import org.fairlead.people.Organisation;
import org.fairlead.people.OrganisationRole;
import org.fairlead.people.People;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.once.Once;
import org.fairlead.record.GroupedList.By;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordFilter;
import org.fairlead.record.RecordId;
import org.fairlead.record.Records;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Home pages: the question each role comes with, numbers that open what they count, and handing out work. */
@StandingTest
class HomeTest extends OnIncidents {

    @Autowired
    MockMvc http;

    @Autowired
    Records records;

    @Autowired
    RecordFilter filters;

    @Autowired
    Absences absences;

    @Autowired
    IncidentGroups groups;

    private Browsing as(Actor actor) throws Exception {
        return new Browsing(http, scripts, actor);
    }

    private Document home(Actor actor) throws Exception {
        return as(actor).open("/");
    }

    private String number(RecordId id) {
        return history(id).header().identity().number().text();
    }

    private Actor lead() {
        return estate.somebody("Desk lead", estate.desk, Reach.ALL, Set.of(Role.TEAM_LEAD));
    }

    @Test
    void whoWorksHereSeesWhatTheyReportedThemselvesAndWhoHasIt() throws Exception {
        for (var actor : List.of(estate.agent, estate.networkResolver, estate.dutyOfficer, lead())) {
            var about = new LogIncident.About(estate.service, null, null, actor.person(), null, null);
            var command = new LogIncident("My lamp flickers", "Since nine", about, "One person", "Low", null, "portal");
            assertThat(home(actor).text()).doesNotContain("Reported by you");
            var id = incidents.log(command, estate.agent, Intent.NONE).after().id();

            var section = home(actor).select("table:contains(My lamp flickers)").last();

            assertThat(section).as(actor.toString()).isNotNull();
            assertThat(section.select("caption").text()).isEqualTo("Reported by you, or for you");
            var line = section.select("tr:contains(" + number(id) + ")");
            assertThat(line.text()).contains("has it and will look at it");
            incidents.cancel(id, "Mended", estate.agent, Intent.NONE);
            assertThat(home(actor).text()).doesNotContain(number(id));
        }
    }

    @Test
    void everyNumberOpensTheRecordsItCounts() throws Exception {
        var held = heldByNetwork();
        offer(logged(), estate.network);
        offer(held, estate.hosting, estate.networkResolver);
        pause(logged(), estate.agent, null);
        incidents.assign(logged(), null, estate.agent.person(), estate.agent, Intent.NONE);
        var keeper = estate.somebody("Keeper", estate.desk, Reach.ALL, Set.of(Role.ADMINISTRATOR));
        for (var actor :
                List.of(estate.agent, estate.dutyOfficer, estate.networkResolver, estate.networkLead, lead(), keeper)) {
            var links = home(actor).select(".fl-tile[href^=/incidents?], td a[href^=/incidents?]");
            assertThat(links).isNotEmpty();
            for (var link : links) {
                var shown = link.hasClass("fl-tile") ? link.select("strong").text() : link.ownText();
                var filter = parameter(link.attr("href"), "filter");
                int counted = records.count(
                        actor,
                        filters.condition(filters.read(filter, actor), actor, ZoneId.of("Europe/London")),
                        1_001);
                assertThat(shown)
                        .as("%s for %s", filter, actor.roles())
                        .isEqualTo(counted > 1_000 ? "1,000+" : "%,d".formatted(counted));
            }
        }
    }

    private static String parameter(String href, String name) {
        return Arrays.stream(href.substring(href.indexOf('?') + 1).split("&"))
                .filter(each -> each.startsWith(name + "="))
                .map(each -> URLDecoder.decode(each.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }

    @Test
    void anAgentFindsOneQueueInTheOrderInWhichItIsWorked() throws Exception {
        var mission = logged();
        incidents.flag(mission, "It carries the watch", estate.dutyOfficer, Intent.NONE);
        incidents.assign(mission, null, estate.agent.person(), estate.agent, Intent.NONE);
        var page = home(estate.agent);
        var next = Objects.requireNonNull(page.selectFirst("table:has(caption:contains(Next))"));

        assertThat(page.select("h1").text()).isEqualTo("What to do next");
        assertThat(next.select("tbody tr").first().text()).contains("Operational");
    }

    @Test
    void aResolverFindsOffersWithTheTimeLeftFirst() throws Exception {
        var offered = logged();
        offer(offered, estate.network);
        var page = home(estate.networkResolver);

        assertThat(page.select("h1").text()).isEqualTo("Your work");
        assertThat(page.select("main caption").first().text()).isEqualTo("Answer these offers first");
        var row = page.select("tbody tr:contains(" + number(offered) + ")").text();
        assertThat(row).contains(" left");
    }

    @Test
    void theDutyOfficerFindsTheEstateByWhoHoldsIt() throws Exception {
        var disputed = heldByNetwork();
        incidents.askForArbitration(disputed, "It is not ours", estate.networkResolver, Intent.NONE);
        var page = home(estate.dutyOfficer);

        assertThat(page.select("caption").eachText()).contains("The estate by who holds it");
        assertThat(page.select("th[scope=col]").eachText()).contains("Open", "Over", "Within 30 min", "Offered on");
        assertThat(page.select(".fl-tile:contains(Decisions)").attr("href")).endsWith("filter=disputed");
        var list = as(estate.dutyOfficer).open("/incidents?filter=disputed+and+service+%3D+" + estate.service);
        assertThat(list.text()).contains(number(disputed));
        var theirs = as(estate.networkResolver).open("/incidents?filter=disputed");
        assertThat(theirs.select("tbody").text()).doesNotContain(number(disputed));
    }

    @Test
    void aLeadGivesWorkToSomebodyWithoutScriptsAndTakesItBack() throws Exception {
        var first = heldByNetwork();
        var second = heldByNetwork();
        var lead = as(estate.networkLead);
        var page = lead.open("/");
        var person = Objects.requireNonNull(estate.networkResolver.person()).toString();

        assertThat(page.select("#hand-out [data-work]").eachAttr("data-work")).contains(number(first), number(second));
        assertThat(page.select("[data-person]").eachAttr("data-person")).contains(person);
        var said = lead.open(Objects.requireNonNull(
                lead.send(page, "/team/assignments", "record", number(first) + "~none", "person", person)
                        .getRedirectedUrl()));
        assertThat(said.select(".fl-notice").text()).contains("Assigned to Network resolver", number(first));
        assertThat(assignee(first)).isEqualTo(person);
        assertThat(assignee(second)).isEqualTo("null");

        lead.send(said, "/team/assignments");
        assertThat(assignee(first)).isEqualTo("null");
    }

    private String assignee(RecordId id) {
        return String.valueOf(history(id).header().holder().assignee());
    }

    @Test
    void whatSomebodyElseGaveAwayMeanwhileStaysAndTheRestIsGiven() throws Exception {
        var taken = heldByNetwork();
        var free = heldByNetwork();
        var lead = as(estate.networkLead);
        var page = lead.open("/");
        incidents.assign(taken, null, estate.networkLead.person(), estate.networkResolver, Intent.NONE);
        var answer = lead.send(
                page,
                "/team/assignments",
                "record",
                number(taken) + "~none," + number(free) + "~none",
                "person",
                Objects.requireNonNull(estate.networkResolver.person()).toString());
        var said = lead.open(Objects.requireNonNull(answer.getRedirectedUrl()));

        assertThat(said.select(".fl-notice").eachText())
                .anyMatch(text -> text.contains(number(free)))
                .anyMatch(text -> text.contains(number(taken) + ": It went to Network lead meanwhile."));
        assertThat(assignee(taken))
                .isEqualTo(Objects.requireNonNull(estate.networkLead.person()).toString());
        assertThat(assignee(free))
                .isEqualTo(
                        Objects.requireNonNull(estate.networkResolver.person()).toString());
    }

    @Test
    void whoIsAwayIsShownAndWhoeverGivesThemWorkIsTold() throws Exception {
        var id = heldByNetwork();
        var person = Objects.requireNonNull(estate.networkResolver.person());
        absences.declare(
                new Absences.Wish(
                        person, Instant.parse(StandingTest.DAY + "08:00:00Z"), Instant.parse("2031-03-06T08:00:00Z")),
                estate.networkResolver,
                Once.NONE);
        var lead = as(estate.networkLead);
        var page = lead.open("/");

        assertThat(page.select("[data-person=" + person + "]").text()).contains("Away until Thu 6 Mar 08:00");
        assertThat(page.select("#give-to").text()).contains("Network resolver, away until Thu 6 Mar 08:00");
        var answer = lead.send(page, "/team/assignments", "record", number(id) + "~none", "person", person.toString());
        var said = lead.open(Objects.requireNonNull(answer.getRedirectedUrl()));
        assertThat(said.select(".fl-notice").text()).contains("Network resolver is away Until Thu 6 Mar 08:00");
        var form = lead.open("/incidents/" + number(id) + "/assign");
        assertThat(form.select("#person").text()).contains("Network resolver, away until Thu 6 Mar 08:00");
        var assigned = lead.open(Objects.requireNonNull(
                lead.send(form, "/incidents/" + number(id) + "/assign").getRedirectedUrl()));
        assertThat(assigned.select(".fl-notice").text()).contains("Network resolver is away until Thu 6 Mar 08:00");
    }

    @Test
    void nothingThatIsNotOnesOwnIsGivenAwayAndOddInputIsRefused() throws Exception {
        var others = logged();
        var lead = as(estate.networkLead);
        heldByNetwork();
        var page = lead.open("/");
        var person = Objects.requireNonNull(estate.networkResolver.person()).toString();
        for (var sent : List.of(number(others) + "~none", "INC-0000-0000~none", "~", "x~y~z", "")) {
            var answer = lead.send(page, "/team/assignments", "record", sent, "person", person);
            assertThat(answer.getStatus()).as(sent).isEqualTo(302);
            assertThat(lead.open(Objects.requireNonNull(answer.getRedirectedUrl()))
                            .select(".fl-notice--over, .fl-notice--risk"))
                    .as(sent)
                    .hasSize(1);
        }
        assertThat(assignee(others)).isEqualTo("null");
        var odd = lead.send(page, "/team/assignments", "record", number(others) + "~none", "person", "somebody");
        assertThat(lead.open(Objects.requireNonNull(odd.getRedirectedUrl()))
                        .select(".fl-notice")
                        .text())
                .contains("Choose who gets them");
        assertThat(lead.answer("/?team=" + UUID.randomUUID()).getStatus()).isEqualTo(200);
        assertThat(lead.answer("/?team=odd").getStatus()).isEqualTo(200);
    }

    @Test
    void aLeadOfTheDeskHasAHomeOfTheirOwn() throws Exception {
        var page = home(lead());

        assertThat(page.select("h1").text()).isEqualTo("Your team’s work");
        assertThat(page.select("caption").eachText()).contains("Who has how much");
        assertThat(page.select("[data-person]").eachText())
                .anyMatch(text -> text.contains("Agent"))
                .noneMatch(text -> text.contains("Admiral"));
    }

    /** Where is it, who has it, what next: what waits for the reader first. */
    @Test
    void whoReportedItSeesWhoHasItAndWhatIsNext() throws Exception {
        heldByNetwork();
        var done = logged();
        resolve(done, estate.agent);

        var sections = home(estate.user).select("table");

        assertThat(sections.getFirst().select("caption").text()).startsWith("For you to answer or confirm");
        assertThat(sections.getFirst().select("tbody tr").text()).contains(number(done), "Say whether it works again.");
        assertThat(sections.get(1).select("caption").text()).startsWith("Being worked on");
        assertThat(sections.get(1).select("tbody tr").text()).contains("Network", "is working on it.");
    }

    /** Whoever holds a record has a place on the page of the estate, whatever they are called and whether the register knows them. */
    @Test
    void everyHolderCanBeNarrowedTo() {
        for (var name : List.of("none", "my-party", "\"Wren\" & Sons", "now", "a\\b", "(x) or not")) {
            var body = new Organisation(name, null, Set.of(OrganisationRole.PROVIDER), null);
            var id = register.add(People.ORGANISATION, body, estate.agent).id();
            var text = groups.narrowed("open", By.HOLDER, id.toString(), estate.dutyOfficer);
            assertThat(filters.read(text, estate.dutyOfficer).print(filters.schema()))
                    .isEqualTo(text);
            assertThat(text)
                    .contains("open and holder = ")
                    .doesNotEndWith("= none")
                    .doesNotEndWith("= my-party");
        }
        var unknown = UUID.randomUUID().toString();
        assertThat(groups.narrowed("open", By.HOLDER, unknown, estate.dutyOfficer))
                .isEqualTo("open and holder = " + unknown);
    }
}
