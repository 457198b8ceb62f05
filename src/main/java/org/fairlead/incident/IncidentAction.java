package org.fairlead.incident;

/** What can be done to an incident that moves its lifecycle. */
public enum IncidentAction {
    /** Somebody starts work. */
    START("start work on it"),
    /** Work waits. */
    AWAIT("pause it"),
    /** Work goes on. */
    RESUME("resume it"),
    /** Service is restored. */
    RESOLVE("resolve it"),
    /** The user agrees that it is. */
    CONFIRM("confirm it"),
    /** It ends. */
    CLOSE("close it"),
    /** It was not over after all. */
    REOPEN("reopen it"),
    /** It is withdrawn. */
    CANCEL("cancel it"),
    /** It goes on in another incident. */
    MERGE("merge it"),
    /** It goes on by itself again. */
    UNMERGE("undo the merge");

    private final String words;

    IncidentAction(String words) {
        this.words = words;
    }

    /** The action as words that follow "you cannot". */
    public String words() {
        return words;
    }
}
