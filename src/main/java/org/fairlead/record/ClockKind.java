package org.fairlead.record;

/** The three kinds of clock (ATT-01). */
public enum ClockKind {
    /** What the user was promised. */
    CUSTOMER("Customer"),
    /** The time one party held the record; the legs add up to the customer clock (ATT-04). */
    LEG("Leg"),
    /** What one agreement asks of one party, in that agreement's own hours. */
    AGREEMENT("Agreement");

    private final String words;

    ClockKind(String words) {
        this.words = words;
    }

    /** The kind on pages. */
    public String words() {
        return words;
    }
}
