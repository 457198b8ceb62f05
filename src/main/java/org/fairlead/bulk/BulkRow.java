package org.fairlead.bulk;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import org.fairlead.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * One record of a bulk change.
 *
 * @param ordinal its place, from 1
 * @param record the record
 * @param number its number
 * @param title its title when the change was asked for
 * @param result what came of it
 * @param sentence why not, where something stood in the way; empty otherwise
 * @param added the first and the last entry that were added; null when none was
 */
public record BulkRow(
        int ordinal,
        RecordId record,
        String number,
        String title,
        Result result,
        String sentence,
        @Nullable Added added) {

    /** The first and the last entry that were added. */
    public record Added(int first, int last) {}

    /** What came of it. */
    public enum Result {
        /** Its turn has not come. */
        WAITING(later("bulk.result.waiting")),
        /** It would be changed. */
        WOULD(later("bulk.result.would")),
        /** Something stands in the way. */
        WOULD_NOT(later("bulk.result.would-not")),
        /** It is already as wanted. */
        SAME(later("bulk.result.same")),
        /** It was changed. */
        CHANGED(later("bulk.result.changed")),
        /** Something stood in the way. */
        REFUSED(later("bulk.result.refused")),
        /** It was changed back. */
        UNDONE(later("bulk.result.undone")),
        /** It had moved on, so it stayed as it was. */
        KEPT(later("bulk.result.kept"));

        private final String key;

        Result(String key) {
            this.key = key;
        }

        /** As people read it. */
        public String words() {
            return say(key);
        }
    }
}
