package org.fairlead.record;

import java.util.List;

/**
 * Entries were added to a record and are kept for good. Told at once within this process and kept by nobody here: for what must not miss
 * any, there is {@link EntryWalk}. A listener must not make the writer wait.
 *
 * @param record the record
 * @param entries what was added, in order
 */
public record EntriesAdded(RecordId record, List<Entry> entries) {

    /** Copies the list. */
    public EntriesAdded {
        entries = List.copyOf(entries);
    }
}
