package org.fairlead.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.fairlead.agreement.AgreementKind;
import org.fairlead.agreement.Agreements;
import org.fairlead.agreement.PauseReason;
import org.fairlead.agreement.TargetChange;
import org.fairlead.clock.ClockFacts.Adjusted;
import org.fairlead.clock.ClockFacts.Breached;
import org.fairlead.clock.ClockFacts.Warned;
import org.fairlead.handoff.Finding;
import org.fairlead.handoff.HandOffFacts;
import org.fairlead.handoff.HandOffRules;
import org.fairlead.handoff.HandOffs;
import org.fairlead.handoff.OfferState;
import org.fairlead.handoff.RejectionReason;
import org.fairlead.incident.PauseWork;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.record.ClockKind;
import org.fairlead.record.Deadlines;
import org.fairlead.record.Fact;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What clocks do with warnings, breaches, pauses and what is said later (PSE-01 to PSE-08, ATT-03, ATT-08). */
class ClockLawTest extends OnTimelines {

    private static final String DAY = "2026-01-14T";

    @Autowired
    Deadlines deadlines;

    private void time(String time) {
        at(DAY + time + ":00Z");
    }

    private static Instant instant(String time) {
        return Instant.parse(DAY + time + ":00Z");
    }

    private void atWork(RecordId id) {
        incidents.assign(id, null, estate.agent.person(), estate.agent, Intent.NONE);
    }

    private <F extends Fact> List<F> facts(RecordId id, Class<F> type) {
        return history(id).of(type).map(entry -> type.cast(entry.fact())).toList();
    }

    private Stream<Warned> warned(RecordId id) {
        return facts(id, Warned.class).stream().filter(fact -> fact.clock().equals("customer-resolution"));
    }

    private Stream<Breached> broken(RecordId id) {
        return facts(id, Breached.class).stream().filter(fact -> fact.clock().equals("customer-resolution"));
    }

    // --- warnings and breaches
    // ----------------------------------------------------------------------------------------------

    @Test
    void everyShareIsToldOnceWithItsOwnTimeAlsoAfterTheToolStoodStill() {
        time("09:00");
        var id = logged();
        at(instant("09:00").plus(Duration.ofHours(9)));
        letHappen(id);
        letHappen(id);

        assertThat(warned(id).map(Warned::percent)).containsExactly(50, 75, 90);
        assertThat(broken(id))
                .singleElement()
                .satisfies(fact -> assertThat(fact.targetSeconds()).isEqualTo(480 * 60));
        assertThat(history(id).of(Breached.class))
                .filteredOn(entry -> ((Breached) entry.fact()).clock().equals("customer-resolution"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.at()).isEqualTo(instant("17:00")));
        assertThat(deadlines.of(history(id)).breached()).isTrue();
    }

    @Test
    void aBreachIsToldThoughTheWorkWasDoneBeforeTheToolCameBack() {
        time("09:00");
        var id = logged();
        time("17:30");
        resolve(id, estate.agent);
        letHappen(id);

        assertThat(broken(id)).hasSize(1);
        assertThat(deadlines.of(history(id)).breached()).isTrue();
    }

    @Test
    void workDoneExactlyWhenItIsDueIsInTime() {
        time("09:00");
        var id = logged();
        atWork(id);
        time("17:00");
        resolve(id, estate.agent);
        letHappen(id);

        assertThat(broken(id)).isEmpty();
        assertThat(deadlines.of(history(id)).breached()).isFalse();
    }

    @Test
    void twoNodesTellItOnce() throws Exception {
        time("09:00");
        var id = logged();
        time("13:00");
        var timer = timers(history(id)).stream()
                .filter(each -> each.name().equals("clock:customer-resolution:50"))
                .findFirst()
                .orElseThrow();
        try (var nodes = Executors.newFixedThreadPool(4)) {
            var runs = Stream.generate(() -> nodes.submit(() -> fire(id, timer)))
                    .limit(8)
                    .toList();
            for (var run : runs) {
                run.get();
            }
        }

        assertThat(warned(id)).hasSize(1);
    }

    /** GLPI 11.0.7: a pending ticket was reported as violated. */
    @Test
    void aPausedRecordIsNeitherWarnedOfNorOver() {
        time("09:00");
        var id = logged();
        time("10:00");
        pause(id, estate.agent, null);
        time("23:00");
        letHappen(id);

        assertThat(warned(id)).isEmpty();
        assertThat(broken(id)).isEmpty();
        assertThat(customer(id).breached()).isFalse();
        assertThat(deadlines.of(history(id)).dueAt()).isNull();
    }

