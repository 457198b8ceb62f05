package org.fairlead.imports;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

/** Where an import is. */
public enum ImportState {
    /** Nobody has begun it. */
    WAITING(later("imports.state.waiting")),
    /** The file is being read. */
    READING(later("imports.state.reading")),
    /** Records are being written. */
    WRITING(later("imports.state.writing")),
    /** It is over, and everything that could be read is there. */
    DONE(later("imports.state.done")),
    /** It is over, and could not be carried through; what was written stays. */
    FAILED(later("imports.state.failed")),
    /** Somebody ended it; what was written stays. */
    CANCELLED(later("imports.state.cancelled"));

    private final String key;

    ImportState(String key) {
        this.key = key;
    }

    /** The state on pages. */
    public String words() {
        return say(key);
    }

    /** Whether nothing more happens. */
    public boolean over() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
