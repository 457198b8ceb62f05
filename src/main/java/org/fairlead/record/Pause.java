package org.fairlead.record;

import java.time.Instant;
import java.util.Optional;
import org.fairlead.platform.actor.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * A pause (PSE-01).
 *
 * @param id the place of the entry that began it
 * @param fact what was said when it began
 * @param party the party that set it
 * @param from when it began
 * @param to when it ended; null while it lasts
 * @param voidedAt when the integrator declared it void; null when it stands
 */
public record Pause(
        int id,
        RecordFacts.Paused fact,
        PartyId party,
        Instant from,
        @Nullable Instant to,
        @Nullable Instant voidedAt) {

    /** Whether it still stops clocks. */
    public boolean lasts() {
        return to == null && voidedAt == null;
    }

    /** When it ended, if it has. */
    public Optional<Instant> ended() {
        return Optional.ofNullable(to);
    }
}
