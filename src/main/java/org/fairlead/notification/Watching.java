package org.fairlead.notification;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

/** How a person follows a record. */
public enum Watching {
    /** Not in particular: told only of what concerns them. */
    NOT(later("notification.watching.not")),
    /** Told of everything they may read. */
    WATCHING(later("notification.watching.watching")),
    /** Told of nothing. */
    MUTED(later("notification.watching.muted"));

    private final String words;

    Watching(String words) {
        this.words = words;
    }

    /** What it means. */
    public String words() {
        return say(words);
    }
}
