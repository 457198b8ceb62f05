package org.fairlead.record.internal;

import static org.fairlead.db.record.Tables.HEADER;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fairlead.platform.actor.Actor;
import org.fairlead.record.RecordFilter;
import org.fairlead.record.RecordList;
import org.fairlead.record.RowMarks;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/**
 * The order of a queue as columns (F24): what touches operations first, then priority, the nearest deadline, age. Precedence, which would
 * come before all of them, is no field yet. A deadline that the actor may not know counts as none: an order must not tell it.
 */
@Component
class QueueOrder {

    private final List<RowMarks> marks;

    QueueOrder(List<RowMarks> marks) {
        this.marks = List.copyOf(marks);
    }

    /** Which records touch operations, as far as the actor may know; found by an index. */
    Condition touchesOperations(Actor actor) {
        return marks.stream()
                .flatMap(practice -> practice.touchingOperations(actor).stream())
                .map((Select<Record1<UUID>> ids) -> HEADER.ID.in(ids))
                .reduce(DSL.falseCondition(), Condition::or);
    }

    /** The order within records that touch operations, and within the rest. */
    List<OrderField<?>> fields(Actor actor, boolean down) {
        var fields = new ArrayList<OrderField<?>>();
        keys(actor, HEADER).forEach(key -> fields.add(down ? key.desc() : key.asc()));
        return fields;
    }

    /** The whole order of all records at once. */
    List<OrderField<?>> whole(Actor actor) {
        var fields = new ArrayList<OrderField<?>>();
        fields.add(DSL.when(touchesOperations(actor), DSL.inline(0)).otherwise(DSL.inline(1)));
        fields.addAll(fields(actor, false));
        return fields;
    }

    /** The whole order on lines that were read: a table with the header's columns and the marks. */
    List<OrderField<?>> ofLines(Actor actor, Table<?> lines) {
        var has = Objects.requireNonNull(lines.field("marks", String.class));
        var fields = new ArrayList<OrderField<?>>();
        fields.add(DSL.field(
                "case when {0} = any (string_to_array({1}, ',')) then 0 else 1 end",
                SQLDataType.INTEGER, DSL.inline(RowMarks.MISSION), has));
        keys(actor, lines).forEach(key -> fields.add(key.asc()));
        return fields;
    }

    /** Which records come after the place, or before it, within its part of the queue. */
    Condition beyond(Actor actor, RecordList.Place place, boolean down) {
        var keys = place.keys();
        var here = DSL.row(keys(actor, HEADER));
        List<Field<?>> values = List.of(
                DSL.val(keys.getFirst(), HEADER.PRIORITY.getDataType()),
                instant(keys.get(1)),
                instant(keys.get(2)),
                DSL.val(place.id()));
        var there = DSL.row(values);
        return down ? here.lt(there) : here.gt(there);
    }

    private static Field<Instant> instant(long micros) {
        return DSL.val(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), HEADER.DUE_AT.getDataType());
    }

    private static List<Field<?>> keys(Actor actor, Table<?> table) {
        return List.of(
                Objects.requireNonNull(table.field(HEADER.PRIORITY)),
                due(actor, table),
                Objects.requireNonNull(table.field(HEADER.OPENED_AT)),
                Objects.requireNonNull(table.field(HEADER.ID)));
    }

    /** Written as in the index, so that those who see every deadline walk along it. */
    private static Field<Instant> due(Actor actor, Table<?> table) {
        Field<Instant> due = Objects.requireNonNull(table.field(HEADER.DUE_AT));
        Field<Instant> known = switch (actor.reach()) {
            case ALL, SYSTEM -> due;
            case PARTY -> {
                var holder = Objects.requireNonNull(table.field(HEADER.OWNER_PARTY));
                yield DSL.when(holder.eq(DSL.any(actor.partyIds())), due);
            }
            case SELF -> DSL.when(RecordFilter.ownClocks(actor), due);
        };
        return DSL.field("coalesce({0}, timestamptz '9999-01-01 00:00:00+00')", HEADER.DUE_AT.getDataType(), known);
    }
}
