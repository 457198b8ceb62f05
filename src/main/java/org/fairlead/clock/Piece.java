package org.fairlead.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.fairlead.calendar.NoServiceHoursException;
import org.fairlead.calendar.ServiceHours;

/**
 * A stretch between two neighbouring changes of a plan: nothing about holder, pauses or rule changes inside it.
 *
 * @param kind LIVE is held and not paused
 * @param counts false before a restart
 */
record Piece(Instant from, Instant to, Kind kind, ServiceHours hours, boolean counts, String label) {

    enum Kind {
        LIVE,
        PAUSED,
        NOT_HELD
    }

    /** Working time from the start of the piece to its end or the given instant, whichever comes first. */
    Duration workingUntil(Instant instant) {
        var end = Ends.earlier(to, instant);
        return end.isAfter(from) ? hours.between(from, end) : Duration.ZERO;
    }

    /**
     * When the piece has added so much working time, if it adds that much and any at all. Hours that never come again add
     * nothing: a promise that cannot fall due is not a reason to fail.
     */
    Optional<Instant> reach(Duration needed) {
        if (to.equals(Ends.OPEN)) {
            return after(hours, from, needed);
        }
        var working = hours.between(from, to);
        return working.isZero() || working.compareTo(needed) < 0
                ? Optional.empty()
                : Optional.of(hours.add(from, needed));
    }

    /** So much working time after the instant; empty when the hours never give it. */
    static Optional<Instant> after(ServiceHours hours, Instant from, Duration working) {
        try {
            return Optional.of(hours.add(from, working));
        } catch (NoServiceHoursException never) {
            return Optional.empty();
        }
    }

    boolean live() {
        return kind == Kind.LIVE;
    }

    boolean holds(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }
}
