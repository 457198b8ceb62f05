package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.fairlead.record.ClockKind;
import org.fairlead.record.Intent;
import org.junit.jupiter.api.Test;

/** Which pauses can begin and end, and what they leave behind. */
@StandingTest
class PauseRulesTest extends OnIncidents {

    private Duration running(java.util.List<org.fairlead.clock.RecordClock> all, ClockKind kind) {
        return all.stream()
                .filter(each -> each.kind() == kind && each.measure() == org.fairlead.clock.Measure.RESOLUTION)
                .map(each -> each.plan().read(clock.instant()).running())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Instant at(String time) {
        return Instant.parse(StandingTest.DAY + time + ":00Z");
    }

    @Test
    void aPauseThatIsNotThereOrIsOverCannotEnd() {
        var id = logged();
        int paused = pause(id, estate.agent, null);

        refused("not-found", () -> incidents.resume(id, 4711, estate.agent, Intent.NONE));
        incidents.resume(id, paused, estate.agent, Intent.NONE);
        refused("not-paused", () -> incidents.resume(id, paused, estate.agent, Intent.NONE));
        refused("not-paused", () -> incidents.resume(id, null, estate.agent, Intent.NONE));
        assertThat(history(id).header().progress().state()).isEqualTo("IN_PROGRESS");
    }

    @Test
    void ofTwoPausesTheLastOneEndsTheWaiting() {
        var id = logged();
        int user = pause(id, estate.agent, null);
        var supplier = new PauseWork(estate.waitingForSupplier, "Ticket", null, null);
        incidents.pause(id, supplier, estate.agent, Intent.NONE);

        incidents.resume(id, user, estate.agent, Intent.NONE);
        assertThat(history(id).header().progress().state()).isEqualTo("PENDING");
        incidents.resume(id, null, estate.agent, Intent.NONE);
        assertThat(history(id).header().progress().state()).isEqualTo("IN_PROGRESS");
    }

    @Test
    void aPauseSetBackBeyondAHandOffLeavesOneOwnerAndSumsThatAgree() {
        var id = logged();
        scripts.at("09:30");
        int offer = offer(id, estate.network);
        scripts.at("09:40");
        incidents.accept(id, offer, estate.networkResolver, Intent.NONE);
        scripts.at("10:00");
        var early = new PauseWork(estate.waitingForUser, "Rang at nine", null, at("09:10"));
        refused("invalid-input", () -> incidents.pause(id, early, estate.networkResolver, Intent.NONE));
        pause(id, estate.dutyOfficer, at("09:10"));
        scripts.at("10:15");
        incidents.resume(id, null, estate.dutyOfficer, Intent.NONE);
        scripts.at("11:00");
        resolve(id, estate.networkResolver);

        var history = history(id);
        assertThat(history.holdings()).hasSize(2);
        assertThat(history.holdings().getFirst().to())
                .isEqualTo(history.holdings().getLast().from());
        var read = clocks.of(history).stream().toList();
        var customer = running(read, ClockKind.CUSTOMER);
        assertThat(customer).isEqualTo(Duration.ofMinutes(55));
        assertThat(running(read, ClockKind.LEG)).isEqualTo(customer);
    }
}
