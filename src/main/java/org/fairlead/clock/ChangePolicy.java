package org.fairlead.clock;

/** What a new target or new service hours do to the time a clock has already run (F19, PSE-06). */
public enum ChangePolicy {
    /** Time that has run stays as it was counted; the new target and hours hold from the change on. The default. */
    PROSPECTIVE,
    /** Everything is counted again as if the new rule had held from the start (or the last restart); pauses stay. */
    RETROACTIVE,
    /** Time that has run is set aside and counting starts again at the change; only by authority. */
    RESTART
}
