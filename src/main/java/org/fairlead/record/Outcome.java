package org.fairlead.record;

import java.util.List;

/**
 * What became of a change.
 *
 * @param after the record as the change left it
 * @param added the entries it added
 * @param replayed whether this is the answer to a repeated request, whose change had taken effect before
 */
public record Outcome(History after, List<Entry> added, boolean replayed) {

    /** Copies the list. */
    public Outcome {
        added = List.copyOf(added);
    }
}
