package org.fairlead.record;

import java.util.List;
import org.fairlead.platform.filter.FilterField;

/**
 * The states of one practice's records, for filters. A bean of this type per practice is all it takes.
 *
 * @param kind the kind of record, such as {@code incident}
 * @param states every state, in the order of the lifecycle
 */
public record StateChoices(String kind, List<FilterField.Choice> states) {

    /** Copies the list. */
    public StateChoices {
        states = List.copyOf(states);
    }
}
