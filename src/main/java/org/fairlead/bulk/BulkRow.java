package org.fairlead.bulk;

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
        WAITING("Waiting"),
        /** It would be changed. */
        WOULD("Would be changed"),
        /** Something stands in the way. */
        WOULD_NOT("Would not be changed"),
        /** It is already as wanted. */
        SAME("Is so already"),
        /** It was changed. */
        CHANGED("Changed"),
        /** Something stood in the way. */
        REFUSED("Not changed"),
        /** It was changed back. */
        UNDONE("Changed back"),
        /** It had moved on, so it stayed as it was. */
        KEPT("Not changed back");

        private final String words;

        Result(String words) {
            this.words = words;
        }

        /** As people read it. */
        public String words() {
            return words;
        }
    }
}
