package org.fairlead.clock;

/** What a clock measures. */
public enum Measure {
    /** Until somebody is at work. */
    RESPONSE("respond"),
    /** Until the service is restored. */
    RESOLUTION("resolve");

    private final String words;

    Measure(String words) {
        this.words = words;
    }

    /** The measure as a verb on pages. */
    public String words() {
        return words;
    }
}
