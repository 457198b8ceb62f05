package org.fairlead.incident;

import static org.fairlead.platform.language.Say.say;

/** States in the reader's words. The words of {@link IncidentState} itself are those that filters and programs know. */
public final class StateWords {

    private StateWords() {}

    /** Such as "In progress". */
    public static String of(IncidentState state) {
        return switch (state) {
            case NEW -> say("incident.state.new");
            case IN_PROGRESS -> say("incident.state.in-progress");
            case PENDING -> say("incident.state.waiting");
            case RESOLVED -> say("incident.state.resolved");
            case CLOSED -> say("incident.state.closed");
            case CANCELLED -> say("incident.state.cancelled");
            case MERGED -> say("incident.state.merged");
        };
    }
}
