package org.fairlead.handoff;

import java.time.Instant;
import org.fairlead.platform.actor.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * An arbitration as the timeline leaves it.
 *
 * @param id the place of the entry that opened it
 * @param cause why
 * @param openedAt when
 * @param dueAt by when the integrator must decide
 * @param overdue whether that time has passed undecided
 * @param decidedAt when it was decided; null while open
 * @param holder who must hold; null while open
 * @param words why; null while open
 */
public record Arbitration(
        int id,
        ArbitrationCause cause,
        Instant openedAt,
        Instant dueAt,
        boolean overdue,
        @Nullable Instant decidedAt,
        @Nullable PartyId holder,
        @Nullable String words) {

    /** Whether a decision is awaited. */
    public boolean open() {
        return decidedAt == null;
    }
}
