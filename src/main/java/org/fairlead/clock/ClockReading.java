package org.fairlead.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a clock shows at one instant. All durations are working time.
 *
 * @param asOf the instant read
 * @param state what the clock is doing then
 * @param running time counted up to then
 * @param paused working time that pauses took away up to then
 * @param target the target in force then, if the clock has one
 * @param due when running time reaches, or reached, the target if nothing happens but what the plan says; empty without
 *     a target, and when the clock is paused or stopped for good before it gets there
 * @param dueIfResumedNow for a clock that is paused or stopped: when it would be due if it ran on from this instant
 * @param breachedAt when the target was broken: the clock was still held and not paused at or after the due instant, and
 *     before this reading. A target met exactly at the due instant is met.
 * @param warnings when the shares of the target asked for are reached, in order; those that never are, are left out
 */
public record ClockReading(
        Instant asOf,
        ClockState state,
        Duration running,
        Duration paused,
        Optional<Duration> target,
        Optional<Instant> due,
        Optional<Instant> dueIfResumedNow,
        Optional<Instant> breachedAt,
        List<ClockWarning> warnings) {

    /** Target less running time: negative when over, empty without a target. */
    public Optional<Duration> remaining() {
        return target.map(target -> target.minus(running));
    }

    public boolean breached() {
        return breachedAt.isPresent();
    }
}
