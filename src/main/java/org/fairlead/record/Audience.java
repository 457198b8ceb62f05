package org.fairlead.record;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

/** Who may read an entry, among those who may read its record. */
public enum Audience {
    /** Everyone on the record, the people it is for included. */
    EVERYONE(later("record.audience.everyone")),
    /** Every organisation on the record, not the people it is for. */
    INVOLVED(later("record.audience.involved")),
    /** The organisations named, the author's own, and those that oversee the estate: customer and integrator. */
    NAMED(later("record.audience.named")),
    /** The author's own organisation. */
    OWN(later("record.audience.own"));

    private final String key;

    Audience(String key) {
        this.key = key;
    }

    /** The audience on pages. */
    public String words() {
        return say(key);
    }
}
