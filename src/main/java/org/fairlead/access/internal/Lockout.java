package org.fairlead.access.internal;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** For how long a login is locked after wrong passwords: a minute after the fifth, then twice as long each time, up to half an hour. */
final class Lockout {

    /** Guesses that are free. */
    static final int FREE = 4;

    /** After this many wrong passwords the lock grows no more. */
    static final int GROWS_UNTIL = 9;

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private Lockout() {}

    /** Until when a login is locked after that many wrong passwords, the last of them now; null while guesses are free. */
    static @Nullable Instant until(int failures, Instant now) {
        if (failures <= FREE) {
            return null;
        }
        var lock = FIRST.multipliedBy(1L << Math.min(failures, GROWS_UNTIL + 1) - FREE - 1);
        return now.plus(lock.compareTo(LONGEST) > 0 ? LONGEST : lock);
    }
}
