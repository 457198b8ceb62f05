package org.fairlead.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it on. */
public final class StandingClock extends Clock {

    private volatile Instant now;

    /** A clock standing at the instant. */
    public StandingClock(Instant now) {
        this.now = now;
    }

    /** Moves it to the instant. */
    public void set(Instant instant) {
        now = instant;
    }

    /** Moves it on. */
    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
