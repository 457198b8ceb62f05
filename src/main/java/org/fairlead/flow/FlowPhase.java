package org.fairlead.flow;

/**
 * What a state means for the flow of work. {@link #UNKNOWN} is a state that no mapping explains: its time counts in the
 * whole but never as pending, and it neither resolves nor reopens a case.
 */
public enum FlowPhase {
    OPEN,
    PENDING,
    RESOLVED,
    CLOSED,
    UNKNOWN;

    boolean isOpen() {
        return this == OPEN || this == PENDING;
    }

    boolean isEnded() {
        return this == RESOLVED || this == CLOSED;
    }
}
