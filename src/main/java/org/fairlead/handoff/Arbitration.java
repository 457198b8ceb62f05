package org.fairlead.handoff;

import java.time.Instant;
import org.fairlead.platform.actor.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * An arbitration as the timeline leaves it.
 *
 * @param id the place of the entry that opened it
 * @param cause why
 * @param claim what the party that asked for it says; null when nobody asked or nothing was said
 * @param openedAt when
 * @param dueAt by when the integrator must decide
 * @param overdue whether that time has passed undecided
 * @param lapsed whether the record was resolved or ended first, so that nothing is left to decide; it is open again when the
 *     record is reopened
 * @param decidedAt when it was decided; null while open
 * @param holder who must hold; null while open
 * @param words why; null while open
 */
public record Arbitration(
        int id,
        ArbitrationCause cause,
        @Nullable String claim,
        Instant openedAt,
        Instant dueAt,
        boolean overdue,
        boolean lapsed,
        @Nullable Instant decidedAt,
        @Nullable PartyId holder,
        @Nullable String words) {

    /** Whether a decision is awaited. */
    public boolean open() {
        return decidedAt == null && !lapsed;
    }

    /** The same after its time has passed undecided. */
    Arbitration late() {
        return new Arbitration(id, cause, claim, openedAt, dueAt, true, lapsed, decidedAt, holder, words);
    }

    /** The same once the record is resolved or has ended; a decision stays one. */
    Arbitration overtaken() {
        return new Arbitration(id, cause, claim, openedAt, dueAt, overdue, decidedAt == null, decidedAt, holder, words);
    }

    Arbitration decided(Instant at, PartyId whose, @Nullable String why) {
        return new Arbitration(id, cause, claim, openedAt, dueAt, overdue, false, at, whose, why);
    }
}
