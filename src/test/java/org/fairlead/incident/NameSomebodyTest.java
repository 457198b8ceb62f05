package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.fairlead.people.People;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.register.Register;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** For whom an incident is, written by name: everybody cannot stand in a list, and not everybody may know of everybody. */
@StandingTest
class NameSomebodyTest extends OnIncidents {

    private static final String SUGGESTIONS = "/incidents/people-to-name?words=";

    @Autowired
    MockMvc http;

    @Autowired
    Register register;

    private Browsing as(Actor actor) throws Exception {
        return new Browsing(http, scripts, actor);
    }

    private String label(PersonId person, String organisation) {
        return register.title(People.PERSON, person.value()) + " · " + organisation;
    }

    private String desk() {
        return register.title(People.ORGANISATION, estate.desk.value());
    }

    private String suggested(Actor by, String words) throws Exception {
        return as(by).answer(SUGGESTIONS + URLEncoder.encode(words, StandardCharsets.UTF_8))
                .getContentAsString();
    }

    @Test
    void nobodyReadsTheNamesOfThoseTheyMayNotName() throws Exception {
        var words = "admiral " + estate.desk;

        assertThat(suggested(estate.agent, words)).contains("Admiral · " + desk());
        assertThat(suggested(estate.networkResolver, words)).isBlank();
        assertThat(suggested(estate.user, words)).isBlank();
        assertThat(suggested(estate.networkResolver, "lead " + estate.network)).contains("Network lead · ");
        assertThat(as(estate.networkResolver).open("/incidents/new").html()).doesNotContain(desk(), "Admiral");
    }

    private MockHttpServletResponse logged(Actor by, String title, String... people) throws Exception {
        var browsing = as(by);
        var values = new String[people.length + 2];
        values[0] = "title";
        values[1] = title;
        System.arraycopy(people, 0, values, 2, people.length);
        return browsing.send(browsing.open("/incidents/new"), "/incidents", values);
    }

    private Document record(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
        return as(estate.agent).open(answer.getRedirectedUrl());
    }

    @Test
    void aNameIsEnoughWhereOnePersonIsCalledSo() throws Exception {
        var page = record(logged(
                estate.agent,
                "The scanner is dark",
                "reporter",
                label(estate.userPerson, desk()),
                "affected",
                "admiral " + estate.desk));

        assertThat(page.select("#facts").text()).contains("Reporter User", "For Admiral");
    }

    @Test
    void whereSeveralAreCalledSoItIsAskedWhichOne() throws Exception {
        var first = estate.somebody("Robin Marsh", estate.desk, Reach.SELF, Set.of(Role.REQUESTER));
        estate.somebody("Robin Marsh", estate.desk, Reach.SELF, Set.of(Role.REQUESTER));
        var name = "Robin Marsh · " + desk();
        var refused = Jsoup.parse(
                logged(estate.agent, "The scanner is dark", "reporter", name).getContentAsString());

        assertThat(refused.select(".govuk-error-summary").text()).contains("Several people fit");
        assertThat(refused.select("#reporter").val()).isEqualTo(name);
        assertThat(refused.select("input[name=reporter-one]")).hasSize(2);
        assertThat(refused.select("#title").val()).isEqualTo("The scanner is dark");
        var chosen = logged(
                estate.agent,
                "The scanner is dark",
                "reporter",
                name,
                "reporter-one",
                first.person().toString());
        record(chosen);
        var number = chosen.getRedirectedUrl().replaceAll(".*/", "");
        assertThat(scripts.as(estate.agent).get("/api/v1/incidents/" + number).at("/reporter/id"))
                .isEqualTo(first.person().toString());
    }

    @Test
    void whoIsNotThereCannotBeNamedAndWhatWasEnteredIsKept() throws Exception {
        for (var by : new Actor[] {estate.agent, estate.networkResolver}) {
            var wrong = by == estate.agent ? "Nobody of this name" : label(estate.vipPerson, desk());
            var refused = Jsoup.parse(
                    logged(by, "The scanner is dark", "affected", wrong).getContentAsString());

            assertThat(refused.select("#affected-error").text()).contains("Nobody is found by that name");
            assertThat(refused.select("#affected").val()).isEqualTo(wrong);
        }
    }

    @Test
    void theDeskPutsRightWhoReportedItWhereItStands() throws Exception {
        var id = logged();
        var href = "/incidents/" + history(id).header().identity().number();
        var agent = as(estate.agent);
        var form = agent.open(href + "/fields/reporter");
        assertThat(form.select("#reporter").val()).isEqualTo(label(estate.userPerson, desk()));
        var other = estate.vipPerson;

        agent.send(
                form,
                href + "/fields/reporter",
                "reporter",
                form.select("#reporter").val());
        assertThat(history(id).header().subject().reporter()).isEqualTo(estate.userPerson);
        agent.send(agent.open(href + "/fields/reporter"), href + "/fields/reporter", "reporter", label(other, desk()));

        assertThat(history(id).header().subject().reporter()).isEqualTo(other);
        var held = heldByNetwork();
        var supplier = as(estate.networkResolver);
        var theirs = "/incidents/" + history(held).header().identity().number();
        assertThat(supplier.open(theirs).select("[data-edit][href$=/reporter]")).isEmpty();
        assertThat(supplier.answer(theirs + "/fields/reporter").getStatus()).isEqualTo(403);
        assertThat(supplier.open(theirs + "/edit").select("#reporter")).isEmpty();
    }
}
