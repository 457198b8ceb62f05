package org.fairlead.record;

/** Who may read an entry, among those who may read its record. */
public enum Audience {
    /** Everyone on the record, the people it is for included. */
    EVERYONE("Public"),
    /** Every organisation on the record, not the people it is for. */
    INVOLVED("All parties"),
    /** The organisations named, the author's own, and those that oversee the estate: customer and integrator. */
    NAMED("Shared with"),
    /** The author's own organisation. */
    OWN("Internal");

    private final String words;

    Audience(String words) {
        this.words = words;
    }

    /** The audience on pages. */
    public String words() {
        return words;
    }
}
