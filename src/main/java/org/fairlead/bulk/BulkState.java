package org.fairlead.bulk;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

/** How far a bulk change is. */
public enum BulkState {
    /** Every record is being asked what would come of it. */
    TRYING(later("bulk.state.trying"), false),
    /** What would come of it is known; nothing was changed. */
    TRIED(later("bulk.state.tried"), true),
    /** It is being carried out. */
    RUNNING(later("bulk.state.running"), false),
    /** It was carried out, as far as each record let it. */
    DONE(later("bulk.state.done"), true),
    /** It is being undone. */
    UNDOING(later("bulk.state.undoing"), false),
    /** It was undone, as far as each record let it. */
    UNDONE(later("bulk.state.undone"), true),
    /** It was ended before every record had its turn. */
    ENDED(later("bulk.state.ended"), true);

    private final String key;
    private final boolean still;

    BulkState(String key, boolean still) {
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
