package org.fairlead.bulk;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.fairlead.platform.actor.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One act done to every record that fitted a filter when it was asked for.
 *
 * @param id its id
 * @param asked what was asked
 * @param state how far it is
 * @param times when
 * @param counts how many records came to which result
 */
public record BulkChange(UUID id, Asked asked, BulkState state, Times times, Map<BulkRow.Result, Integer> counts) {

    /** Copies the map. */
    public BulkChange {
        counts = counts.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(counts));
    }

    /**
     * What was asked.
     *
     * @param filter which records
     * @param act what is done, by its code
     * @param values what was said of it
     * @param words the same in words
     * @param by who asked
     */
    public record Asked(String filter, String act, Map<String, String> values, String words, PersonId by) {

        /** Copies the map. */
        public Asked {
            values = Map.copyOf(values);
        }
    }

    /** When it was asked for, and when it last came to rest. */
    public record Times(Instant askedAt, @Nullable Instant restedAt) {}

    /** How many records came to a result. */
    public int count(BulkRow.Result result) {
        return counts.getOrDefault(result, 0);
    }

    /** How many records it is about. */
    public int all() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many records had their turn in what is being done now. */
    public int turns() {
        return switch (state) {
            case TRYING -> all() - count(BulkRow.Result.WAITING);
            case RUNNING -> all() - count(BulkRow.Result.WAITING) - count(BulkRow.Result.WOULD);
            case UNDOING -> count(BulkRow.Result.UNDONE) + count(BulkRow.Result.KEPT);
            case TRIED, DONE, UNDONE, ENDED -> all();
        };
    }
}
