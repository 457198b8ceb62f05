package org.fairlead.record.internal;

import static org.fairlead.db.record.Tables.HEADER;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.record.Grouped;
import org.fairlead.record.Row;
import org.fairlead.record.RowField;
import org.fairlead.record.RowValues;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Reads what lists show beyond headers: the same policies are asked again as for the rows themselves. */
@Component
class ReadRowValues implements RowValues {

    private final Database database;
    private final List<RowField> fields;

    ReadRowValues(Database database, List<RowField> fields) {
        this.database = database;
        this.fields = List.copyOf(fields);
    }

    @Override
    public List<Row> filled(Actor actor, List<Row> rows, Collection<String> names) {
        var wanted =
                fields.stream().filter(field -> names.contains(field.name())).toList();
        if (wanted.isEmpty() || rows.isEmpty()) {
            return rows;
        }
        var columns = new ArrayList<Field<?>>(List.of(HEADER.ID));
        wanted.forEach(field -> columns.add(field.of(actor, HEADER.ID)));
        var trip = database.trip(Asker.of(actor));
        var found = trip.read(DSL.select(columns)
                .from(HEADER)
                .where(HEADER.ID.eq(
                        DSL.any(rows.stream().map(row -> row.id().value()).toArray(UUID[]::new))))
                .and(Visibility.of(actor)));
        trip.run();
        var values = new HashMap<UUID, Map<String, Object>>();
        found.get().forEach(read -> values.put(read.get(HEADER.ID), values(read, wanted)));
        return rows.stream()
                .map(row -> row.with(values.getOrDefault(row.id().value(), Map.of())))
                .toList();
    }

    private static Map<String, Object> values(Record read, List<RowField> wanted) {
        var values = new HashMap<String, Object>();
        for (int at = 0; at < wanted.size(); at++) {
            var value = read.get(at + 1);
            if (value != null) {
                values.put(wanted.get(at).name(), value);
            }
        }
        return values;
    }

    @Override
    public Grouped filled(Actor actor, Grouped grouped, Collection<String> names) {
        var rows = filled(
                actor,
                grouped.groups().stream()
                        .flatMap(group -> group.rows().stream())
                        .toList(),
                names);
        var groups = new ArrayList<Grouped.Group>();
        int from = 0;
        for (var group : grouped.groups()) {
            int to = from + group.rows().size();
            groups.add(new Grouped.Group(group.key(), group.lane(), group.count(), rows.subList(from, to)));
            from = to;
        }
        return new Grouped(groups, grouped.whole());
    }
}
