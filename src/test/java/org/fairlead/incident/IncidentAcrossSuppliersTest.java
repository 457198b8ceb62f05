package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.fairlead.clock.ClockReading;
import org.fairlead.clock.RecordClock;
import org.fairlead.handoff.Finding;
import org.fairlead.handoff.HandOffRules;
import org.fairlead.handoff.HandOffs;
import org.fairlead.handoff.Packet;
import org.fairlead.handoff.RejectionReason;
import org.fairlead.incident.LogIncident.About;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.record.Audience;
import org.fairlead.record.ClockKind;
import org.fairlead.record.Intent;
import org.fairlead.record.Outcome;
import org.junit.jupiter.api.Test;

@StandingTest
class IncidentAcrossSuppliersTest extends OnIncidents {

    private void at(String time) {
        scripts.at(time);
    }

    @Test
    void theClocksOfFormulaF17AddUpToTheSecond() {
        at("09:00");
        var id = logged();
        at("09:20");
        var toNetwork = offer(id, estate.network, estate.agent);
        at("09:35");
        incidents.accept(id, toNetwork, estate.networkResolver, Intent.NONE);
        at("11:05");
        var toHosting = offer(id, estate.hosting, estate.networkResolver);
        at("11:40");
        incidents.reject(
                id,
                new HandOffRules.Rejection(toHosting, RejectionReason.NOT_OURS, "Relays healthy"),
                estate.hostingResolver,
                Intent.NONE);
        incidents.find(id, toHosting, Finding.VALID, "Traces show it", estate.dutyOfficer, Intent.NONE);
        at("12:10");
        var pause = new PauseWork(estate.waitingForUser, "Message of 12:09", "Which mailbox?", null);
        incidents.pause(id, pause, estate.networkResolver, Intent.NONE);
        at("13:10");
        incidents.note(id, new WriteNote("Mailbox 4", Audience.EVERYONE, Set.of()), estate.user, Intent.NONE);
        at("14:00");
        var again = offer(id, estate.hosting, estate.networkResolver);
        at("14:10");
        incidents.accept(id, again, estate.hostingResolver, Intent.NONE);
        at("16:00");
        var resolved = incidents.resolve(
                id, new ResolveIncident(estate.fixed, "Queue drained", null), estate.hostingResolver, Intent.NONE);

        assertThat(minutes(resolved, "customer-resolution")).isEqualTo(360);
        assertThat(minutes(resolved, "leg-" + estate.desk)).isEqualTo(35);
        assertThat(minutes(resolved, "leg-" + estate.network)).isEqualTo(215);
        assertThat(minutes(resolved, "leg-" + estate.hosting)).isEqualTo(110);
        assertThat(agreement(resolved, estate.network).remaining().orElseThrow().toMinutes())
                .isEqualTo(-35);
        assertThat(agreement(resolved, estate.network).breached()).isTrue();
        assertThat(agreement(resolved, estate.hosting).breached()).isFalse();
        assertThat(reading(resolved, "customer-resolution").breached()).isFalse();
        assertThat(resolved.after().header().progress().state()).isEqualTo("RESOLVED");
    }

    private long minutes(Outcome outcome, String clockId) {
        return reading(outcome, clockId).running().toMinutes();
    }

    private ClockReading reading(Outcome outcome, String clockId) {
        return clocks.of(outcome.after()).stream()
                .filter(each -> each.id().equals(clockId))
                .map(each -> each.plan().read(clock.instant()))
                .findFirst()
                .orElseThrow();
    }

    private ClockReading agreement(Outcome outcome, PartyId party) {
        return clocks.of(outcome.after()).stream()
                .filter(each -> each.kind() == ClockKind.AGREEMENT && party.equals(each.party()))
                .filter(each -> each.id().endsWith("resolution"))
                .map(RecordClock::plan)
                .map(plan -> plan.read(clock.instant()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aThinPacketIsRefusedAndNothingChanges() {
        at("09:00");
        var id = logged();
        var thin = new HandOffRules.Proposal(estate.network, null, new Packet(Map.of()));

        assertThatThrownBy(() -> incidents.offer(id, thin, estate.agent, Intent.NONE))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("handoff.packet-incomplete");
        assertThat(timelines.history(estate.agent, id).version()).isEqualTo(3);
    }

    @Test
    void theThirdRejectionOpensAnArbitration() {
        at("09:00");
        var id = logged();
        for (int round = 1; round <= 3; round++) {
            var offer = offer(id, estate.network, estate.agent);
            incidents.reject(
                    id,
                    new HandOffRules.Rejection(offer, RejectionReason.NOT_OURS, "No"),
                    estate.networkResolver,
                    Intent.NONE);
        }

        var handOffs = HandOffs.of(timelines.history(estate.dutyOfficer, id));
        assertThat(handOffs.openArbitration()).isPresent();
        incidents.decide(id, new HandOffRules.Decision(estate.network, "Their relay"), estate.dutyOfficer, Intent.NONE);
        assertThat(timelines.history(estate.dutyOfficer, id).header().holder().party())
                .isEqualTo(estate.network);
    }

    @Test
    void aRepeatedKeyLogsOnceAndAnswersTheSame() {
        at("09:00");
        var command = new LogIncident("Printer", null, About.NOTHING, null, null, null, "desk");
        var intent = new Intent(null, "key-" + estate.desk, "00ff");

        var first = incidents.log(command, estate.agent, intent);
        var second = incidents.log(command, estate.agent, intent);

        assertThat(second.replayed()).isTrue();
        assertThat(second.after().header()).isEqualTo(first.after().header());
        assertThatThrownBy(() -> incidents.log(command, estate.agent, new Intent(null, "key-" + estate.desk, "0000")))
                .hasMessageContaining("idempotency-key-reused");
    }

    @Test
    void anUndoneMergeLeavesTheDuplicateAsItWas() {
        at("09:00");
        var kept = logged();
        var duplicate = logged();
        var before = timelines.history(estate.agent, duplicate).header().progress();
        at("09:30");
        incidents.merge(duplicate, kept, estate.agent, Intent.NONE);
        assertThat(timelines
                        .history(estate.agent, duplicate)
                        .header()
                        .progress()
                        .state())
                .isEqualTo("MERGED");
        at("10:00");
        var undone = incidents.undoMerge(duplicate, estate.agent, Intent.NONE);

        assertThat(undone.after().header().progress()).isEqualTo(before);
        assertThat(minutes(undone, "customer-resolution")).isEqualTo(60);
    }

    @Test
    void aSupplierThatIsNotOnTheIncidentCannotSeeIt() {
        at("09:00");
        var id = logged();

        assertThatThrownBy(() -> timelines.history(estate.hostingResolver, id)).hasMessageContaining("not-found");
        offer(id, estate.hosting, estate.agent);
        assertThat(timelines.history(estate.hostingResolver, id).isEmpty()).isFalse();
    }

    @Test
    void pendingSupplierStopsNoCustomerClock() {
        at("09:00");
        var id = logged();
        incidents.pause(
                id, new PauseWork(estate.waitingForSupplier, "Ticket 4711", null, null), estate.agent, Intent.NONE);
        at("10:00");

        var history = timelines.history(estate.agent, id);
        assertThat(reading(new Outcome(history, java.util.List.of(), false), "customer-resolution")
                        .running()
                        .toMinutes())
                .isEqualTo(60);
    }
}
