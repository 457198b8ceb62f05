package org.fairlead.survey;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking, as far as the reader may know.
 *
 * @param span the months looked at
 * @param whole all of it
 * @param services by what the records were about; none for a supplier
 * @param resolvers by who had resolved them; none for a supplier
 * @param months by the month of asking, the oldest first; for a supplier only those that may be told
 * @param grouped whether the reader is told of groups only, without records
 */
public record Results(
        Span span, Figures whole, List<Group> services, List<Group> resolvers, List<Month> months, boolean grouped) {

    /** How many people must have answered before a supplier is told of a month. */
    public static final int FEWEST = 5;

    /** Copies the lists. */
    public Results {
        services = List.copyOf(services);
        resolvers = List.copyOf(resolvers);
        months = List.copyOf(months);
    }

    /**
     * What has something in common.
     *
     * @param id the service or the organisation; null for requests without one
     * @param figures what was counted
     */
    public record Group(@Nullable UUID id, Figures figures) {}

    /**
     * A month of asking.
     *
     * @param month the month, by UTC
     * @param resolver the organisation whose records it is about; null for all
     * @param figures what was counted
     */
    public record Month(YearMonth month, @Nullable UUID resolver, Figures figures) {}

    /**
     * Whole months, by UTC.
     *
     * @param from the first
     * @param until the last
     */
    public record Span(YearMonth from, YearMonth until) {

        /** The most months at once. */
        public static final int LONGEST = 120;

        private static final int USUAL = 12;

        /** Checks the order. */
        public Span {
            if (until.isBefore(from) || !from.plusMonths(LONGEST).isAfter(until)) {
                throw new IllegalArgumentException(from + " to " + until);
            }
        }

        /** The month of the instant and the eleven before it. */
        public static Span upTo(Instant now) {
            var last = YearMonth.from(now.atZone(ZoneOffset.UTC));
            return new Span(last.minusMonths(USUAL - 1), last);
        }

        /** The first instant. */
        public Instant begins() {
            return from.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        }

        /** The first instant beyond. */
        public Instant ends() {
            return until.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        }

        /** Whether the month is one of them. */
        public boolean holds(YearMonth month) {
            return !month.isBefore(from) && !month.isAfter(until);
        }
    }
}
