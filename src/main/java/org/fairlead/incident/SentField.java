package org.fairlead.incident;

/**
 * A field that was sent, beside what its sender saw and what it is now. It counts as changed by the sender where it differs from what they
 * saw, and as overtaken where somebody else has changed it to something else since.
 *
 * @param name the field
 * @param then what the sender saw
 * @param now what it is now
 * @param mine what was sent
 */
public record SentField(String name, String then, String now, String mine) {

    /** Whether the sender changed it. */
    public boolean touched() {
        return !then.equals(mine);
    }

    /** Whether the sender changed it, and somebody else otherwise since. */
    public boolean overtaken() {
        return touched() && !then.equals(now) && !now.equals(mine);
    }

    /** What both wanted: the sender's where the sender changed it, else as it is now. */
    public String merged() {
        return touched() ? mine : now;
    }
}
