package org.fairlead.record.internal;

import static org.fairlead.db.record.Tables.ENTRY;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fairlead.db.record.tables.records.EntryRecord;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.ConstraintBroken;
import org.fairlead.platform.sql.Database;
import org.fairlead.record.BulkTimelines;
import org.fairlead.record.History;
import org.fairlead.record.Projection;
import org.fairlead.record.RecordId;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** Writes whole timelines with everything computed from them: two round trips for each call, one statement for each table. */
@Component
class BulkWriter implements BulkTimelines {

    private static final String SOMEBODY_ELSE_WAS_QUICKER = "entry_pkey";

    /** Until the transaction ends: whoever reads what is new is not told of the past. */
    private static final Select<?> NO_NEWS =
            DSL.select(DSL.field("set_config('fairlead.news', 'no', true)", SQLDataType.VARCHAR));

    private final Database database;
    private final EntryRows rows;
    private final Folding folding;
    private final List<Projection> projections;

    BulkWriter(Database database, EntryRows rows, Folding folding, List<Projection> projections) {
        this.database = database;
        this.rows = rows;
        this.folding = folding;
        this.projections = projections;
    }

    @Override
    public Set<RecordId> add(List<NewRecord> records) {
        var wanted = new LinkedHashMap<RecordId, NewRecord>();
        records.forEach(record -> wanted.putIfAbsent(record.id(), record));
        try {
            return addMissing(wanted);
        } catch (ConstraintBroken broken) {
            if (!broken.constraint().equals(SOMEBODY_ELSE_WAS_QUICKER)) {
                throw broken;
            }
            return addMissing(wanted);
        }
    }

    private Set<RecordId> addMissing(Map<RecordId, NewRecord> wanted) {
        var added = new LinkedHashMap<>(wanted);
        present(wanted.keySet()).forEach(added::remove);
        if (added.isEmpty()) {
            return Set.of();
        }
        var entries = new ArrayList<EntryRecord>();
        var derived = new LinkedHashMap<Table<?>, List<UpdatableRecord<?>>>();
        projections.forEach(projection -> projection.tables().forEach(table -> derived.put(table, new ArrayList<>())));
        for (var record : added.values()) {
            entries.addAll(rows.rows(History.empty(record.id()), record.entries()));
            folding.rows(folding.facts(record.id(), record.entries()))
                    .forEach(row -> rowsOf(derived, row).add(row));
        }
        var trip = database.trip(Asker.TOOL);
        trip.read(NO_NEWS);
        trip.addAll(entries);
        derived.values().stream().filter(some -> !some.isEmpty()).forEach(trip::addAll);
        trip.run();
        return new LinkedHashSet<>(added.keySet());
    }

    private static List<UpdatableRecord<?>> rowsOf(
            Map<Table<?>, List<UpdatableRecord<?>>> derived, UpdatableRecord<?> row) {
        var some = derived.get(row.getTable());
        if (some == null) {
            throw new IllegalStateException(row.getTable() + " is not among the tables of its projection");
        }
        return some;
    }

    @Override
    public Set<RecordId> present(Set<RecordId> ids) {
        var trip = database.trip(Asker.TOOL);
        var found = trip.read(DSL.select(ENTRY.RECORD_ID)
                .from(ENTRY)
                .where(ENTRY.RECORD_ID.eq(
                        DSL.any(ids.stream().map(RecordId::value).toArray(UUID[]::new))))
                .and(ENTRY.SEQ.eq(1)));
        trip.run();
        return found.get().stream()
                .map(row -> new RecordId(row.get(ENTRY.RECORD_ID)))
                .collect(Collectors.toSet());
    }
}
