package org.fairlead.record;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/**
 * What a list holds and where in it to read.
 *
 * @param filter which records; conditions come from {@link RecordFields} only
 * @param sort in which order
 * @param from read on after this row; null for the first page
 * @param backwards read towards the beginning instead
 * @param limit how many rows at most
 */
public record RecordList(
        Condition filter, Sort sort, @Nullable Place from, boolean backwards, int limit) {

    private static final long LATEST = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"));

    /** The first page. */
    public static RecordList first(Condition filter, Sort sort, int limit) {
        return new RecordList(filter, sort, null, false, limit);
    }

    /** The place to read on from. */
    public Optional<Place> place() {
        return Optional.ofNullable(from);
    }

    /**
     * A row's place in the order.
     *
     * @param keys the sort keys, instants as microseconds since 1970
     * @param id breaks ties
     */
    public record Place(List<Long> keys, UUID id) {

        /** Copies the keys. */
        public Place {
            keys = List.copyOf(keys);
        }

        /** Whether a list in the order could have given out this place: as many keys, and none beyond what is kept. */
        public boolean fits(Sort sort) {
            return keys.size() == sort.keys && keys.stream().allMatch(key -> key >= 0 && key <= LATEST);
        }
    }

    /** The orders, each along an index. */
    public enum Sort {
        /** Newest first. */
        NEWEST("-opened", "Newest first", 1),
        /** Oldest first. */
        OLDEST("opened", "Oldest first", 1),
        /** Last touched first. */
        TOUCHED("-updated", "Last news first", 1),
        /** Longest without news first. */
        UNTOUCHED("updated", "Longest without news first", 1),
        /** Next due first; records without a running clock are left out. */
        DUE("due", "Due first", 1),
        /** Highest priority first, and the oldest first within one. */
        PRIORITY("priority", "Highest priority first", 2),
        /** Done last first; records not done are left out. */
        DONE("-done", "Resolved last first", 1);

        private final String code;
        private final String words;
        private final int keys;

        Sort(String code, String words, int keys) {
            this.code = code;
            this.words = words;
            this.keys = keys;
        }

        /** The order in addresses. */
        public String code() {
            return code;
        }

        /** The order in words, such as "Newest first". */
        public String words() {
            return words;
        }

        /** How many sort keys a place in this order has. */
        public int keys() {
            return keys;
        }

        /** The place of a row in this order. */
        public Place place(Row row) {
            var times = row.times();
            var keys = switch (this) {
                case NEWEST, OLDEST -> List.of(micros(times.opened()));
                case TOUCHED, UNTOUCHED -> List.of(micros(times.updated()));
                case DUE -> List.of(micros(times.due()));
                case PRIORITY -> List.of((long) row.priority(), micros(times.opened()));
                case DONE -> List.of(micros(times.done()));
            };
            return new Place(keys, row.id().value());
        }

        private static long micros(@Nullable Instant instant) {
            return instant == null ? 0 : ChronoUnit.MICROS.between(Instant.EPOCH, instant);
        }

        /** The order of a code. */
        public static Optional<Sort> of(String code) {
            return Arrays.stream(values())
                    .filter(sort -> sort.code.equals(code))
                    .findFirst();
        }
    }
}
