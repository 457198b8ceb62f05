package org.fairlead.record.internal;

import static org.fairlead.db.record.Tables.ENTRY;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.fairlead.db.record.tables.records.EntryRecord;
import org.fairlead.platform.sql.Answer;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.record.Projection;
import org.jooq.Condition;
import org.jooq.Result;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads everything stored about records, a stretch of keys at a time; each stretch as it was at one moment. */
@Component
class TimelineWalk {

    private final Database database;
    private final List<Table<?>> tables;

    TimelineWalk(Database database, List<Projection> projections) {
        this.database = database;
        this.tables = projections.stream()
                .<Table<?>>flatMap(projection -> projection.tables().stream())
                .toList();
    }

    /**
     * A stretch of keys.
     *
     * @param after its keys come after this one; null for the beginning
     * @param to its last key; null for no end
     */
    record Stretch(@Nullable UUID after, @Nullable UUID to) {

        Condition of(TableField<?, UUID> key) {
            var from = after == null ? DSL.noCondition() : key.gt(after);
            return to == null ? from : from.and(key.le(to));
        }
    }

    /**
     * What is stored about the records of a stretch.
     *
     * @param timelines the rows of their entries, in order
     * @param derived the derived rows of each, in no order; also of records that have no timeline
     */
    record Stored(Map<UUID, List<EntryRecord>> timelines, Map<UUID, List<UpdatableRecord<?>>> derived) {}

    /** The stretch after the given key that holds that many records. */
    Stretch next(@Nullable UUID after, int records) {
        var trip = database.trip(Asker.TOOL);
        var some = DSL.select(ENTRY.RECORD_ID)
                .from(ENTRY)
                .where(new Stretch(after, null).of(ENTRY.RECORD_ID))
                .and(ENTRY.SEQ.eq(1))
                .orderBy(ENTRY.RECORD_ID)
                .limit(records);
        var ids = trip.read(some);
        trip.run();
        boolean last = ids.get().size() < records;
        return new Stretch(after, last ? null : ids.get().getLast().get(ENTRY.RECORD_ID));
    }

    /** Everything stored in a stretch. */
    Stored read(Stretch stretch) {
        var trip = database.trip(Asker.TOOL).atOneMoment();
        var entries = trip.rows(ENTRY, stretch.of(ENTRY.RECORD_ID), ENTRY.RECORD_ID, ENTRY.SEQ);
        var rows = new ArrayList<Answer<? extends Result<?>>>();
        for (var table : tables) {
            rows.add(trip.rows(table, stretch.of(recordOf(table))));
        }
        trip.run();
        var timelines = new TreeMap<UUID, List<EntryRecord>>();
        entries.get()
                .forEach(row -> timelines
                        .computeIfAbsent(row.getRecordId(), any -> new ArrayList<>())
                        .add(row));
        var derived = new TreeMap<UUID, List<UpdatableRecord<?>>>();
        for (var answer : rows) {
            for (var row : answer.get()) {
                var stored = (UpdatableRecord<?>) row;
                derived.computeIfAbsent(stored.get(recordOf(stored.getTable())), any -> new ArrayList<>())
                        .add(stored);
            }
        }
        return new Stored(timelines, derived);
    }

    /** The column that says which record a row belongs to: the first of its key. */
    @SuppressWarnings("unchecked")
    private static TableField<?, UUID> recordOf(Table<?> table) {
        return Optional.ofNullable(table.getPrimaryKey())
                .map(key -> (TableField<?, UUID>) key.getFields().getFirst())
                .orElseThrow(() -> new IllegalStateException(table + " has no key"));
    }
}
