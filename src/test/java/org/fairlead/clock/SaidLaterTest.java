package org.fairlead.clock;

import static org.assertj.core.api.Assertions.assertThat;

import org.fairlead.clock.ClockFacts.Adjusted;
import org.fairlead.clock.ClockFacts.Warned;
import org.fairlead.handoff.Finding;
import org.fairlead.handoff.HandOffRules;
import org.fairlead.handoff.RejectionReason;
import org.fairlead.record.Intent;
import org.junit.jupiter.api.Test;

/** What clocks show anew when something is said later or taken back (PSE-07, PSE-08). */
class SaidLaterTest extends OnOneDay {

    @Test
    void aVoidPauseIsCountedAgainAndSaysWhichClocksByHowMuch() {
        time("09:00");
        var id = logged();
        time("10:00");
        var pause = pause(id, estate.agent, null);
        time("12:00");
        incidents.resume(id, null, estate.agent, Intent.NONE);
        assertThat(customer(id).due()).contains(instant("19:00"));
        time("13:00");
        incidents.voidPause(id, pause, "Nobody was asked anything", estate.dutyOfficer, Intent.NONE);

        assertThat(customer(id).due()).contains(instant("17:00"));
        var change = facts(id, Adjusted.class).stream()
                .flatMap(fact -> fact.changes().stream())
                .filter(each -> each.clock().equals("customer-resolution"))
                .toList();
        assertThat(change).singleElement().satisfies(one -> {
            assertThat(one.ranBefore()).isEqualTo(120 * 60);
            assertThat(one.ranNow()).isEqualTo(240 * 60);
            assertThat(one.dueBefore()).isEqualTo(instant("19:00"));
            assertThat(one.dueNow()).isEqualTo(instant("17:00"));
            assertThat(one.brokenNow()).isFalse();
        });
        letHappen(id);
        assertThat(history(id).of(Warned.class))
                .filteredOn(entry -> ((Warned) entry.fact()).clock().equals("customer-resolution"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.at()).isEqualTo(instant("13:00")));
    }

    @Test
    void aPauseSetForEarlierByTheIntegratorUndoesABreachThatWasTold() {
        time("09:00");
        var id = logged();
        atWork(id);
        time("17:30");
        letHappen(id);
        assertThat(deadlines.of(history(id)).breached()).isTrue();
        pause(id, estate.dutyOfficer, instant("16:00"));

        assertThat(deadlines.of(history(id)).breached()).isFalse();
        assertThat(facts(id, Adjusted.class).stream().flatMap(fact -> fact.changes().stream()))
                .filteredOn(each -> each.clock().equals("customer-resolution"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.brokenBefore()).isTrue();
                    assertThat(one.brokenNow()).isFalse();
                    assertThat(one.ranBefore() - one.ranNow()).isEqualTo(90 * 60);
                });
        time("18:00");
        incidents.resume(id, null, estate.dutyOfficer, Intent.NONE);
        time("20:00");
        letHappen(id);
        assertThat(broken(id)).as("told again when it is broken again").hasSize(2);
        assertThat(deadlines.of(history(id)).breached()).isTrue();
    }

    @Test
    void aFindingMovesTheOfferedTimeAndTellsThePartiesOnly() {
        time("09:00");
        var id = logged();
        incidents.accept(id, offer(id, estate.network, estate.agent), estate.networkResolver, Intent.NONE);
        time("10:00");
        var offer = offer(id, estate.hosting, estate.networkResolver);
        time("12:20");
        incidents.reject(
                id,
                new HandOffRules.Rejection(offer, RejectionReason.NOT_OURS, "No"),
                estate.hostingResolver,
                Intent.NONE);
        time("12:30");
        assertThat(read(agreed(id, estate.hosting)).running()).isEqualTo(minutes(125));
        letHappen(id);
        assertThat(deadlines.of(history(id)).breached()).isTrue();
        incidents.find(id, offer, Finding.VALID, "Right", estate.dutyOfficer, Intent.NONE);

        assertThat(read(agreed(id, estate.network)).running()).isEqualTo(minutes(210));
        assertThat(deadlines.of(history(id)).breached())
                .as("network's 180 are over, hosting's 120 no longer")
                .isTrue();
        assertThat(history(id).of(Adjusted.class))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.named()).hasSize(1));
        assertThat(facts(id, Adjusted.class).stream().flatMap(fact -> fact.changes().stream()))
                .filteredOn(each -> each.clock().startsWith("agreement") && estate.hosting.equals(each.party()))
                .filteredOn(each -> each.clock().endsWith("resolution"))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.brokenBefore() && !one.brokenNow()).isTrue());
    }

    @Test
    void leavingAParentDoesNotOpenTheClockOfResolvedWorkAgain() {
        time("09:00");
        var id = logged();
        var parent = logged();
        time("10:00");
        incidents.makeChild(id, parent, estate.agent, Intent.NONE);
        time("11:00");
        resolve(id, estate.agent);
        time("14:00");
        incidents.leaveParent(id, estate.agent, Intent.NONE);

        assertThat(customer(id).running()).isEqualTo(minutes(120));
        assertThat(facts(id, Adjusted.class)).isEmpty();
    }

    @Test
    void anUndoneMergeSaysThatTheTimeBetweenCounts() {
        time("09:00");
        var id = logged();
        var other = logged();
        time("10:00");
        incidents.merge(id, other, estate.agent, Intent.NONE);
        time("12:00");
        incidents.undoMerge(id, estate.agent, Intent.NONE);

        assertThat(customer(id).running()).isEqualTo(minutes(180));
        assertThat(facts(id, Adjusted.class).stream().flatMap(fact -> fact.changes().stream()))
                .filteredOn(each -> each.clock().equals("customer-resolution"))
                .singleElement()
                .satisfies(one -> assertThat(one.ranNow() - one.ranBefore()).isEqualTo(120 * 60));
    }

    @Test
    void adjustmentsAreTheToolsOwnEntries() {
        time("09:00");
        var id = logged();
        time("10:00");
        var pause = pause(id, estate.agent, null);
        time("11:00");
        incidents.voidPause(id, pause, "No", estate.dutyOfficer, Intent.NONE);

        assertThat(history(id).of(Adjusted.class))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.stamp().person()).isNull());
    }
}
