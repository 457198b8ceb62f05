package org.fairlead.record;

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
     * @param key the sort key, as microseconds since 1970 for instants
     * @param id breaks ties
     */
    public record Place(long key, UUID id) {}

    /** The orders, each along an index. */
    public enum Sort {
        /** Newest first. */
        NEWEST("-opened"),
        /** Oldest first. */
        OLDEST("opened"),
        /** Last touched first. */
        TOUCHED("-updated"),
        /** Next due first; records without a running clock are left out. */
        DUE("due");

        private final String code;

        Sort(String code) {
            this.code = code;
        }

        /** The order in addresses. */
        public String code() {
            return code;
        }

        /** The order of a code. */
        public static Optional<Sort> of(String code) {
            return java.util.Arrays.stream(values())
                    .filter(sort -> sort.code.equals(code))
                    .findFirst();
        }
    }
}
