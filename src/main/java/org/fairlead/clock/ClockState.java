package org.fairlead.clock;

/** What a clock is doing at one instant. */
public enum ClockState {
    /** Held, inside service hours, no pause. */
    RUNNING,
    /** Held, with at least one pause, whether or not the service is open. */
    PAUSED,
    /** Held, no pause, service closed. */
    OUTSIDE_HOURS,
    /** Not held: not started yet, ended, or with somebody else. */
    STOPPED
}