    @Test
    void aShorterTargetTellsTheHighestShareOnly() {
        time("09:00");
        var id = logged();
        time("12:30");
        letHappen(id);
        assertThat(warned(id)).isEmpty();
        priority(id, 1);
        letHappen(id);

        assertThat(warned(id).map(Warned::percent)).containsExactly(75);
        assertThat(warned(id).map(Warned::targetSeconds)).containsExactly(240L * 60);
    }

    @Test
    void puttingThePriorityDownDoesNotMendABrokenPromise() {
        time("09:00");
        var id = logged();
        time("17:30");
        letHappen(id);
        priority(id, 3);

        assertThat(customer(id).breached()).isFalse();
        assertThat(clock(id, "customer-resolution").plan().brokenAt(clock.instant()))
                .contains(instant("17:00"));
        assertThat(deadlines.of(history(id)).breached()).isTrue();
    }

    // --- what is said later
    // -------------------------------------------------------------------------------------------------

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

    // --- pauses
    // -------------------------------------------------------------------------------------------------------------

    @Test
    void aReasonThatSaysASupplierStopsTheCustomerIsNotBelieved() {
        var reason = add(
                Agreements.PAUSE_REASON,
                new PauseReason("With our supplier", PauseReason.ToAct.SUPPLIER, Set.of(ClockKind.values())));
        var service = service("Slow supplier");
        var body = agreement(
                AgreementKind.SLA,
                estate.network,
                service,
                calendar(LONDON, "always"),
                TargetChange.PROSPECTIVE,
                240,
                480);
        add(
                Agreements.AGREEMENT,
                new org.fairlead.agreement.Agreement(
                        body.name(),
                        body.kind(),
                        body.customer(),
                        body.provider(),
                        body.services(),
                        body.calendar(),
                        body.targets(),
                        body.warnings(),
                        Set.of(reason),
                        15,
                        TargetChange.PROSPECTIVE,
                        12));
        time("09:00");
        var id = logged(service);
        incidents.pause(id, new PauseWork(reason, "Ticket 4711", null, null), estate.agent, Intent.NONE);
        time("11:00");

        assertThat(customer(id).running()).isEqualTo(minutes(120));
        assertThat(read(clock(id, "leg-" + estate.desk)).running()).isEqualTo(minutes(120));
        assertThat(history(id).pauses().getFirst().fact().stops()).containsExactly(ClockKind.AGREEMENT);
    }

