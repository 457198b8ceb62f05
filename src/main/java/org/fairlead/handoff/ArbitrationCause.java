package org.fairlead.handoff;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

/** Why the integrator must decide who holds a record (ATT-05). */
public enum ArbitrationCause {
    /** It was rejected for the third time. */
    THIRD_REJECTION(later("handoff.cause.third-rejection")),
    /** It is going back to somebody who had it before. */
    RETURN_TO_FORMER_HOLDER(later("handoff.cause.former-holder")),
    /** A party asked for a decision. */
    REQUESTED(later("handoff.cause.requested"));

    private final String key;

    ArbitrationCause(String key) {
        this.key = key;
    }

    /** The cause on pages. */
    public String words() {
        return say(key);
    }
}
