package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fairlead.platform.actor.Actor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The list of incidents as it can be shown: columns, groups, board, beside a record, as a view. */
@StandingTest
class ListTest extends OnIncidents {

    @Autowired
    MockMvc http;

    private Browsing as(Actor actor) throws Exception {
        return new Browsing(http, scripts, actor);
    }

    /** The list of this estate's incidents only: all tests share one database. */
    private String only(String more) {
        return "/incidents?filter=" + URLEncoder.encode("service = " + estate.service, StandardCharsets.UTF_8) + more;
    }

    private static List<String> heads(Document page) {
        return page.select("thead th").eachText();
    }

    @Test
    void rowsThatAreTickedAreChangedAndNoOthers() throws Exception {
        var one = number(logged());
        logged();
        var other = number(logged());
        var agent = as(estate.agent);
        var page = agent.open(only(""));
        var form = page.selectFirst("form#ticks");

        assertThat(page.select("tbody th input[type=checkbox][form=ticks]").eachAttr("value"))
                .hasSize(3)
                .contains(one, other);
        var asked = form.attr("action") + "?ticked=true&number=" + one + "&number=" + other;
        var choice = agent.open(asked);
        var filter = choice.select("input[name=filter]").attr("value");
        assertThat(filter).isEqualTo("number in (" + one + ", " + other + ")");
        assertThat(scripts.as(estate.agent)
                        .get("/api/v1/incidents?filter="
                                + URLEncoder.encode(filter, StandardCharsets.UTF_8)
                                        .replace("+", "%20"))
                        .is(200)
                        .json()
                        .get("items"))
                .hasSize(2);
        assertThat(agent.open(form.attr("action") + "?ticked=true&number=" + one)
                        .select("input[name=filter]")
                        .attr("value"))
                .isEqualTo("number = " + one);
        assertThat(agent.answer(form.attr("action") + "?ticked=true").getStatus())
                .as("nothing ticked is not everything")
                .isEqualTo(422);
        assertThat(as(estate.user).open(only("")).select("form#ticks, .fl-tick"))
                .isEmpty();
    }

    @Test
    void columnsAreThoseAskedForInTheirOrder() throws Exception {
        logged();
        var page = as(estate.agent).open(only("&columns=due,holder,colour"));

        assertThat(heads(page)).containsExactly("Number", "What is wrong", "Due", "Held by");
        assertThat(page.select("tbody tr")).hasSize(1);
    }

    @Test
    void aRequesterGetsNoColumnThatIsNotForRequesters() throws Exception {
        logged();
        var page = as(estate.user).open("/incidents?filter=&columns=due,owner,team,offered,state");

        assertThat(heads(page)).containsExactly("Number", "What is wrong", "State");
        assertThat(page.select(".fl-options").text())
                .contains("Add the column Priority")
                .doesNotContain("Due the column", "Assigned", "Team", "Offered", "Due for us", "Answer by", "At risk");
    }

    @Test
    void aColumnIsMovedAndTakenAwayByLinks() throws Exception {
        logged();
        var agent = as(estate.agent);
        var page = agent.open(only("&columns=due,holder"));

        var moved = agent.open(
                page.select(".fl-columns a:contains(Move Due one place later)").attr("href"));
        assertThat(heads(moved)).containsExactly("Number", "What is wrong", "Held by", "Due");
        var without =
                agent.open(page.select(".fl-columns a:contains(Take Due away)").attr("href"));
        assertThat(heads(without)).containsExactly("Number", "What is wrong", "Held by");
    }

    @Test
    void groupsSayHowMuchThereIsAndLeadToTheirList() throws Exception {
        logged();
        logged();
        heldByNetwork();
        var agent = as(estate.agent);
        var page = agent.open(only("&group=holder"));

        assertThat(page.select(".fl-group h2").eachText())
                .containsExactly(name(estate.desk) + " 2", name(estate.network) + " 1");
        var network = agent.open(page.select(".fl-group h2 a").last().attr("href"));
        assertThat(network.select("tbody tr")).hasSize(1);
        assertThat(network.select("#filter").val()).endsWith("and holder = \"" + name(estate.network) + "\"");
    }

