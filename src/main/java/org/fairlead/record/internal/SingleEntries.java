package org.fairlead.record.internal;

import static org.fairlead.db.record.Tables.ENTRY;
import static org.fairlead.db.record.Tables.HEADER;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.record.Entry;
import org.fairlead.record.EntryRef;
import org.fairlead.record.ReadEntries;
import org.fairlead.record.RecordId;
import org.fairlead.record.Row;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Reads entries by their places, in one round trip; what may not be read is not found. */
@Component
class SingleEntries implements ReadEntries {

    private final Database database;
    private final EntryRows rows;
    private final LineFields lines;

    SingleEntries(Database database, EntryRows rows, LineFields lines) {
        this.database = database;
        this.rows = rows;
        this.lines = lines;
    }

    @Override
    public Map<EntryRef, OnRecord> of(Actor actor, Collection<EntryRef> wanted) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        var ids = wanted.stream().map(ref -> ref.record().value()).toArray(UUID[]::new);
        var places = wanted.stream().map(EntryRef::seq).toArray(Integer[]::new);
        var given = DSL.table("unnest({0}::uuid[], {1}::int[])", DSL.val(ids), DSL.val(places))
                .as("given", "record_id", "seq");
        var columns = Stream.concat(EntryRows.COLUMNS.stream(), Stream.of(ENTRY.RECORD_ID))
                .toList();
        var trip = database.trip(Asker.of(actor));
        var records = trip.read(
                lines.of(actor)
                        .from(HEADER)
                        .where(HEADER.ID.in(distinct(wanted)))
                        .and(Visibility.of(actor)),
                HeaderRows::read);
        var entries = trip.read(
                DSL.select(columns)
                        .from(given)
                        .join(ENTRY)
                        .on(ENTRY.RECORD_ID.eq(DSL.field(DSL.name("given", "record_id"), UUID.class)))
                        .and(ENTRY.SEQ.eq(DSL.field(DSL.name("given", "seq"), Integer.class)))
                        .where(Visibility.ofEntries(actor)),
                this::read);
        trip.run();
        var byId = records.get().stream().collect(Collectors.toMap(Row::id, row -> row));
        var found = new LinkedHashMap<EntryRef, OnRecord>();
        entries.get().forEach((ref, entry) -> {
            var record = byId.get(ref.record());
            if (record != null) {
                found.put(ref, new OnRecord(record, entry));
            }
        });
        return found;
    }

    private static Collection<UUID> distinct(Collection<EntryRef> wanted) {
        return wanted.stream().map(ref -> ref.record().value()).collect(Collectors.toSet());
    }

    private Map<EntryRef, Entry> read(ResultSet set) throws SQLException {
        var entries = new HashMap<EntryRef, Entry>();
        while (set.next()) {
            var record = new RecordId(set.getObject(EntryRows.COLUMNS.size() + 1, UUID.class));
            var entry = rows.one(set);
            entries.put(new EntryRef(record, entry.seq()), entry);
        }
        return entries;
    }

    @Override
    public int count(Actor actor, Select<Record2<UUID, Integer>> wanted) {
        var given = wanted.asTable("given", "record_id", "seq");
        var trip = database.trip(Asker.of(actor));
        var counted = trip.read(DSL.selectCount()
                .from(given)
                .join(ENTRY)
                .on(ENTRY.RECORD_ID.eq(DSL.field(DSL.name("given", "record_id"), UUID.class)))
                .and(ENTRY.SEQ.eq(DSL.field(DSL.name("given", "seq"), Integer.class)))
                .join(HEADER)
                .on(HEADER.ID.eq(ENTRY.RECORD_ID))
                .where(Visibility.of(actor))
                .and(Visibility.ofEntries(actor)));
        trip.run();
        return counted.get().getFirst().get(0, Integer.class);
    }
}
