package org.fairlead.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Sets of instants written as sorted lists of intervals that neither overlap nor touch. */
public final class Intervals {

    private Intervals() {}

    /** Every instant that at least one of the intervals holds; overlapping and touching intervals become one. */
    public static List<Interval> union(Collection<Interval> intervals) {
        var sorted = new ArrayList<>(intervals);
        sorted.sort(Comparator.comparing(Interval::from));
        var result = new ArrayList<Interval>();
        for (var next : sorted) {
            if (!result.isEmpty() && !next.from().isAfter(result.getLast().to())) {
                var last = result.removeLast();
                result.add(new Interval(last.from(), later(last.to(), next.to())));
            } else {
                result.add(next);
            }
        }
        return List.copyOf(result);
    }

    /** Every instant that both sets hold. */
    public static List<Interval> intersection(Collection<Interval> one, Collection<Interval> other) {
        var right = union(other);
        var result = new ArrayList<Interval>();
        for (var interval : union(one)) {
            for (var candidate : right) {
                interval.intersection(candidate).ifPresent(result::add);
            }
        }
        return List.copyOf(result);
    }

    /** Real time held by the set; what overlaps counts once (F13). */
    public static Duration length(Collection<Interval> intervals) {
        return union(intervals).stream().map(Interval::length).reduce(Duration.ZERO, Duration::plus);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
