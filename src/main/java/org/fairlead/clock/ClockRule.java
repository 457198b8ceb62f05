package org.fairlead.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.fairlead.calendar.ServiceHours;

/**
 * What a clock is counted by from an instant on: service hours, a target in working time (none when the clock only
 * measures), and what the change does to the time before it. The first rule of a clock also holds before its instant.
 */
public record ClockRule(Instant from, ServiceHours hours, Optional<Duration> target, ChangePolicy policy) {

    public ClockRule {
        if (target.filter(Duration::isNegative).isPresent()) {
            throw new IllegalArgumentException("a target cannot be negative: " + target);
        }
    }

    /** The first rule of a clock. */
    public static ClockRule first(ServiceHours hours, Duration target) {
        return new ClockRule(Instant.MIN, hours, Optional.of(target), ChangePolicy.PROSPECTIVE);
    }

    /** The only rule of a clock that measures without a target. */
    public static ClockRule measuring(ServiceHours hours) {
        return new ClockRule(Instant.MIN, hours, Optional.empty(), ChangePolicy.PROSPECTIVE);
    }

    /** The same rule without its target, or with another one. */
    public ClockRule withTarget(Optional<Duration> other) {
        return new ClockRule(from, hours, other, policy);
    }
}
