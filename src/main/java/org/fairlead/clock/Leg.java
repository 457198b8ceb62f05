package org.fairlead.clock;

import static org.fairlead.platform.language.Say.say;

import java.time.Instant;
import java.util.Optional;

/** A stretch of the record's life that counts for one party, half-open, and why it does. */
public record Leg(String party, Instant from, Optional<Instant> to, Cause cause) {

    /** Why the time counts for the party. */
    public enum Cause {
        /** It owned the record. */
        OWNED,
        /** The record was offered to it and it did not answer within the acceptance window. */
        ANSWER_OVERDUE,
        /** It rejected the offer and the rejection was found wrongful. */
        WRONGFUL_REJECTION;

        String label(String party) {
            return switch (this) {
                case OWNED -> party;
                case ANSWER_OVERDUE -> say("clock.leg.answer-overdue", "party", party);
                case WRONGFUL_REJECTION -> say("clock.leg.wrongful-rejection", "party", party);
            };
        }
    }
}
