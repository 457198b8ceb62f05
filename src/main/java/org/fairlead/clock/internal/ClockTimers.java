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
import org.fairlead.clock.ClockWarning;
import org.fairlead.clock.RecordClock;
import org.fairlead.clock.RecordClocks;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.record.ClockKind;
import org.fairlead.record.Fact;
import org.fairlead.record.FactKinds;
import org.fairlead.record.History;
import org.fairlead.record.NewEntry;
import org.fairlead.record.Phase;
import org.fairlead.record.Timer;
import org.fairlead.record.TimerRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Warnings and breaches: for every clock the next share of its target that has not been told yet. What a clock passed is told once
 * and with the time it was passed, also when the tool did not run then or the clock has stopped since; of shares passed at the same
 * instant, as when a target gets shorter, only the highest. What was told stands as long as the clock has passed it: a share that a
 * later finding takes back is told again when it is passed again.
 */
@Component
class ClockTimers implements TimerRule {

    private static final String NAME = "clock";
    private static final int ALL = 100;
    /** Times are kept in microseconds; two that differ by less than this are the same. */
    private static final Duration ROUNDING = Duration.ofMillis(1);

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
        if (history.header().progress().phase() == Phase.ENDED) {
            return List.of();
        }
        var timers = new ArrayList<Timer>();
        for (var clock : clocks.of(history)) {
            if (clock.kind() != ClockKind.LEG) {
                next(history, clock).ifPresent(mark -> timers.add(timer(clock, mark)));
            }
        }
        return timers;
    }

    private static Timer timer(RecordClock clock, ClockWarning mark) {
        return new Timer(NAME + ":" + clock.id() + ":" + mark.percent(), mark.at());
    }

    private static Optional<ClockWarning> next(History history, RecordClock clock) {
        var asOf = history.lastAt();
        var reading = clock.plan().read(asOf);
        if (reading.target().isEmpty()) {
            return Optional.empty();
        }
        boolean runs = reading.state() == ClockState.RUNNING || reading.state() == ClockState.OUTSIDE_HOURS;
        long target = reading.target().map(Duration::toSeconds).orElseThrow();
        return marks(clock, reading, asOf).stream()
                .filter(mark -> runs || !mark.at().isAfter(asOf))
                .filter(mark -> !told(history, clock, mark, target))
                .findFirst();
    }

    /** The shares in the order in which they are passed, and the target itself; of several at one instant the highest. */
    private static List<ClockWarning> marks(RecordClock clock, ClockReading reading, Instant asOf) {
        var marks = new ArrayList<ClockWarning>();
        reading.warnings().stream().filter(mark -> mark.percent() < ALL).forEach(marks::add);
        reading.due()
                .filter(due -> due.isAfter(asOf)
                        || clock.plan().read(asOf.plusNanos(1)).breached())
                .ifPresent(due -> marks.add(new ClockWarning(ALL, due)));
        var single = new ArrayList<ClockWarning>();
        for (var mark : marks) {
            if (!single.isEmpty() && single.getLast().at().equals(mark.at())) {
                single.removeLast();
            }
            single.add(mark);
        }
        return single;
    }

    private static boolean told(History history, RecordClock clock, ClockWarning mark, long target) {
        return history.entries().stream()
                .filter(entry -> !entry.at().plus(ROUNDING).isBefore(mark.at()))
                .anyMatch(entry -> switch (entry.fact()) {
                    case ClockFacts.Warned warned ->
                        warned.clock().equals(clock.id())
                                && warned.percent() == mark.percent()
                                && warned.targetSeconds() == target;
                    case ClockFacts.Breached breached ->
                        mark.percent() == ALL
                                && breached.clock().equals(clock.id())
                                && breached.targetSeconds() == target;
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
                .map(clock -> told(history, clock, percent, timer.at()))
                .map(List::of)
                .orElse(List.of());
    }

    /** The target is the one in force now: the share of it may have been passed before it was set, where a change looks back. */
    private static NewEntry told(History history, RecordClock clock, int percent, Instant at) {
        var now = at.isAfter(history.lastAt()) ? at : history.lastAt();
        long target = clock.plan().read(now).target().map(Duration::toSeconds).orElse(0L);
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
