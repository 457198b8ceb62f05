package org.fairlead.record;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

/** The three kinds of clock (ATT-01). */
public enum ClockKind {
    /** What the user was promised. */
    CUSTOMER(later("record.clock-kind.customer")),
    /** The time one party held the record; the legs add up to the customer clock (ATT-04). */
    LEG(later("record.clock-kind.leg")),
    /** What one agreement asks of one party, in that agreement's own hours. */
    AGREEMENT(later("record.clock-kind.agreement"));

    private final String key;

    ClockKind(String key) {
        this.key = key;
    }

    /** The kind on pages. */
    public String words() {
        return say(key);
    }
}
