package org.fairlead.template;

import java.util.Locale;

/** Whether a template can be used. */
public enum Standing {
    /** It can be chosen. */
    OFFERED("In use"),
    /** It is kept and shown to those who keep it, but not offered any more. */
    RETIRED("Retired"),
    /** It was taken away; it can be brought back. */
    REMOVED("Taken away");

    private final String words;

    Standing(String words) {
        this.words = words;
    }

    /** As people are told. */
    public String words() {
        return words;
    }

    /** The word in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
