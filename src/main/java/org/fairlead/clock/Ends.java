package org.fairlead.clock;

import java.time.Instant;
import java.util.Optional;

/** Open ends as instants: what has not ended ends after everything else. */
final class Ends {

    static final Instant OPEN = Instant.MAX;

    private Ends() {}

    static Instant of(Optional<Instant> to) {
        return to.orElse(OPEN);
    }

    static Optional<Instant> optional(Instant to) {
        return to.equals(OPEN) ? Optional.empty() : Optional.of(to);
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    static void require(Instant from, Optional<Instant> to, String what) {
        if (of(to).isBefore(from)) {
            throw new IllegalArgumentException(what + " cannot end before it starts: " + from + " to " + of(to));
        }
    }
}
