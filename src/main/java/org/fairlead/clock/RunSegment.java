package org.fairlead.clock;

import java.time.Instant;
import java.util.Optional;

/**
 * A stretch during which the clock is held to account, half-open; without an end it goes on. The label says who or what,
 * for people to read.
 */
public record RunSegment(Instant from, Optional<Instant> to, String label) {

    public RunSegment {
        Ends.require(from, to, "a segment");
    }

    boolean holds(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(Ends.of(to));
    }
}
