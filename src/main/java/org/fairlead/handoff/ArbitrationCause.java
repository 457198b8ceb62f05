package org.fairlead.handoff;

/** Why the integrator must decide who holds a record (ATT-05). */
public enum ArbitrationCause {
    /** It was rejected for the third time. */
    THIRD_REJECTION("Rejected three times"),
    /** It is going back to somebody who had it before. */
    RETURN_TO_FORMER_HOLDER("Going back to a former holder"),
    /** A party asked for a decision. */
    REQUESTED("A party asked for a decision");

    private final String words;

    ArbitrationCause(String words) {
        this.words = words;
    }

    /** The cause on pages. */
    public String words() {
        return words;
    }
}
