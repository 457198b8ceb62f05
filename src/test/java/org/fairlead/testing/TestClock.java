package org.fairlead.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** Runs with the real one, in whole microseconds, and can be put forward; never back, because tests share it. */
public final class TestClock extends Clock {

    private static final Clock REAL = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    /** Puts the clock forward. */
    public void pass(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("time does not run backwards");
        }
        ahead.updateAndGet(time::plus);
    }

    @Override
    public Instant instant() {
        return REAL.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
