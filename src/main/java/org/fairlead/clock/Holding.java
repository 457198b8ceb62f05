package org.fairlead.clock;

import java.time.Instant;
import java.util.Optional;

/** A party owned the record from an instant to another, or still does (ATT-02). */
public record Holding(String party, Instant from, Optional<Instant> to) {

    public Holding {
        Ends.require(from, to, "a holding");
    }
}
