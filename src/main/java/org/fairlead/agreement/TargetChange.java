package org.fairlead.agreement;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

/** What a change of priority or agreement does to time already run (PSE-06). */
public enum TargetChange {
    /** Time already run is kept, the new target holds from now on. */
    PROSPECTIVE(later("agreement.target-change.prospective")),
    /** Everything is counted again as if the new target had held from the start, pauses kept. */
    RETROACTIVE(later("agreement.target-change.retroactive")),
    /** Counting starts again; only by authority. */
    RESTART(later("agreement.target-change.restart"));

    private final String key;

    TargetChange(String key) {
        this.key = key;
    }

    /** The policy on pages. */
    public String words() {
        return say(key);
    }
}
