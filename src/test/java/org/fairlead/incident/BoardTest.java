package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.fairlead.platform.actor.Actor;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordId;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Boards: columns, lanes and limits, and what it takes to move a card. */
@StandingTest
class BoardTest extends OnIncidents {

    @Autowired
    MockMvc http;

    private Browsing as(Actor actor) throws Exception {
        return new Browsing(http, scripts, actor);
    }

    private String board(String more) {
        return "/incidents?layout=board&filter="
                + URLEncoder.encode("service = " + estate.service, StandardCharsets.UTF_8)
                + more;
    }

    private String number(RecordId id) {
        return history(id).header().identity().number().text();
    }

    private Element card(Document page, RecordId id) {
        return page.getElementById(number(id));
    }

    private String state(RecordId id) {
        return IncidentLifecycle.state(history(id).header()).name();
    }

    /** Moves a card as it is done without scripts: by its link, the form behind it, and the choice. */
    private String moved(Browsing who, Document page, RecordId id, String to) throws Exception {
        var form = who.open(card(page, id).select("[data-move]").attr("href"));
        assertThat(form.select("#to option").eachAttr("value")).contains(to);
        var address = "/incidents/" + number(id) + "/move";
        return String.valueOf(who.send(form, address, "to", to).getRedirectedUrl());
    }

    @Test
    void lanesStandForHoldersAndHaveTheSameColumns() throws Exception {
        logged();
        heldByNetwork();
        var page = as(estate.agent).open(board("&lanes=holder"));

        assertThat(page.select(".fl-board__lane").eachText())
                .containsExactlyInAnyOrder(
                        org.fairlead.people.People.name(register, estate.desk),
                        org.fairlead.people.People.name(register, estate.network));
        assertThat(page.select("[data-lane]"))
                .hasSize(2)
                .allSatisfy(lane -> assertThat(lane.select("h3")).hasSize(4));
    }

    @Test
    void aLimitIsSaidInWordsOnceItIsPassedAndKeptInTheView() throws Exception {
        logged();
        logged();
        var agent = as(estate.agent);
        var set = agent.answer("/incidents/limits?layout=board&column=NEW&most=1&filter="
                        + URLEncoder.encode("service = " + estate.service, StandardCharsets.UTF_8))
                .getRedirectedUrl();
        var page = agent.open(set);

        assertThat(page.select(".fl-board__column--over h2").eachText()).containsExactly("New 2");
        assertThat(page.select(".fl-board__column--over .fl-board__stands").text())
                .isEqualTo("1 more than the 1 it is meant to hold");
        var form =
                agent.open(page.select(".fl-actions a:contains(Keep as a view)").attr("href"));
        var view = agent.open(agent.send(form, "/views/new", "name", "Board").getRedirectedUrl());
        assertThat(view.select(".fl-board__column--over")).hasSize(1);
        var lifted = agent.answer("/incidents/limits?" + query(set) + "&column=NEW&most=");
        assertThat(agent.open(lifted.getRedirectedUrl()).select(".fl-board__stands"))
                .isEmpty();
    }

    private static String query(String address) {
        return address.substring(address.indexOf('?') + 1);
    }

    @Test
    void aCardIsMovedByTheActThatMovesTheIncident() throws Exception {
        var id = logged();
        var agent = as(estate.agent);

        moved(agent, agent.open(board("")), id, "IN_PROGRESS");
        assertThat(state(id)).isEqualTo("IN_PROGRESS");
        assertThat(history(id).header().holder().assignee()).isEqualTo(estate.agent.person());

        var asked = moved(agent, agent.open(board("")), id, "PENDING");
        assertThat(asked).endsWith("/pause");
        pause(id, estate.agent, null);
        moved(agent, agent.open(board("")), id, "IN_PROGRESS");
        assertThat(state(id)).isEqualTo("IN_PROGRESS");
    }

    @Test
    void whatIsNotAllowedIsSaidBeforeAndRefusedAfter() throws Exception {
        var id = heldByNetwork();
        var agent = as(estate.agent);
        var page = agent.open(board(""));
        var name = org.fairlead.people.People.name(register, estate.network);

        assertThat(card(page, id).attr("data-moves"))
                .contains("\"RESOLVED\":\"That is for " + name + ", who holds it.\"");
        var form = agent.open("/incidents/" + number(id) + "/move?by=state");
        assertThat(form.select("#to option").eachAttr("value")).doesNotContain("RESOLVED");
        assertThat(form.select(".fl-facts").text()).contains("That is for " + name);
        agent.send(form, "/incidents/" + number(id) + "/move", "to", "RESOLVED");
        assertThat(state(id)).isEqualTo("IN_PROGRESS");
        var resolver = as(estate.networkResolver);
        assertThat(card(resolver.open(board("")), id).attr("data-moves")).contains("\"RESOLVED\":\"\"");
    }

    @Test
    void aFormBeginsWithWhereTheCardWent() throws Exception {
        var id = logged();
        var agent = as(estate.agent);

        var priority = moved(agent, agent.open(board("&group=priority")), id, "1");
        assertThat(priority).endsWith("/edit?priority=1");
        assertThat(agent.open(priority).select("#priority").val()).isEqualTo("1");
        var holder = moved(agent, agent.open(board("&group=holder")), id, estate.hosting.toString());
        assertThat(agent.open(holder).select("#to option[selected]").val()).isEqualTo(estate.hosting.toString());
    }

    @Test
    void peopleOfTheHolderAreAssignedAndOthersAreNot() throws Exception {
        var id = logged();
        var agent = as(estate.agent);
        var page = agent.open(board("&group=owner"));

        moved(agent, page, id, estate.dutyOfficer.person().toString());
        assertThat(history(id).header().holder().assignee()).isEqualTo(estate.dutyOfficer.person());
        var form = agent.open("/incidents/" + number(id) + "/move?by=owner");
        agent.send(
                form,
                "/incidents/" + number(id) + "/move",
                "to",
                estate.networkResolver.person().toString());
        assertThat(history(id).header().holder().assignee()).isEqualTo(estate.dutyOfficer.person());
    }

    @Test
    void flagsAreColumnsAndRequestersHaveNoSuchBoard() throws Exception {
        var flagged = logged();
        incidents.flag(flagged, "Exercise Harbour", estate.agent, Intent.NONE);
        var plain = logged();
        var agent = as(estate.agent);
        var page = agent.open(board("&group=flag"));

        assertThat(page.select("[data-column=OPERATIONAL] [data-card]").eachAttr("data-card"))
                .containsExactly(number(flagged));
        assertThat(moved(agent, page, plain, "OPERATIONAL")).endsWith("/mark-operational");
        moved(agent, page, flagged, "none");
        assertThat(agent.open(board("&group=flag")).select("[data-column=OPERATIONAL] [data-card]"))
                .isEmpty();
        assertThat(as(estate.user).open(board("&group=flag")).select("[data-column=OPERATIONAL]"))
                .isEmpty();
    }

    @Test
    void aCardThatSomebodyElseMovedOnStaysWhereTheyLeftIt() throws Exception {
        var id = logged();
        var agent = as(estate.agent);
        var form = agent.open("/incidents/" + number(id) + "/move?by=owner");
        incidents.assign(id, null, estate.dutyOfficer.person(), estate.dutyOfficer, Intent.NONE);

        agent.send(
                form,
                "/incidents/" + number(id) + "/move",
                "to",
                estate.agent.person().toString());

        assertThat(history(id).header().holder().assignee()).isEqualTo(estate.dutyOfficer.person());
    }
}
