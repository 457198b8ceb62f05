package org.fairlead.intake;

/** Where a list import is. */
public enum ListImportState {
    /** Its columns wait to be matched. */
    MATCHING("Columns to be matched", true),
    /** Every row is asked what would come of it. */
    TRYING("Being tried", false),
    /** What would come of it is known; nothing was changed. */
    TRIED("Tried, nothing changed yet", true),
    /** It is being carried out. */
    RUNNING("Being carried out", false),
    /** It was carried out, as far as each row let it. */
    DONE("Done", true),
    /** It is being taken back. */
    UNDOING("Being taken back", false),
    /** It was taken back, as far as each row let it. */
    UNDONE("Taken back", true),
    /** It was ended before every row had its turn. */
    ENDED("Ended early", true),
    /** The file could not be read to its end. */
    FAILED("Not carried through", true);

    private final String words;
    private final boolean still;

    ListImportState(String words, boolean still) {
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
