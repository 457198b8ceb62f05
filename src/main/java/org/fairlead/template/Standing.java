package org.fairlead.template;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import java.util.Locale;

/** Whether a template can be used. */
public enum Standing {
    /** It can be chosen. */
    OFFERED(later("template.standing.offered")),
    /** It is kept and shown to those who keep it, but not offered any more. */
    RETIRED(later("template.standing.retired")),
    /** It was taken away; it can be brought back. */
    REMOVED(later("template.standing.removed"));

    private final String key;

    Standing(String key) {
        this.key = key;
    }

    /** As people are told. */
    public String words() {
        return say(key);
    }

    /** The word in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
