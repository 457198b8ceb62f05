package org.fairlead.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A stretch of real time, half-open: it holds {@code from} and every later instant before {@code to}. It is never empty.
 */
public record Interval(Instant from, Instant to) {

    public Interval {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("an interval must end after it starts: " + from + " to " + to);
        }
    }

    /** Real time from start to end. */
    public Duration length() {
        return Duration.between(from, to);
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }

    /** What both intervals hold; empty when they only touch or lie apart. */
    public Optional<Interval> intersection(Interval other) {
        var start = from.isAfter(other.from) ? from : other.from;
        var end = to.isBefore(other.to) ? to : other.to;
        return start.isBefore(end) ? Optional.of(new Interval(start, end)) : Optional.empty();
    }
}
