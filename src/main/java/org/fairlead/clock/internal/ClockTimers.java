package org.fairlead.clock.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fairlead.clock.ClockFacts;
import org.fairlead.clock.ClockReading;
import org.fairlead.clock.ClockState;
import org.fairlead.clock.RecordClock;
import org.fairlead.clock.RecordClocks;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.record.ClockKind;
import org.fairlead.record.Fact;
import org.fairlead.record.FactKinds;
import org.fairlead.record.History;
import org.fairlead.record.NewEntry;
import org.fairlead.record.Timer;
import org.fairlead.record.TimerRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Warnings and breaches: for every running clock the next share of its target that has not been told yet. Told once per share and
 * target, so a changed target warns again.
 */
@Component
class ClockTimers implements TimerRule {

    private static final String NAME = "clock";
    private static final int ALL = 100;

    private final RecordClocks clocks;

    ClockTimers(RecordClocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Timer> timers(History history) {
        var asOf = history.lastAt();
        var timers = new ArrayList<Timer>();
        for (var clock : clocks.of(history)) {
            if (clock.kind() != ClockKind.LEG) {
                next(history, clock, clock.plan().read(asOf)).ifPresent(timers::add);
            }
        }
        return timers;
    }

    private static Optional<Timer> next(History history, RecordClock clock, ClockReading reading) {
        boolean runs = reading.state() == ClockState.RUNNING || reading.state() == ClockState.OUTSIDE_HOURS;
        if (!runs || reading.target().isEmpty() || reading.due().isEmpty()) {
            return Optional.empty();
        }
        long target = reading.target().map(Duration::toSeconds).orElseThrow();
        for (var warning : reading.warnings()) {
            if (warning.percent() < ALL && !told(history, clock, warning.percent(), target)) {
                return Optional.of(timer(clock, warning.percent(), warning.at()));
            }
        }
        return told(history, clock, ALL, target)
                ? Optional.empty()
                : Optional.of(timer(clock, ALL, reading.due().get()));
    }

    private static Timer timer(RecordClock clock, int percent, Instant at) {
        return new Timer(NAME + ":" + clock.id() + ":" + percent, at);
    }

    private static boolean told(History history, RecordClock clock, int percent, long target) {
        return history.entries().stream().anyMatch(entry -> switch (entry.fact()) {
            case ClockFacts.Warned warned ->
                warned.clock().equals(clock.id()) && warned.percent() == percent && warned.targetSeconds() == target;
            case ClockFacts.Breached breached ->
                percent == ALL && breached.clock().equals(clock.id()) && breached.targetSeconds() == target;
            default -> false;
        });
    }

    @Override
    public List<NewEntry> fire(History history, Timer timer) {
        var parts = timer.name().split(":", -1);
        int percent = Integer.parseInt(parts[2]);
        return clocks.of(history).stream()
                .filter(clock -> clock.id().equals(parts[1]))
                .findFirst()
                .map(clock -> told(clock, percent, timer.at()))
                .map(List::of)
                .orElse(List.of());
    }

    private static NewEntry told(RecordClock clock, int percent, Instant at) {
        var reading = clock.plan().read(at);
        long target = reading.target().map(Duration::toSeconds).orElse(0L);
        Fact fact = percent == ALL
                ? new ClockFacts.Breached(clock.id(), clock.party(), target)
                : new ClockFacts.Warned(clock.id(), clock.party(), percent, target);
        var entry = NewEntry.of(fact).happenedAt(at);
        PartyId party = clock.party();
        return party == null ? entry : entry.toParties(Set.of(party));
    }

    /** Registers the module's facts. */
    @Configuration(proxyBeanMethods = false)
    static class Facts {
        @Bean
        FactKinds clockFacts() {
            return ClockFacts.KINDS;
        }
    }
}
