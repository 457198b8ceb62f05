package org.fairlead.handoff;

import java.util.Arrays;
import java.util.Optional;

/** Why a receiver says no (ATT-02): a closed list, so that rejections can be counted by reason. */
public enum RejectionReason {
    /** The fault lies elsewhere. */
    NOT_OURS("It is not ours"),
    /** The packet does not let the receiver begin. */
    INCOMPLETE("What came with it is not enough to begin"),
    /** It would be the receiver's, but nobody can take it now. */
    NO_CAPACITY("Nobody can take it now"),
    /** Something else, which the words say. */
    OTHER("Something else");

    private final String words;

    RejectionReason(String words) {
        this.words = words;
    }

    /** The reason on pages, as the receiver says it. */
    public String words() {
        return words;
    }

    /** The reason of a code on a timeline; empty for a code that an older version or another tool wrote. */
    public static Optional<RejectionReason> of(String code) {
        return Arrays.stream(values()).filter(each -> each.name().equals(code)).findFirst();
    }
}
