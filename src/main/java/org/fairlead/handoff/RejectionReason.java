package org.fairlead.handoff;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import java.util.Arrays;
import java.util.Optional;

/** Why a receiver says no (ATT-02): a closed list, so that rejections can be counted by reason. */
public enum RejectionReason {
    /** The fault lies elsewhere. */
    NOT_OURS(later("handoff.rejection.not-ours")),
    /** The packet does not let the receiver begin. */
    INCOMPLETE(later("handoff.rejection.incomplete")),
    /** It would be the receiver's, but nobody can take it now. */
    NO_CAPACITY(later("handoff.rejection.no-capacity")),
    /** Something else, which the words say. */
    OTHER(later("handoff.rejection.other"));

    private final String key;

    RejectionReason(String key) {
        this.key = key;
    }

    /** The reason on pages, as the receiver says it. */
    public String words() {
        return say(key);
    }

    /** The reason of a code on a timeline; empty for a code that an older version or another tool wrote. */
    public static Optional<RejectionReason> of(String code) {
        return Arrays.stream(values()).filter(each -> each.name().equals(code)).findFirst();
    }
}
