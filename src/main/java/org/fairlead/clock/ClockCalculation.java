package org.fairlead.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fairlead.calendar.ServiceHours;

/** Reads one plan at one instant. */
final class ClockCalculation {

    private final ClockPlan plan;
    private final Instant asOf;
    private final Governing governing;
    private final List<Piece> pieces;
    private final Optional<Duration> target;

    ClockCalculation(ClockPlan plan, Instant asOf) {
        this.plan = plan;
        this.asOf = asOf;
        var rules = plan.rulesAt(asOf);
        this.governing = Governing.after(rules);
        this.pieces = Pieces.of(plan, governing);
        this.target = rules.getLast().target();
    }

    ClockReading reading() {
        var running = working(Piece.Kind.LIVE);
        var due = target.flatMap(this::reach);
        var state = state();
        return new ClockReading(
                asOf,
                state,
                running,
                working(Piece.Kind.PAUSED),
                target,
                due,
                target.flatMap(target -> dueIfResumed(state, due, target.minus(running))),
                due.flatMap(this::brokenFrom),
                target.map(this::warnings).orElse(List.of()));
    }

    private Duration working(Piece.Kind kind) {
        var sum = Duration.ZERO;
        for (var piece : pieces) {
            if (piece.kind() == kind && piece.counts()) {
                sum = sum.plus(piece.workingUntil(asOf));
            }
        }
        return sum;
    }

    private ClockState state() {
        for (var piece : pieces) {
            if (piece.holds(asOf)) {
                return switch (piece.kind()) {
                    case LIVE -> piece.hours().isOpen(asOf) ? ClockState.RUNNING : ClockState.OUTSIDE_HOURS;
                    case PAUSED -> ClockState.PAUSED;
                    case NOT_HELD -> ClockState.STOPPED;
                };
            }
        }
        return ClockState.STOPPED;
    }

    /** The earliest instant at which so much time has run, but not before the present target was set. */
    private Optional<Instant> reach(Duration working) {
        var needed = working;
        for (var piece : pieces) {
            if (piece.live() && piece.counts()) {
                var reached = piece.reach(needed);
                if (reached.isPresent()) {
                    return reached.map(instant -> Ends.later(instant, governing.notBefore()));
                }
                if (piece.to().equals(Ends.OPEN)) {
                    return Optional.empty();
                }
                needed = needed.minus(piece.workingUntil(Ends.OPEN));
            }
        }
        return Optional.empty();
    }

    private Optional<Instant> dueIfResumed(ClockState state, Optional<Instant> due, Duration remaining) {
        return switch (state) {
            case RUNNING, OUTSIDE_HOURS -> Optional.empty();
            case PAUSED, STOPPED ->
                remaining.isNegative() || remaining.isZero() ? due : Piece.after(hours(), asOf, remaining);
        };
    }

    /** Broken from the first instant, at or after the due one, at which the clock is held and not paused. */
    private Optional<Instant> brokenFrom(Instant due) {
        return pieces.stream()
                .filter(piece -> piece.live() && piece.to().isAfter(due))
                .map(piece -> Ends.later(piece.from(), due))
                .findFirst()
                .filter(instant -> instant.isBefore(asOf));
    }

    private List<ClockWarning> warnings(Duration target) {
        return plan.warnAtPercent().stream()
                .flatMap(percent -> reach(target.multipliedBy(percent).dividedBy(100)).stream()
                        .map(at -> new ClockWarning(percent, at)))
                .toList();
    }

    private ServiceHours hours() {
        return governing.at(asOf);
    }
}
