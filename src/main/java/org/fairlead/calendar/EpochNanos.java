package org.fairlead.calendar;

import java.time.Instant;
import java.time.LocalDate;

/** Instants as nanoseconds since 1970 in a long, from the year 1900 to 2149: exact, and quick to add and compare. */
final class EpochNanos {

    static final long SECOND = 1_000_000_000L;
    static final long DAY = 86_400 * SECOND;
    static final long FIRST = LocalDate.of(1900, 1, 1).toEpochDay() * DAY;
    static final long LAST = LocalDate.of(2150, 1, 1).toEpochDay() * DAY;

    private static final long FIRST_SECOND = FIRST / SECOND;
    private static final long LAST_SECOND = LAST / SECOND;

    private EpochNanos() {}

    static long of(Instant instant) {
        var seconds = instant.getEpochSecond();
        if (seconds < FIRST_SECOND || seconds >= LAST_SECOND) {
            throw new IllegalArgumentException("working time is calculated from 1900 to 2149 only, not at " + instant);
        }
        return seconds * SECOND + instant.getNano();
    }

    static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, SECOND), Math.floorMod(nanos, SECOND));
    }
}
