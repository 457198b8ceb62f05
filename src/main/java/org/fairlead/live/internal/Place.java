package org.fairlead.live.internal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Where a stream stood, as its ids say it: microseconds since 1970. */
final class Place {

    /** Writings that end close to each other are told in any order, so a stream that goes on looks back a little. */
    private static final Duration LOOKED_BACK = Duration.ofSeconds(5);

    private Place() {}

    static String at(Instant instant) {
        return Long.toString(instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000);
    }

    /** The instant from which a stream goes on after that id; empty for none and for what is no id of ours. */
    static Optional<Instant> after(String id) {
        try {
            long micros = Long.parseLong(id);
            var instant =
                    Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000), Math.floorMod(micros, 1_000_000) * 1_000);
            return Optional.of(instant.minus(LOOKED_BACK));
        } catch (NumberFormatException | DateTimeException | ArithmeticException notOurs) {
            return Optional.empty();
        }
    }
}
