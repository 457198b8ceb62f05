package org.fairlead.imports;

/** The states of work that every log is mapped to. */
public enum Lifecycle {
    NEW,
    IN_PROGRESS,
    PENDING,
    RESOLVED,
    CLOSED,
    CANCELLED;

    /** Whether work is over in this state, unless someone reopens it. */
    public boolean isEnded() {
        return this == RESOLVED || this == CLOSED || this == CANCELLED;
    }
}
