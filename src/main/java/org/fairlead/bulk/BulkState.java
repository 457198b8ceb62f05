package org.fairlead.bulk;

/** How far a bulk change is. */
public enum BulkState {
    /** Every record is being asked what would come of it. */
    TRYING("Trying it out", false),
    /** What would come of it is known; nothing was changed. */
    TRIED("Tried, nothing changed yet", true),
    /** It is being carried out. */
    RUNNING("Being carried out", false),
    /** It was carried out, as far as each record let it. */
    DONE("Done", true),
    /** It is being undone. */
    UNDOING("Being undone", false),
    /** It was undone, as far as each record let it. */
    UNDONE("Undone", true),
    /** It was ended before every record had its turn. */
    ENDED("Ended early", true);

    private final String words;
    private final boolean still;

    BulkState(String words, boolean still) {
        this.words = words;
        this.still = still;
    }

    /** As people read it. */
    public String words() {
        return words;
    }

    /** Whether nothing happens until somebody asks for it. */
    public boolean still() {
        return still;
    }
}
