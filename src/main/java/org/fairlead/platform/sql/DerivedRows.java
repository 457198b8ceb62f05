package org.fairlead.platform.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Table;
import org.jooq.UpdatableRecord;

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
                    row.changed(field, !Objects.equals(was.get(field), row.get(field)));
                }
                changed.add(row);
            }
        });
        old.values().forEach(gone -> trip.write(RowSql.delete(gone)));
        changed.forEach(row -> trip.write(RowSql.update(row)));
        added.values().forEach(rows -> trip.write(RowSql.insert(rows)));
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
}
