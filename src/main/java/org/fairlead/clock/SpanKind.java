package org.fairlead.clock;

/** Why a stretch of time did or did not count. */
public enum SpanKind {
    RUNNING,
    PAUSED,
    OUTSIDE_HOURS,
    NOT_HELD,
    /** Ran, but before a restart, so it no longer counts. */
    SET_ASIDE
}
