package org.fairlead.handoff;

/** Where an offer is. */
public enum OfferState {
    /** Awaits an answer within the acceptance window. */
    OFFERED,
    /** The window has passed; an answer is still taken, and the time is charged to the receiver. */
    TIMED_OUT,
    /** The receiver took it and owns the record. */
    ACCEPTED,
    /** The receiver said no, with a reason. */
    REJECTED,
    /** The sender took it back. */
    WITHDRAWN;

    /** Whether an answer is awaited. */
    public boolean open() {
        return this == OFFERED || this == TIMED_OUT;
    }
}
