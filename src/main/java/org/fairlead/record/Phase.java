package org.fairlead.record;

/** Where a record is in its life, the same for every practice. */
public enum Phase {
    /** Somebody is at work, or should be. */
    OPEN,
    /** Waiting for somebody named in a pause. */
    WAITING,
    /** The work is done and awaits confirmation. */
    DONE,
    /** Nothing more happens. */
    ENDED
}
