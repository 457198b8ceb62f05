package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.fairlead.platform.actor.Actor;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordId;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What is said of a clock's next moment: what comes by itself, when, and who is told or asked then. */
@StandingTest
class ClockNextTest extends OnIncidents {

    @Autowired
    MockMvc http;

    private String address(RecordId id) {
        return "/incidents/" + history(id).header().identity().number().text();
    }

    /** What stands under the customer's clock. */
    private String next(RecordId id, Actor actor) throws Exception {
        var clock = new Browsing(http, scripts, actor).open(address(id)).selectFirst(".fl-clocks > li");
        assertThat(clock).isNotNull();
        return clock.select("> small").eachText().toString();
    }

    private String why(RecordId id, Actor actor) throws Exception {
        return new Browsing(http, scripts, actor)
                .open(address(id) + "/why").select("dl").stream()
                        .map(Element::text)
                        .toList()
                        .toString();
    }

    @Test
    void aRunningClockSaysWhenWhoIsWarnedAndWhoIsAskedAtItsEnd() throws Exception {
        var id = heldByNetwork();

        assertThat(next(id, estate.agent))
                .contains("is warned at 50 % of the time")
                .contains("When it runs out")
                .contains("the team lead of")
                .contains("is asked to step in");
        assertThat(next(id, estate.networkResolver)).contains("is asked to step in");
        assertThat(next(id, estate.user)).contains("is warned at 50 %").doesNotContain("team lead", "runs out");
        assertThat(why(id, estate.agent)).contains("What happens next", "is warned at 50 %", "is asked to step in");
    }

    @Test
    void aLeadWhoIsAskedAlreadyIsNotAskedByTheClock() throws Exception {
        var id = heldByNetwork();
        incidents.escalate(id, new Escalate(EscalationLevel.TEAM_LEAD, "It will be late"), estate.agent, Intent.NONE);

        assertThat(next(id, estate.agent)).contains("is told").doesNotContain("step in");
    }

    @Test
    void aPausedClockSaysWhatItWaitsFor() throws Exception {
        var id = heldByNetwork();
        pause(id, estate.networkResolver, null);

        for (var actor : new Actor[] {estate.agent, estate.networkResolver, estate.user}) {
            assertThat(next(id, actor)).contains("as soon as the user answers").doesNotContain("warned");
        }
        assertThat(why(id, estate.user)).contains("as soon as the user answers");
    }

    @Test
    void anOfferSaysWhoseTheTimeIsWhenItsWindowEnds() throws Exception {
        var id = heldByNetwork();
        offer(id, estate.hosting, estate.networkResolver);
        var clocks = new Browsing(http, scripts, estate.agent)
                .open(address(id))
                .select(".fl-clocks > li > small")
                .eachText();

        assertThat(clocks).anyMatch(text -> text.contains("The offer is open until") && text.contains("counts for"));
        assertThat(next(id, estate.hostingResolver)).contains("The offer is open until");
        assertThat(next(id, estate.user)).doesNotContain("offer");
    }

    @Test
    void whereNothingComesNothingIsSaid() throws Exception {
        var id = heldByNetwork();
        resolve(id, estate.networkResolver);

        assertThat(next(id, estate.agent)).isEqualTo("[]");
        assertThat(why(id, estate.agent)).doesNotContain("What happens next");

        var late = heldByNetwork();
        clock.pass(Duration.ofDays(2));
        assertThat(next(late, estate.agent)).isEqualTo("[]");
    }
}
