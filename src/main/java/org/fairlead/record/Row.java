package org.fairlead.record;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record as a line of a list.
 *
 * @param id the record
 * @param kind its kind
 * @param number what people quote
 * @param version its newest entry
 * @param title in a line
 * @param state the practice's state
 * @param phase the same in shared terms
 * @param priority 1 to 9
 * @param holder who has it
 * @param subject what it is about
 * @param marking its marking
 * @param times when things happened and will
 * @param breached whether a clock has gone over
 * @param marks what its practice marks it with, as far as the reader may know
 * @param more what only some lists show
 */
public record Row(
        RecordId id,
        String kind,
        String number,
        int version,
        String title,
        String state,
        Phase phase,
        int priority,
        RowHolder holder,
        RowSubject subject,
        String marking,
        RowTimes times,
        boolean breached,
        Set<String> marks,
        RowMore more) {

    /** Copies the set. */
    public Row {
        marks = Set.copyOf(marks);
    }

    /** The same without its nearest deadline and what follows from it, for somebody who may not know it. */
    public Row withoutDue() {
        var untimed = new RowTimes(times.opened(), times.updated(), null, times.customerDue(), times.done());
        return new Row(
                id,
                kind,
                number,
                version,
                title,
                state,
                phase,
                priority,
                holder,
                subject,
                marking,
                untimed,
                breached,
                marks,
                new RowMore(false, more.reopenings(), more.handOvers(), more.source(), more.values()));
    }

    /** The same with what was read of it besides, by the names of fields. */
    public Row with(Map<String, Object> values) {
        return new Row(
                id,
                kind,
                number,
                version,
                title,
                state,
                phase,
                priority,
                holder,
                subject,
                marking,
                times,
                breached,
                marks,
                more.with(values));
    }

    /** Who has it: party, team, person at work, party offered to. */
    public record RowHolder(
            UUID party,
            @Nullable UUID team,
            @Nullable UUID assignee,
            @Nullable UUID offeredTo) {}

    /** What it is about. */
    public record RowSubject(
            @Nullable UUID service,
            @Nullable UUID category,
            @Nullable UUID site,
            @Nullable UUID reporter,
            @Nullable UUID affected,
            @Nullable UUID parent) {}

    /** When it was opened and last touched, when its nearest running clock and the customer's will be over, when it was done. */
    public record RowTimes(
            Instant opened,
            Instant updated,
            @Nullable Instant due,
            @Nullable Instant customerDue,
            @Nullable Instant done) {}

    /**
     * What only some lists show of it.
     *
     * @param atRisk whether much of a clock is used up; known to those who know its nearest deadline
     * @param reopenings how often it was opened again
     * @param handOvers how often it went to another organisation
     * @param source where it came from
     * @param values what was read of it besides, by the names of fields; see {@link RowValues}
     */
    public record RowMore(boolean atRisk, int reopenings, int handOvers, String source, Map<String, Object> values) {

        /** Copies the map. */
        public RowMore {
            values = Map.copyOf(values);
        }

        /** A text that was read besides; empty for none. */
        public String text(String field) {
            return values.getOrDefault(field, "").toString();
        }

        /** An instant that was read besides. */
        public Optional<Instant> instant(String field) {
            return Optional.ofNullable((Instant) values.get(field));
        }

        private RowMore with(Map<String, Object> others) {
            var all = new HashMap<>(values);
            all.putAll(others);
            return new RowMore(atRisk, reopenings, handOvers, source, all);
        }
    }
}
