package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fairlead.platform.actor.Actor;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordId;
import org.fairlead.record.Timelines;
import org.fairlead.testing.SmallEstate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A form tells what can be chosen, such as another organisation's staff: it is drawn only for those who may send it. */
@StandingTest
class FormsForSendersTest {

    @Autowired
    private Incidents incidents;

    @Autowired
    private Timelines timelines;

    @Autowired
    private Scripts scripts;

    @Autowired
    private MockMvc http;

    private SmallEstate estate;
    private RecordId id;

    @BeforeEach
    void anIncidentThatTheNetworkIsAsked() {
        estate = scripts.estate();
        var about = new LogIncident.About(estate.service, null, null, estate.userPerson, null, null);
        var command = new LogIncident("E-mail is delayed", null, about, "Site", "High", null, "desk");
        id = incidents.log(command, estate.agent, Intent.NONE).after().id();
        var proposal = new org.fairlead.handoff.HandOffRules.Proposal(estate.network, null, SmallEstate.packet());
        incidents.offer(id, proposal, estate.agent, Intent.NONE);
    }

    private String address() {
        return "/incidents/"
                + timelines
                        .history(estate.agent, id)
                        .header()
                        .identity()
                        .number()
                        .text();
    }

    @Test
    void theUserSeesNoneOfTheFormsOfThoseWhoWorkOnIt() throws Exception {
        closed(
                estate.user,
                "assign",
                "decide",
                "escalate",
                "hand-over",
                "pause",
                "resolve",
                "edit",
                "merge",
                "void-pause");
    }

    @Test
    void aProviderThatIsOnlyAskedAnswersAndNoMore() throws Exception {
        closed(estate.networkResolver, "assign", "escalate", "hand-over", "pause", "resolve", "decide");
        var page = new Browsing(http, scripts, estate.networkResolver).answer(address() + "/reject");
        assertThat(page.getStatus()).isEqualTo(200);
    }

    @Test
    void whoMaySendItGetsIt() throws Exception {
        var agent = new Browsing(http, scripts, estate.agent);
        for (var act : List.of("assign", "pause", "resolve", "escalate")) {
            assertThat(agent.answer(address() + "/" + act).getStatus()).as(act).isEqualTo(200);
        }
    }

    private void closed(Actor actor, String... acts) throws Exception {
        var browser = new Browsing(http, scripts, actor);
        for (var act : acts) {
            var answer = browser.answer(address() + "/" + act);
            assertThat(answer.getStatus()).as(act).isIn(302, 404);
            if (answer.getStatus() == 302) {
                assertThat(answer.getContentAsString()).as(act).isEmpty();
            }
        }
        assertThat(browser.open(address()).select("h1").text()).contains("E-mail is delayed");
    }
}
