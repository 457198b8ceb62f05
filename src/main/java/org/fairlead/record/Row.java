package org.fairlead.record;

import java.time.Instant;
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
        Set<String> marks) {

    /** Copies the set. */
    public Row {
        marks = Set.copyOf(marks);
    }

    /** The same without its nearest deadline, for somebody who may not know it. */
    public Row withoutDue() {
        var untimed = new RowTimes(times.opened(), times.updated(), null, times.done());
        return new Row(
                id, kind, number, version, title, state, phase, priority, holder, subject, marking, untimed, breached,
                marks);
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

    /** When it was opened and last touched, when its nearest running clock will be over, when it was done. */
    public record RowTimes(
            Instant opened,
            Instant updated,
            @Nullable Instant due,
            @Nullable Instant done) {}
}
