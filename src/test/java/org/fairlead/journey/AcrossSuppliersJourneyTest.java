package org.fairlead.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.fairlead.testing.TestClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One incident through two suppliers, by five people in their own browsers. */
@Journey
class AcrossSuppliersJourneyTest {

    @Autowired
    Harbour.Parts parts;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    @ParameterizedTest(name = "scripts {0}")
    @ValueSource(booleans = {true, false})
    void fromTheCallToTheClosedIncident(boolean scripts) {
        var harbour = new Harbour(parts);
        var estate = harbour.estate;
        try (var agent = harbour.visitor(estate.agent, port, scripts);
                var network = harbour.visitor(estate.networkResolver, port, scripts);
                var hosting = harbour.visitor(estate.hostingResolver, port, scripts);
                var officer = harbour.visitor(estate.dutyOfficer, port, scripts);
                var user = harbour.visitor(estate.user, port, scripts)) {
            var reported = report(user, harbour);
            var number = log(agent, harbour, reported, scripts);
            var path = "/incidents/" + number;
            var id = harbour.find(number);

            triage(agent, path);
            clock.pass(Duration.ofMinutes(20));
            handOver(agent, path, estate.network);
            agent.sees("Offered to Network", "must answer by");

            network.open("/");
            network.sees("One offer waits for your answer", number);
            network.open(path);
            network.sees("offers you this incident", "What comes with it", "Relay restarted, no change");
            clock.pass(Duration.ofMinutes(5));
            network.press("Reject");
            network.fill("Why, in words", "Our relays are healthy, traces attached");
            network.press("Reject");
            network.sees("rejected the hand-off");

            handOver(agent, path, estate.hosting);
            clock.pass(Duration.ofMinutes(5));
            hosting.open(path);
            hosting.press("Accept");
            hosting.sees("You hold it now", "In progress");
            assertThat(harbour.customerMinutes(id)).isBetween(30L, 34L);
            agent.open(path);
            assertThat(agent.text("#clocks")).contains("Hosting", "Desk", "Time counted for: ");
            assertThat(agent.texts(".fl-lane .fl-lane__who")).hasSize(3);

            pauseForTheUser(hosting, path);
            clock.pass(Duration.ofHours(1));
            user.open("/");
            user.sees("One report waits for you", "For you to answer or confirm", "Which mailbox is it?");
            user.open(path);
            user.sees("waits for your answer");
            user.fill("Your message", "It is mailbox 4, at every desk");
            user.press("Send the answer");
            user.sees("Sent", "The user answered: clocks run again");

            clock.pass(Duration.ofMinutes(10));
            assertThat(harbour.customerMinutes(id)).isBetween(40L, 45L);
            escalate(hosting, officer, number);
            resolve(hosting, path);

            user.open("/");
            user.sees("Say whether it works again");
            user.open(path);
            user.sees("Does it work again?", "The queue was drained");
            user.press("Confirm that it works");
            user.sees("Confirmed and closed", "Closed");

            agent.open(path);
            agent.sees("Closed", "Confirmed by the user and closed", "stopped after");
            assertThat(harbour.difference(id)).isZero();
            assertThat(harbour.customerMinutes(id)).isBetween(40L, 46L);
            agent.open(path + "/why");
            assertThat(agent.text("#sum")).contains("Taken out by pauses 1 h");
            for (var visitor : new Visitor[] {agent, network, hosting, officer, user}) {
                assertThat(visitor.complaints()).isEmpty();
            }
        }
    }

    private static String report(Visitor user, Harbour harbour) {
        user.open("/incidents/new");
        user.fill("What is wrong, in a line", "Late e-mail at the northern site");
        user.select("service", harbour.estate.service);
        user.press("Send the report");
        user.sees("Logged", "Late e-mail at the northern site");
        return user.text("[data-copies], .fl-pagehead__number .fl-mono");
    }

    private static String log(Visitor agent, Harbour harbour, String reported, boolean scripts) {
        agent.open("/incidents/new");
        agent.fill("What is wrong, in a line", "E-mail is late at the northern site");
        agent.fill("What happened", "Messages take ten minutes since this morning");
        agent.select("service", harbour.estate.service);
        agent.fill("Reported by", harbour.user());
        if (scripts) {
            agent.sees("Perhaps the same", reported);
        }
        agent.press("Look for similar");
        agent.sees("Look at", "What you entered is kept", "Perhaps the same", reported);
        agent.press("Log it");
        agent.sees("Logged", "E-mail is late at the northern site", "Held by Desk", "New");
        return agent.text("[data-copies], .fl-pagehead__number .fl-mono");
    }

    private static void triage(Visitor agent, String path) {
        agent.open(path + "/edit");
        agent.choose("Site");
        agent.choose("High");
        agent.press("Change");
        agent.sees("Changed", "Priority 2: impact site, urgency high");
        agent.press("Assign");
        agent.page()
                .locator("select[name=person]")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Agent"));
        agent.press("Assign");
        agent.sees("Assigned", "Agent is at work", "In progress");
    }

    private static void handOver(Visitor agent, String path, org.fairlead.platform.actor.PartyId to) {
        agent.open(path + "/hand-over");
        agent.select("to", to);
        assertThat(agent.page().locator("textarea[name='packet/SYMPTOMS']").inputValue())
                .contains("Messages take ten minutes");
        agent.fill("Tests done", "Relay restarted, no change");
        agent.fill("Impact", "Everyone at the northern site");
        agent.press("Hand over");
        agent.sees("You stay responsible until it is accepted");
    }

    private static void pauseForTheUser(Visitor hosting, String path) {
        hosting.open(path);
        hosting.press("Pause");
        hosting.choose("Waiting for the user");
        hosting.fill("Proof", "Rang at 14:10, message left");
        hosting.fill("What you need", "Which mailbox is it?");
        hosting.press("Pause");
        hosting.sees("Paused", "Waiting", "Which mailbox is it?");
        assertThat(hosting.text("#held")).contains("Paused");
    }

    private static void escalate(Visitor hosting, Visitor officer, String number) {
        hosting.open("/incidents/" + number + "/escalate");
        hosting.choose("The duty officer");
        hosting.fill("Why", "The whole site waits, and we need the relay of another provider");
        hosting.press("Escalate");
        hosting.sees("It stays marked until somebody takes it on", "Escalated to duty officer");
        officer.open("/");
        officer.sees("Escalated to you: say what happens now", number, "Escalated to duty officer");
        officer.open("/incidents/" + number);
        officer.sees("Escalated to you", "The whole site waits");
        officer.fill("What happens now", "I have rung the other provider: the relay is yours until noon");
        officer.press("Take it on");
        officer.sees("Taken on", "The escalation was taken on", "the relay is yours until noon");
        hosting.open("/incidents/" + number);
        hosting.sees("the relay is yours until noon");
    }

    private static void resolve(Visitor hosting, String path) {
        hosting.open(path);
        hosting.press("Resolve");
        hosting.choose("Fixed");
        hosting.fill("What was done", "The queue was drained");
        hosting.press("Resolve");
        hosting.sees("Resolved", "The user is asked to confirm");
    }
}
