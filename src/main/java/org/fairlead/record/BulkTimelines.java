package org.fairlead.record;

import java.util.List;
import java.util.Set;

/**
 * Writes whole new records at once: for imports of logs, demo estates and data generation. Entries carry their own times; every
 * row computed from them is written as if they had come one by one, in one transaction for each call.
 */
public interface BulkTimelines {

    /**
     * Adds the records. A record whose id is already there is left as it is.
     *
     * @return the ids that were added
     */
    Set<RecordId> add(List<NewRecord> records);

    /** Which of these records are there. */
    Set<RecordId> present(Set<RecordId> ids);

    /**
     * A whole new record.
     *
     * @param id its id; the same id for the same source makes an import repeatable
     * @param entries its entries, numbered from 1 without holes, the opening first
     */
    record NewRecord(RecordId id, List<Entry> entries) {
        /** Copies the list. */
        public NewRecord {
            entries = List.copyOf(entries);
        }
    }
}
