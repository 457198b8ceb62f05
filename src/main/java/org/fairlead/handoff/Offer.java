package org.fairlead.handoff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An offer as the timeline leaves it.
 *
 * @param id the place of the entry that made it
 * @param fact what was offered to whom
 * @param at when
 * @param state where it is
 * @param answeredAt when it was answered or withdrawn; null while open
 * @param reason the reason's code, when rejected
 * @param words what was said with the answer; null for nothing
 * @param finding what the integrator found about the rejection; null when nobody looked
 */
public record Offer(
        int id,
        HandOffFacts.Offered fact,
        Instant at,
        OfferState state,
        @Nullable Instant answeredAt,
        @Nullable String reason,
        @Nullable String words,
        @Nullable Finding finding) {

    /** Whether it was answered after the window (ATT-07). */
    public boolean late() {
        return answeredAt != null && answeredAt.isAfter(fact.answerBy());
    }

    Offer timedOut() {
        return new Offer(id, fact, at, OfferState.TIMED_OUT, answeredAt, reason, words, finding);
    }

    Offer answered(OfferState answer, Instant when, @Nullable String code, @Nullable String said) {
        return new Offer(id, fact, at, answer, when, code, said, finding);
    }

    Offer found(Finding what) {
        return new Offer(id, fact, at, state, answeredAt, reason, words, what);
    }
}