    @Test
    void aGroupedFilterWithOrKeepsItsMeaning() throws Exception {
        logged();
        var held = heldByNetwork();
        var agent = as(estate.agent);
        var filter = "service = %s and open or service = %s and breached".formatted(estate.service, estate.service);
        var page = agent.open("/incidents?group=holder&filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8));
        var network = agent.open(page.select(".fl-group h2 a:contains(" + name(estate.network) + ")")
                .attr("href"));

        assertThat(network.select("tbody tr th").eachText())
                .containsExactly(history(held).header().identity().number().text());
    }

    @Test
    void aBoardHasAColumnForEachState() throws Exception {
        logged();
        pause(heldByNetwork(), estate.networkResolver, null);
        var page = as(estate.agent).open(only("&layout=board"));

        assertThat(page.select(".fl-board h2").eachText())
                .containsExactly("New 1", "In progress 0", "Waiting 1", "Resolved 0");
    }

    @Test
    void theFirstRecordIsOpenBesideTheListAndAnyOtherByItsLink() throws Exception {
        var first = logged();
        scripts.at("09:30");
        var second = logged();
        var agent = as(estate.agent);
        var page = agent.open(only("&layout=split"));

        assertThat(page.select("#beside .fl-pagehead__number").text()).contains(number(second));
        var other = agent.open(page.select(".fl-split__row").last().attr("href"));
        assertThat(other.select("#beside .fl-pagehead__number").text()).contains(number(first));
        assertThat(other.select(".fl-split__row[aria-current]").text()).contains(number(first));
    }

    private String name(org.fairlead.platform.actor.PartyId party) {
        return org.fairlead.people.People.name(register, party);
    }

    private String number(org.fairlead.record.RecordId id) {
        return history(id).header().identity().number().text();
    }

    @Test
    void besideAListStandsOnlyWhatTheViewerMayRead() throws Exception {
        heldByNetwork();
        var hidden = logged();
        var page = as(estate.networkResolver).open("/incidents?filter=&layout=split&show=" + number(hidden));

        assertThat(page.select("#beside").text()).contains("cannot be shown").doesNotContain(number(hidden));
    }

    @Test
    void aListKeptAsAViewIsOpenedUnderItsName() throws Exception {
        logged();
        var agent = as(estate.agent);
        var list = agent.open(only("&columns=due&sort=due"));
        var form =
                agent.open(list.select(".fl-actions a:contains(Keep as a view)").attr("href"));
        var answer = agent.send(form, "/views/new", "name", "Due next");
        var view = agent.open(answer.getRedirectedUrl());

        assertThat(view.select("h1").text()).isEqualTo("Due next");
        assertThat(heads(view)).containsExactly("Number", "What is wrong", "Due");
        assertThat(view.select(".fl-chip[aria-current]").eachText()).contains("Due next");
    }

    @Test
    void aViewThatIsShownOtherwiseCanBeSaved() throws Exception {
        logged();
        var agent = as(estate.agent);
        var form = agent.open("/views/new?list=incidents&filter=open");
        var view = agent.send(form, "/views/new", "name", "Mine").getRedirectedUrl();
        var changed = agent.open(view + "&columns=due");
        var save = changed.select("form[action$=/content]").attr("action");

        agent.send(changed, save);

        assertThat(heads(agent.open(view))).contains("Due").doesNotContain("Service");
    }

    @Test
    void conditionsAreAddedByChoosing() throws Exception {
        logged();
        var agent = as(estate.agent);
        var step = agent.open(only("&build=state"));

        assertThat(step.select(".fl-build__form .govuk-checkboxes__label").eachText())
                .contains("New", "In progress", "Waiting");
        var held = URLEncoder.encode(name(estate.network), StandardCharsets.UTF_8);
        var answer = agent.answer("/incidents/narrowed?field=holder&how=%3D&filter=open&value=" + held);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/incidents?filter=open+and+holder+%3D+%22" + held + "%22");
        var several = agent.answer("/incidents/narrowed?field=priority&how=not+in&filter=open&value=P1&value=P2");
        assertThat(several.getRedirectedUrl()).isEqualTo("/incidents?filter=open+and+not+priority+in+%28P1%2C+P2%29");
        var nothing = agent.answer("/incidents/narrowed?field=priority&how=in&filter=open");
        assertThat(nothing.getRedirectedUrl()).isEqualTo("/incidents?filter=open&build=priority");
        var wrong = agent.answer("/incidents/narrowed?field=due&how=%3C&value=soon&filter=open");
        assertThat(wrong.getRedirectedUrl()).contains("build=due");
    }

    @Test
    void anErrorIsMarkedWhereItStands() throws Exception {
        var page = as(estate.agent).open("/incidents?filter=open+and+priorty+%3D+P1");

        assertThat(page.select(".fl-filter__marked mark").text()).isEqualTo("priorty = P1");
        assertThat(page.select(".govuk-error-summary").text()).contains("Did you mean priority?");
    }

    @Test
    void viewsAreCountedApartFromTheList() throws Exception {
        logged();
        var page = as(estate.agent).open("/incidents/counts?filter=open");

        assertThat(page.select(".fl-chip:contains(Open)").text()).matches("Open [\\d,+]+");
    }

    @Test
    void namesAreSuggestedToThoseWhoMayReadTheRegister() throws Exception {
        assertThat(as(estate.agent)
                        .open("/incidents/completions?text=holder+%3D+Net&at=12")
                        .select("li")
                        .eachText())
                .anyMatch(line -> line.contains("Network"));
        assertThat(as(estate.user)
                        .open("/incidents/completions?text=holder+%3D+Net&at=12")
                        .select("li"))
                .isEmpty();
    }

    @Test
    void onlySomeViewsStandAboveTheListAndAllOfThemAreNear() throws Exception {
        var agent = as(estate.agent);
        for (int view = 0; view < 12; view++) {
            var form = agent.open("/views/new?list=incidents&filter=open");
            agent.send(form, "/views/new", "name", "Mine %02d".formatted(view));
        }
        var page = agent.open("/incidents");

        assertThat(page.select(".fl-chips--saved .fl-chip:contains(Mine)")).hasSize(10);
        assertThat(page.select(".fl-chips--saved a[href=/views]").text()).isEqualTo("All views");
        assertThat(agent.open("/incidents/counts").select("a[href=/views]")).hasSize(1);
        assertThat(agent.open("/views").select("tbody tr:contains(Mine)")).hasSize(12);
    }
}
