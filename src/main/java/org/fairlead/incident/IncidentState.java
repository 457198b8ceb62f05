package org.fairlead.incident;

import org.fairlead.record.Phase;

/** The states of an incident. */
public enum IncidentState {
    /** Logged, nobody is at work yet. */
    NEW("New", Phase.OPEN),
    /** Somebody is at work. */
    IN_PROGRESS("In progress", Phase.OPEN),
    /** Work waits for somebody named in a pause. */
    PENDING("Waiting", Phase.WAITING),
    /** Service is restored; the user has not confirmed yet. */
    RESOLVED("Resolved", Phase.DONE),
    /** Confirmed, or nobody objected in time. */
    CLOSED("Closed", Phase.ENDED),
    /** Withdrawn before it was resolved. */
    CANCELLED("Cancelled", Phase.ENDED),
    /** It said the same as another incident, which goes on for both. */
    MERGED("Merged", Phase.ENDED);

    private final String words;
    private final Phase phase;

    IncidentState(String words, Phase phase) {
        this.words = words;
        this.phase = phase;
    }

    /** The state on pages. */
    public String words() {
        return words;
    }

    /** The state in the terms every practice shares. */
    public Phase phase() {
        return phase;
    }
}
