package org.fairlead.clock;

import static org.fairlead.platform.language.Say.say;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything a clock is computed from; nothing else is ever stored as truth (PSE-08). The same plan always gives the same
 * readings. Segments are in order of time and do not overlap, only the last may be open; rules are in order of time.
 *
 * <pre>{@code
 * var plan = ClockPlan.running(opened, ClockRule.first(hours, Duration.ofHours(8)), pauses);
 * var due = plan.read(now).due();
 * }</pre>
 *
 * @param warnAtPercent the shares of the target that a reading dates, in per cent
 */
public record ClockPlan(
        List<RunSegment> segments, List<Pause> pauses, List<ClockRule> rules, List<Integer> warnAtPercent) {

    public ClockPlan {
        segments = List.copyOf(segments);
        pauses = List.copyOf(pauses);
        rules = List.copyOf(rules);
        warnAtPercent = warnAtPercent.stream().sorted().distinct().toList();
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("a clock needs at least one rule");
        }
        for (var i = 1; i < segments.size(); i++) {
            if (Ends.of(segments.get(i - 1).to()).isAfter(segments.get(i).from())) {
                throw new IllegalArgumentException("segments overlap or are out of order at " + segments.get(i));
            }
        }
        for (var i = 1; i < rules.size(); i++) {
            if (rules.get(i).from().isBefore(rules.get(i - 1).from())) {
                throw new IllegalArgumentException(
                        "rules are out of order at " + rules.get(i).from());
            }
        }
    }

    /** A clock that started once and has not ended. */
    public static ClockPlan running(Instant from, ClockRule rule, List<Pause> pauses) {
        return new ClockPlan(
                List.of(new RunSegment(from, Optional.empty(), say("clock.open"))), pauses, List.of(rule), List.of());
    }

    /**
     * What the clock shows at an instant. Pauses and segments that the plan puts after it are expected to happen; rules
     * that begin after it are not yet in force.
     */
    public ClockReading read(Instant asOf) {
        return new ClockCalculation(this, asOf).reading();
    }

    /** Every stretch from the start to the instant, in order and without holes, with why it counted or did not. */
    public List<Span> explain(Instant asOf) {
        return new ClockExplanation(this, asOf).spans();
    }

    /**
     * When the clock first broke a target, if it did before the instant. A target that a later change replaced prospectively
     * was broken all the same: putting the priority down does not mend a promise. A retroactive change or a restart does away
     * with what was before it (PSE-06).
     */
    public Optional<Instant> brokenAt(Instant asOf) {
        var inForce = rulesAt(asOf);
        for (var i = sinceLastFreshStart(inForce); i + 1 < inForce.size(); i++) {
            var then = new ClockPlan(segments, pauses, inForce.subList(0, i + 1), List.of());
            var broken = then.read(inForce.get(i + 1).from()).breachedAt();
            if (broken.isPresent()) {
                return broken;
            }
        }
        return read(asOf).breachedAt();
    }

    private static int sinceLastFreshStart(List<ClockRule> rules) {
        var start = rules.size() - 1;
        while (start > 0 && rules.get(start).policy() == ChangePolicy.PROSPECTIVE) {
            start--;
        }
        return start;
    }

    /** The plan as it was known at an instant: what starts later is gone, what ends later has no end yet. */
    public ClockPlan knownAt(Instant instant) {
        return new ClockPlan(
                segments.stream()
                        .filter(segment -> !segment.from().isAfter(instant))
                        .map(segment -> new RunSegment(segment.from(), known(segment.to(), instant), segment.label()))
                        .toList(),
                pauses.stream()
                        .filter(pause -> !pause.from().isAfter(instant))
                        .map(pause -> new Pause(pause.id(), pause.from(), known(pause.to(), instant), pause.reason()))
                        .toList(),
                rulesAt(instant),
                warnAtPercent);
    }

    List<ClockRule> rulesAt(Instant instant) {
        var inForce =
                rules.stream().filter(rule -> !rule.from().isAfter(instant)).toList();
        return inForce.isEmpty() ? rules.subList(0, 1) : inForce;
    }

    private static Optional<Instant> known(Optional<Instant> end, Instant instant) {
        return end.filter(to -> !to.isAfter(instant));
    }
}
