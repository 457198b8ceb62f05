package org.fairlead.clock;

import java.time.Instant;

/** How and when an offer ended. */
public record Answer(Instant at, Verdict verdict) {

    /** What became of the offer, as far as it is known now. */
    public enum Verdict {
        ACCEPTED,
        /** Rejected, and nobody has yet found whether rightly: shared as if it had been accepted at that time. */
        REJECTED,
        /** Rejected and found valid: the whole offered time is the sender's. */
        REJECTED_VALID,
        /** Rejected and found wrongful: the whole offered time is the receiver's. */
        REJECTED_WRONGFUL,
        WITHDRAWN
    }
}
