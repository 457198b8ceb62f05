package org.fairlead.clock;

import java.time.Instant;
import java.util.Optional;

/**
 * A stretch during which the clock does not run, half-open, with its reason in words (PSE-01); without an end it goes on.
 * Pauses may overlap, touch, or lie where the clock is not held or the service is closed: no minute is removed twice.
 */
public record Pause(String id, Instant from, Optional<Instant> to, String reason) {

    public Pause {
        Ends.require(from, to, "a pause");
    }

    boolean holds(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(Ends.of(to));
    }
}
