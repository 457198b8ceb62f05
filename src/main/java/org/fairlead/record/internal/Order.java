package org.fairlead.record.internal;

import static org.fairlead.db.record.Tables.HEADER;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.fairlead.db.record.tables.records.HeaderRecord;
import org.fairlead.record.RecordFields;
import org.fairlead.record.RecordList;
import org.fairlead.record.RecordList.Along;
import org.fairlead.record.RecordList.Sort;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/**
 * The order of a list as columns, all of them up or all of them down, so that one index serves it and one comparison of rows says
 * what comes after a place. Orders that put records with one value together are {@link ValueOrder}'s; this one then orders the records of one
 * value, the newest first.
 *
 * @param along which columns
 * @param down whether downwards
 */
record Order(Along along, boolean down) {

    private static final long FIRST_HOLDING = 1;

    static Order of(Sort sort, boolean backwards) {
        return sort.along().grouped()
                ? new Order(Along.OPENED, !backwards)
                : new Order(sort.along(), sort.down() != backwards);
    }

    static Order of(RecordList list) {
        return of(list.sort(), list.backwards());
    }

    /** What to order by; the id breaks ties, of which there are none between numbers. */
    List<OrderField<?>> fields() {
        return fields(HEADER);
    }

    /** The same on a table that has the header's columns. */
    List<OrderField<?>> fields(Table<?> table) {
        var fields = new ArrayList<OrderField<?>>();
        columns().forEach(column -> fields.add(directed(in(table, column))));
        if (along != Along.NUMBER) {
            fields.add(directed(in(table, HEADER.ID)));
        }
        return fields;
    }

    private static Field<?> in(Table<?> table, TableField<HeaderRecord, ?> column) {
        var found = table.field(column);
        if (found == null) {
            throw new IllegalArgumentException("no column " + column + " in " + table);
        }
        return found;
    }

    private OrderField<?> directed(Field<?> column) {
        return down ? column.desc() : column.asc();
    }

    /** Which records are in the order, and come after the list's place in it. */
    Condition condition(RecordList list) {
        return list.place().map(place -> placed().and(after(place))).orElseGet(this::placed);
    }

    /** Which records are in the order at all. */
    Condition placed() {
        return switch (along) {
            case DUE -> HEADER.DUE_AT.isNotNull();
            case CUSTOMER_DUE -> HEADER.CUSTOMER_DUE_AT.isNotNull();
            case DONE -> HEADER.DONE_AT.isNotNull();
            case HAND_OVERS -> RecordFields.handedOver();
            case NEXT -> RecordFields.open();
            case OPENED, UPDATED, PRIORITY, NUMBER, STATE, HOLDER, TEAM, OWNER, SERVICE -> DSL.noCondition();
        };
    }

    /** Which come after the place. */
    Condition after(RecordList.Place place) {
        if (along == Along.NUMBER) {
            return down ? HEADER.NUMBER.lt(place.value()) : HEADER.NUMBER.gt(place.value());
        }
        var fields = new ArrayList<Field<?>>(columns());
        fields.add(HEADER.ID);
        var values = new ArrayList<Field<?>>();
        for (int at = 0; at < columns().size(); at++) {
            long key = place.keys().get(at);
            values.add(value(columns().get(at), along == Along.HAND_OVERS && at == 0 ? key + FIRST_HOLDING : key));
        }
        values.add(DSL.val(place.id()));
        var here = DSL.row(fields);
        var there = DSL.row(values);
        return down ? here.lt(there) : here.gt(there);
    }

    private static Field<?> value(TableField<HeaderRecord, ?> column, long key) {
        return column.getType() == Instant.class
                ? DSL.val(Instant.EPOCH.plus(key, ChronoUnit.MICROS), column.getDataType())
                : DSL.val(key, column.getDataType());
    }

    private List<TableField<HeaderRecord, ?>> columns() {
        return switch (along) {
            case OPENED -> List.of(HEADER.OPENED_AT);
            case UPDATED -> List.of(HEADER.UPDATED_AT);
            case DUE -> List.of(HEADER.DUE_AT);
            case PRIORITY -> List.of(HEADER.PRIORITY, HEADER.OPENED_AT);
            case CUSTOMER_DUE -> List.of(HEADER.CUSTOMER_DUE_AT);
            case DONE -> List.of(HEADER.DONE_AT);
            case HAND_OVERS -> List.of(HEADER.HOLDING, HEADER.OPENED_AT);
            case NUMBER -> List.of(HEADER.NUMBER);
            case STATE, HOLDER, TEAM, OWNER, SERVICE, NEXT ->
                throw new IllegalStateException("put together by value: " + along);
        };
    }
}