    @Test
    void reasonsComeFromTheAgreementsListAndProvidersDoNotBackdate() {
        var other = add(
                Agreements.PAUSE_REASON,
                new PauseReason("Any excuse", PauseReason.ToAct.USER, Set.of(ClockKind.values())));
        time("09:00");
        var id = logged();
        incidents.accept(id, offer(id, estate.network, estate.agent), estate.networkResolver, Intent.NONE);
        time("10:00");

        assertThatThrownBy(() -> incidents.pause(
                        id, new PauseWork(other, "None", null, null), estate.networkResolver, Intent.NONE))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> pause(id, estate.networkResolver, instant("09:30")))
                .isInstanceOf(RefusedException.class);
    }

    // --- responses
    // ----------------------------------------------------------------------------------------------------------

    @Test
    void whatTheToolDoesByItselfIsNoResponse() {
        time("09:00");
        var id = logged();
        incidents.accept(id, offer(id, estate.network, estate.agent), estate.networkResolver, Intent.NONE);
        time("09:30");
        letHappen(id);
        assertThat(facts(id, Warned.class))
                .anySatisfy(fact -> assertThat(fact.clock()).endsWith("-response"));
        time("09:40");
        var waiting = clocks.of(history(id)).stream()
                .filter(each -> each.id().startsWith("agreement") && each.measure() == Measure.RESPONSE)
                .filter(each -> estate.network.equals(each.party()))
                .findFirst()
                .orElseThrow();
        assertThat(read(waiting).state()).isEqualTo(ClockState.RUNNING);
        incidents.assign(id, null, null, estate.networkResolver, Intent.NONE);

        var answered = clock(id, waiting.id());
        assertThat(answered.plan().read(instant("12:00")).running()).isEqualTo(minutes(40));
        assertThat(clock(id, "customer-response").plan().read(instant("12:00")).running())
                .as("the acceptance was the first response to the customer")
                .isEqualTo(minutes(0));
    }

    @Test
    void theUsersOwnWithdrawalIsNoResponseButEndsTheWait() {
        time("09:00");
        var id = logged();
        time("09:15");
        incidents.cancel(id, "It works again", estate.user, Intent.NONE);

        assertThat(clock(id, "customer-response").plan().read(instant("12:00")).running())
                .isEqualTo(minutes(15));
    }

    /** Found by random lives: taken on and resolved at one instant, then reopened, it waited through all the time it was done. */
    @Test
    void workTakenOnAndDoneAtOnceWaitsForNoResponseWhenItIsReopened() {
        time("09:00");
        var id = logged();
        incidents.accept(id, offer(id, estate.network, estate.agent), estate.networkResolver, Intent.NONE);
        resolve(id, estate.networkResolver);
        time("12:00");
        incidents.reopen(id, "Still late", estate.agent, Intent.NONE);
        time("13:00");

        assertThat(clocks.of(history(id)))
                .filteredOn(each -> each.id().startsWith("agreement") && each.measure() == Measure.RESPONSE)
                .filteredOn(each -> estate.network.equals(each.party()))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(read(each).running()).isZero());
    }

    // --- hand-offs
    // ----------------------------------------------------------------------------------------------------------

    @Test
    void theAcceptanceWindowIsInTheReceiversHoursOverTheWeekend() {
        var service = service("Office hours only");
        add(
                Agreements.AGREEMENT,
                agreement(
                        AgreementKind.OLA,
                        estate.hosting,
                        service,
                        calendar(LONDON, OFFICE),
                        TargetChange.PROSPECTIVE,
                        240,
                        480));
        at("2026-01-16T17:50:00Z");
        var id = logged(service);
        var offer = offer(id, estate.hosting, estate.agent);
        var answerBy = Instant.parse("2026-01-19T08:05:00Z");
        assertThat(HandOffs.of(history(id)).openOffer().orElseThrow().fact().answerBy())
                .isEqualTo(answerBy);
        at("2026-01-19T08:04:59Z");
        letHappen(id);
        assertThat(HandOffs.of(history(id)).openOffer().orElseThrow().state()).isEqualTo(OfferState.OFFERED);
        at("2026-01-19T09:00:00Z");
        letHappen(id);

        assertThat(history(id).of(HandOffFacts.OfferTimedOut.class))
                .singleElement()
                .satisfies(entry -> assertThat(entry.at()).isEqualTo(answerBy));
        assertThat(history(id).header().holder().party())
                .as("owned until accepted")
                .isEqualTo(estate.desk);
        var always = Duration.between(Instant.parse("2026-01-16T17:50:00Z"), answerBy);
        assertThat(read(clock(id, "leg-" + estate.desk)).running()).isEqualTo(always);
        assertThat(read(clock(id, "leg-" + estate.hosting)).running()).isEqualTo(minutes(55));
        assertThat(read(agreed(id, estate.hosting)).running()).isEqualTo(minutes(55));
        incidents.accept(id, offer, estate.hostingResolver, Intent.NONE);
        assertThat(HandOffs.of(history(id)).offers().getFirst().late()).isTrue();
    }

    @Test
    void hoursThatNeverComeDoNotMakeAnybodyWaitForEver() {
        var years = new java.util.HashSet<java.time.LocalDate>();
        var day = java.time.LocalDate.parse("2025-12-25");
        for (var i = 0; i < 13 * 366; i++) {
            years.add(day.plusDays(i));
        }
        var never = add(
                org.fairlead.calendar.Calendars.CALENDAR,
                new org.fairlead.calendar.WorkingCalendar("Never", LONDON, OFFICE, null, years));
        var service = service("Never open");
        sla(service, never, TargetChange.PROSPECTIVE, 240, 480);
        add(
                Agreements.AGREEMENT,
                agreement(AgreementKind.OLA, estate.hosting, service, never, TargetChange.PROSPECTIVE, 240, 480));
        time("09:00");
        var id = logged(service);
        offer(id, estate.hosting, estate.agent);

        assertThat(customer(id).due()).isEmpty();
        assertThat(HandOffs.of(history(id)).openOffer().orElseThrow().fact().answerBy())
                .isEqualTo(instant("09:15"));
    }

    @Test
    void anUndecidedArbitrationIsOverdueAtItsTime() {
        time("09:00");
        var id = logged();
        incidents.askForArbitration(id, "They do not agree", estate.agent, Intent.NONE);
        time("11:00");
        letHappen(id);

        assertThat(history(id).of(HandOffFacts.ArbitrationOverdue.class))
                .singleElement()
                .satisfies(entry -> assertThat(entry.at()).isEqualTo(instant("10:00")));
    }

    @Test
    void aWithdrawnRecordIsNotAccepted() {
        time("09:00");
        var id = logged();
        var offer = offer(id, estate.network, estate.agent);
        incidents.cancel(id, "It works again", estate.user, Intent.NONE);

        assertThatThrownBy(() -> incidents.accept(id, offer, estate.networkResolver, Intent.NONE))
                .hasMessageContaining("already-answered");
    }

    // --- what is taken back
    // -------------------------------------------------------------------------------------------------

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
