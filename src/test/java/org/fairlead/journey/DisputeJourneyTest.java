package org.fairlead.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What goes wrong between people: duplicates, disputes, pauses that do not stand, two who change the same thing. */
@Journey
class DisputeJourneyTest {

    @Autowired
    Harbour.Parts parts;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    @Test
    void aDuplicateIsMergedAndTheMergeUndone() {
        var harbour = new Harbour(parts);
        var kept = harbour.number(harbour.logged("Mail is late"));
        var duplicate = harbour.number(harbour.logged("Mail is slow"));
        try (var agent = harbour.visitor(harbour.estate.agent, port, true)) {
            agent.open("/incidents/" + duplicate);
            agent.press("Merge");
            agent.fill("Or the number of another", kept);
            agent.press("Merge");
            agent.sees("This goes on in " + kept, "Merged");
            agent.press("Open " + kept);
            agent.sees("Mail is late", "Goes on for", duplicate, "Mail is slow");
            agent.open("/incidents/" + duplicate);
            agent.press("Undo the merge");
            agent.sees("The merge was undone", "New");
            agent.seesNot("This goes on in");
        }
    }

    @Test
    void theThirdRejectionAsksTheDutyOfficerWhoDecidesWithWhatWasDecidedBeforeInSight() {
        var harbour = new Harbour(parts);
        var first = harbour.logged("Mail is late");
        var second = harbour.logged("Mail is late again");
        harbour.rejectedThrice(first, harbour.estate.networkResolver);
        harbour.rejectedThrice(second, harbour.estate.networkResolver);
        try (var duty = harbour.visitor(harbour.estate.dutyOfficer, port, true)) {
            duty.open("/");
            duty.sees("Decide who must hold these", harbour.number(first));
            decide(duty, harbour.number(first), harbour.estate.network, "Their relay drops it: see the trace of 09:12");
            duty.open("/incidents/" + harbour.number(second));
            duty.sees(
                    "You must decide who holds it",
                    "Rejected before",
                    "Our relays are healthy",
                    "Decided before for this service",
                    "see the trace of 09:12");
            assertThat(duty.page().getByText("Judge the last rejection").count())
                    .as("nobody judges what their own organisation is party to")
                    .isZero();
            decide(duty, harbour.number(second), harbour.estate.network, "As before");
        }
    }

    @Test
    void theDutyOfficerFindsARejectionWrongful() {
        var harbour = new Harbour(parts);
        var id = harbour.logged("Mail is late");
        harbour.held(id, harbour.estate.networkResolver);
        int offer = harbour.offered(id, harbour.estate.hosting, harbour.estate.networkResolver);
        harbour.rejected(id, offer, harbour.estate.hostingResolver);
        try (var duty = harbour.visitor(harbour.estate.dutyOfficer, port, true)) {
            duty.open("/incidents/" + harbour.number(id));
            duty.press("Judge the last rejection");
            duty.choose("Wrongful");
            duty.fill("Why", "The trace shows it");
            duty.press("Judge the last rejection");
            duty.sees("The rejection was found wrongful", "The trace shows it");
        }
    }

    private static void decide(Visitor duty, String number, PartyId holder, String why) {
        duty.open("/incidents/" + number);
        duty.press("Decide who holds it");
        duty.select("holder", holder);
        duty.fill("Why", why);
        duty.press("Decide who holds it");
        duty.sees("must hold it", why);
        duty.seesNot("You must decide");
    }

    @Test
    void aPauseThatDoesNotStandIsTakenOutOfEveryClock() {
        var harbour = new Harbour(parts);
        var id = harbour.logged("Mail is late");
        harbour.held(id, harbour.estate.hostingResolver);
        var path = "/incidents/" + harbour.number(id);
        try (var hosting = harbour.visitor(harbour.estate.hostingResolver, port, true);
                var duty = harbour.visitor(harbour.estate.dutyOfficer, port, true)) {
            hosting.open(path + "/pause");
            hosting.press("Pause");
            hosting.sees("There is a problem");
            hosting.choose("Waiting for the user");
            hosting.fill("Proof", "None to speak of");
            hosting.press("Pause");
            hosting.sees("Waiting for the user since");
            clock.pass(Duration.ofMinutes(40));
            assertThat(harbour.customerMinutes(id)).isLessThan(5);
            duty.open(path);
            duty.press("Declare the last pause void");
            duty.fill("Why it does not stand", "Nobody rang the user");
            duty.press("Declare the last pause void");
            duty.sees("A pause was declared void", "Nobody rang the user", "In progress");
            assertThat(harbour.customerMinutes(id)).isBetween(40L, 45L);
            assertThat(harbour.difference(id)).isZero();
        }
    }

    @Test
    void twoWhoChangeTheSameFieldSeeBothValuesAndNothingIsOverwritten() {
        var harbour = new Harbour(parts);
        var path = "/incidents/" + harbour.number(harbour.logged("Mail is late"));
        try (var agent = harbour.visitor(harbour.estate.agent, port, false);
                var duty = harbour.visitor(harbour.estate.dutyOfficer, port, true)) {
            agent.open(path + "/edit");
            duty.open(path + "/edit");
            duty.fill("Title", "Mail is late in the north");
            duty.press("Change");
            duty.sees("Mail is late in the north");

            agent.fill("Title", "Mail is late everywhere");
            agent.choose("Low");
            agent.press("Change");

            agent.sees(
                    "Duty officer changed this to “Mail is late in the north”", "You have “Mail is late everywhere”");
            assertThat(agent.page().locator("#title").inputValue()).isEqualTo("Mail is late everywhere");
            duty.open(path);
            duty.sees("Mail is late in the north");
            duty.seesNot("Mail is late everywhere");
            agent.press("Change");
            agent.sees("Mail is late everywhere", "urgency low");
        }
    }

    @Test
    void twoWhoChangeDifferentFieldsBothGetTheirWay() {
        var harbour = new Harbour(parts);
        var path = "/incidents/" + harbour.number(harbour.logged("Mail is late"));
        try (var agent = harbour.visitor(harbour.estate.agent, port, true);
                var duty = harbour.visitor(harbour.estate.dutyOfficer, port, true)) {
            agent.open(path + "/edit");
            duty.open(path + "/edit");
            duty.fill("Title", "Mail is late in the north");
            duty.press("Change");
            agent.choose("Low");
            agent.press("Change");
            agent.sees("Mail is late in the north", "urgency low");
        }
    }
}
