package org.fairlead.imports;

/** Where an import is. */
public enum ImportState {
    /** Nobody has begun it. */
    WAITING("Waiting"),
    /** The file is being read. */
    READING("Reading"),
    /** Records are being written. */
    WRITING("Writing"),
    /** It is over, and everything that could be read is there. */
    DONE("Done"),
    /** It is over, and could not be carried through; what was written stays. */
    FAILED("Failed"),
    /** Somebody ended it; what was written stays. */
    CANCELLED("Cancelled");

    private final String words;

    ImportState(String words) {
        this.words = words;
    }

    /** The state on pages. */
    public String words() {
        return words;
    }

    /** Whether nothing more happens. */
    public boolean over() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
