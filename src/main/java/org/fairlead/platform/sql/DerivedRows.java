package org.fairlead.platform.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Turns "the rows before" and "the rows after" into the fewest statements: rows that are new are inserted (one statement per
 * table), rows that changed are updated in the columns that changed, rows that are gone are deleted.
 */
public final class DerivedRows {

    private DerivedRows() {}

    /** Adds the statements to the trip: deletions and updates first, so that unique keys are free when rows are added. */
    public static void write(
            RoundTrip trip, List<? extends UpdatableRecord<?>> before, List<? extends UpdatableRecord<?>> after) {
        var old = byKey(before);
        var added = new LinkedHashMap<Table<?>, List<UpdatableRecord<?>>>();
        var changed = new ArrayList<UpdatableRecord<?>>();
        byKey(after).forEach((key, row) -> {
            var was = old.remove(key);
            if (was == null) {
                added.computeIfAbsent(row.getTable(), any -> new ArrayList<>()).add(row);
            } else if (!was.equals(row)) {
                row.changed(false);
                for (var field : row.fields()) {
                    row.changed(field, !java.util.Objects.equals(was.get(field), row.get(field)));
                }
                changed.add(row);
            }
        });
        old.values().forEach(gone -> trip.write(DSL.deleteFrom(gone.getTable()).where(isKeyOf(gone))));
        changed.forEach(row -> update(trip, row));
        added.values().forEach(rows -> insert(trip, rows));
    }

    private static Map<Object, UpdatableRecord<?>> byKey(List<? extends UpdatableRecord<?>> rows) {
        var keyed = new LinkedHashMap<Object, UpdatableRecord<?>>();
        for (var row : rows) {
            var twin = keyed.put(List.of(row.getTable(), row.key()), row);
            if (twin != null) {
                throw new IllegalStateException("two derived rows with one key: " + row.key());
            }
        }
        return keyed;
    }

    private static void update(RoundTrip trip, UpdatableRecord<?> row) {
        var values = new LinkedHashMap<Field<?>, @Nullable Object>();
        for (var field : row.fields()) {
            if (row.changed(field)) {
                values.put(field, row.get(field));
            }
        }
        trip.write(DSL.update(row.getTable()).set(values).where(isKeyOf(row)));
    }

    private static void insert(RoundTrip trip, List<UpdatableRecord<?>> rows) {
        var first = rows.getFirst();
        var fields = first.fields();
        var insert = DSL.insertInto(first.getTable()).columns(fields);
        for (var row : rows) {
            var values = new @Nullable Object[fields.length];
            for (int column = 0; column < fields.length; column++) {
                values[column] = row.get(fields[column]);
            }
            insert = insert.values(values);
        }
        trip.write(insert);
    }

    private static org.jooq.Condition isKeyOf(UpdatableRecord<?> row) {
        var key = row.key();
        var condition = DSL.noCondition();
        for (int column = 0; column < key.size(); column++) {
            condition = condition.and(
                    equal(Objects.requireNonNull(key.field(column)), Objects.requireNonNull(key.get(column))));
        }
        return condition;
    }

    @SuppressWarnings("unchecked")
    private static <T> org.jooq.Condition equal(Field<T> field, Object value) {
        return field.eq((T) value);
    }
}
