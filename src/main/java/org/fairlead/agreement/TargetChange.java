package org.fairlead.agreement;

/** What a change of priority or agreement does to time already run (PSE-06). */
public enum TargetChange {
    /** Time already run is kept, the new target holds from now on. */
    PROSPECTIVE("Keep the time already run, use the new target from now on"),
    /** Everything is counted again as if the new target had held from the start, pauses kept. */
    RETROACTIVE("Count again from the start under the new target"),
    /** Counting starts again; only by authority. */
    RESTART("Start counting again");

    private final String words;

    TargetChange(String words) {
        this.words = words;
    }

    /** The policy on pages. */
    public String words() {
        return words;
    }
}
