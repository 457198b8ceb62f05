package org.fairlead.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Set;
import org.fairlead.incident.Browsing;
import org.fairlead.incident.Scripts;
import org.fairlead.incident.StandingTest;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.actor.Role;
import org.fairlead.testing.SmallEstate;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Newcomers are shown around on the pages themselves, each the pages of their own work. */
@StandingTest
class TourTest {

    @Autowired
    Tours tours;

    @Autowired
    MockMvc http;

    @Autowired
    Scripts scripts;

    private SmallEstate estate;

    @BeforeEach
    void anEstate() {
        estate = scripts.estate();
    }

    private Browsing as(Actor actor) throws Exception {
        return new Browsing(http, scripts, actor);
    }

    @Test
    void everyStepLeadsToAPageThatItsReaderMaySee() throws Exception {
        var administrator = estate.somebody("Keeper", estate.desk, Reach.ALL, Set.of(Role.ADMINISTRATOR));
        for (var actor :
                List.of(estate.user, estate.agent, estate.networkResolver, estate.dutyOfficer, administrator)) {
            var reader = as(actor);
            var tour = tours.of(actor);
            assertThat(tour.steps()).as(tour.name()).hasSizeBetween(4, 6);
            for (var step : tour.steps()) {
                var page = reader.open(step.href());
                assertThat(page.select(".govuk-error-summary")).as(step.href()).isEmpty();
            }
        }
    }

    @Test
    void eachIsShownTheirOwnWork() {
        assertThat(List.of(estate.user, estate.agent, estate.networkResolver, estate.networkLead, estate.dutyOfficer))
                .extracting(actor -> tours.of(actor).name())
                .containsExactly("requester", "agent", "provider", "provider", "duty-officer");
    }

    @Test
    void itIsOfferedOnceAndGoneThroughAndLeft() throws Exception {
        var agent = as(estate.agent);
        var home = agent.open("/");
        assertThat(home.select(".fl-guide button").eachText()).containsExactly("Begin", "Not now");
        assertThat(agent.open("/incidents").select(".fl-guide")).isEmpty();

        assertThat(go(agent, home, "2")).isEqualTo("/incidents/new");
        var second = agent.open("/incidents/new");
        assertThat(second.select(".fl-guide__place").text()).isEqualTo("Step 2 of 6");
        assertThat(second.select(".fl-guide button").eachText()).containsExactly("Next", "Back", "End the tour");
        assertThat(second.select(".fl-guide > p a")).as("already there").isEmpty();
        assertThat(agent.open("/find").select(".fl-guide > p a").attr("href")).isEqualTo("/incidents/new");

        go(agent, second, "6");
        assertThat(agent.open("/find").select(".fl-guide button").eachText()).containsExactly("That was it", "Back");
        go(agent, second, "end");
        assertThat(agent.open("/").select(".fl-guide")).isEmpty();
        assertThat(agent.open("/help/tour").select("main .fl-prose ol li")).hasSize(6);
    }

    @Test
    void nobodyIsLedAwayByIt() throws Exception {
        var agent = as(estate.agent);
        var home = agent.open("/");
        for (var to : List.of("99", "0", "-1", "//evil.example", "1e9")) {
            assertThat(go(agent, home, to)).startsWith("/").doesNotStartWith("//");
        }
        assertThat(http.perform(post("/help/tour").param("to", "1").cookie(new Cookie("fairlead-tour", "x")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .as("nobody signed in")
                .isIn(302, 401, 403);
    }

    @Test
    void whatIsNewForTheReaderStandsFirst() throws Exception {
        assertThat(as(estate.user).open("/help/news").select("main h2").eachText())
                .startsWith("For you: whoever reports", "Everybody")
                .doesNotHaveDuplicates();
        assertThat(as(estate.networkResolver)
                        .open("/help/news")
                        .select("main h2")
                        .eachText())
                .startsWith("For you: service providers", "Everybody")
                .contains("Whoever reports");
    }

    private static String go(Browsing by, Document page, String to) throws Exception {
        return String.valueOf(by.send(page, "/help/tour", "to", to).getHeader("Location"));
    }
}
