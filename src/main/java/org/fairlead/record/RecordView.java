package org.fairlead.record;

import java.util.List;

/**
 * A record as one actor sees it.
 *
 * @param history everything computed from its timeline; what of it the actor may see is for the page to respect
 * @param entries the entries the actor may read, oldest first
 * @param older whether there are older entries that the actor may read
 */
public record RecordView(History history, List<Entry> entries, boolean older) {

    /** Copies the list. */
    public RecordView {
        entries = List.copyOf(entries);
    }
}
