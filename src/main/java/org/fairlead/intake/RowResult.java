package org.fairlead.intake;

/** What came of a row. */
public enum RowResult {
    /** It would be made. */
    WOULD_ADD("Will be made"),
    /** It would be changed. */
    WOULD_CHANGE("Will be changed"),
    /** It is already as the row says. */
    SAME("As it is"),
    /** Something stands in the way. */
    WOULD_NOT("Refused"),
    /** It was made. */
    ADDED("Made"),
    /** It was changed. */
    CHANGED("Changed"),
    /** Something stood in the way when its turn came. */
    REFUSED("Refused when its turn came"),
    /** It was taken back. */
    UNDONE("Taken back"),
    /** It stayed when the import was taken back. */
    KEPT("Not taken back");

    private final String words;

    RowResult(String words) {
        this.words = words;
    }

    /** As people read it. */
    public String words() {
        return words;
    }

    /** Whether the trial said that something would come of it. */
    public boolean isPromised() {
        return this == WOULD_ADD || this == WOULD_CHANGE;
    }

    /** Whether something was done that can be taken back. */
    public boolean isDone() {
        return this == ADDED || this == CHANGED;
    }

    /** Whether it was refused. */
    public boolean isRefused() {
        return this == WOULD_NOT || this == REFUSED;
    }
}
