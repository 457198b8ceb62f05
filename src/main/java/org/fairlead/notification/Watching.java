package org.fairlead.notification;

/** How a person follows a record. */
public enum Watching {
    /** Not in particular: told only of what concerns them. */
    NOT("You are told of what concerns you."),
    /** Told of everything they may read. */
    WATCHING("You are told of everything on it that you may read."),
    /** Told of nothing. */
    MUTED("You are told of nothing on it.");

    private final String words;

    Watching(String words) {
        this.words = words;
    }

    /** What it means. */
    public String words() {
        return words;
    }
}
