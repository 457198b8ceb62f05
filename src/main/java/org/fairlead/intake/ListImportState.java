package org.fairlead.intake;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

/** Where a list import is. */
public enum ListImportState {
    /** Its columns wait to be matched. */
    MATCHING(later("intake.state.matching"), true),
    /** Every row is asked what would come of it. */
    TRYING(later("intake.state.trying"), false),
    /** What would come of it is known; nothing was changed. */
    TRIED(later("intake.state.tried"), true),
    /** It is being carried out. */
    RUNNING(later("intake.state.running"), false),
    /** It was carried out, as far as each row let it. */
    DONE(later("intake.state.done"), true),
    /** It is being taken back. */
    UNDOING(later("intake.state.undoing"), false),
    /** It was taken back, as far as each row let it. */
    UNDONE(later("intake.state.undone"), true),
    /** It was ended before every row had its turn. */
    ENDED(later("intake.state.ended"), true),
    /** The file could not be read to its end. */
    FAILED(later("intake.state.failed"), true);

    private final String key;
    private final boolean still;

    ListImportState(String key, boolean still) {
        this.key = key;
        this.still = still;
    }

    /** As people read it. */
    public String words() {
        return say(key);
    }

    /** Whether nothing happens until somebody asks for it. */
    public boolean still() {
        return still;
    }
}
