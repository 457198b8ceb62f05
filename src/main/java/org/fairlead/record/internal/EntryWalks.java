package org.fairlead.record.internal;

import static org.fairlead.db.record.Tables.ENTRY;
import static org.fairlead.db.record.Tables.HEADER;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.json.StoredJson;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.record.EntryWalk;
import org.fairlead.record.ImportedFacts;
import org.fairlead.record.ImportedFacts.LogCase;
import org.fairlead.record.RecordFilter;
import org.fairlead.record.RecordId;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads records and their entries a stretch of keys at a time: one round trip for each stretch, read by hand. */
@Component
class EntryWalks implements EntryWalk {

    private static final int RECORDS_AT_ONCE = 8_000;
    private static final String ROW = "log-row";

    private final Database database;

    EntryWalks(Database database) {
        this.database = database;
    }

    @Override
    public void walk(Actor actor, Condition filter, Visitor visitor) {
        UUID after = null;
        do {
            var stretch = stretch(actor, filter, after);
            stretch.tell(visitor);
            after = stretch.next();
        } while (after != null);
    }

    /** A stretch as it was read: records, and entries with the number of their record. */
    private record Stretch(List<Seen> records, List<Line> lines, List<Integer> places) {

        @Nullable
        UUID next() {
            return records.size() < RECORDS_AT_ONCE
                    ? null
                    : records.getLast().id().value();
        }

        void tell(Visitor visitor) {
            int line = 0;
            for (int place = 0; place < records.size(); place++) {
                visitor.record(records.get(place));
                while (line < lines.size() && places.get(line) == place) {
                    visitor.entry(lines.get(line++));
                }
            }
        }
    }

    private Stretch stretch(Actor actor, Condition filter, @Nullable UUID after) {
        var from = after == null ? DSL.noCondition() : HEADER.ID.gt(after);
        var ids = DSL.select(HEADER.ID)
                .from(HEADER)
                .where(Visibility.of(actor).and(filter).and(from))
                .orderBy(HEADER.ID)
                .limit(RECORDS_AT_ONCE);
        var trip = database.trip(Asker.of(actor));
        trip.atOneMoment();
        var records = trip.read(records(actor, ids), EntryWalks::readRecords);
        var lines = trip.read(lines(actor, ids), EntryWalks::readLines);
        trip.run();
        return joined(records.get(), lines.get());
    }

    private static Select<?> records(Actor actor, Select<Record1<UUID>> ids) {
        var log = ENTRY.as("log");
        var upTo = DSL.field("({0} ->> 'entries')::int", Integer.class, log.FACT);
        var later = ENTRY.as("later");
        var continued = upTo.isNotNull()
                .and(HEADER.VERSION.gt(upTo))
                .and(DSL.exists(DSL.selectOne()
                        .from(later)
                        .where(later.RECORD_ID.eq(HEADER.ID))
                        .and(later.SEQ.gt(upTo))
                        .and(later.PERSON_ID.isNotNull())));
        var knows = DSL.field(HEADER.BREACHED.isTrue().and(RecordFilter.ownClocks(actor)));
        return DSL.select(
                        HEADER.ID,
                        millis(HEADER.OPENED_AT),
                        millis(HEADER.DONE_AT),
                        millis(HEADER.ENDED_AT),
                        HEADER.REOPENINGS,
                        knows,
                        DSL.field(RecordFilter.ownClocks(actor).and(DSL.trueCondition())),
                        log.FACT,
                        DSL.field(continued))
                .from(HEADER)
                .leftJoin(log)
                .on(log.RECORD_ID.eq(HEADER.ID))
                .and(log.SEQ.eq(DSL.inline(ImportedFacts.PLACE_OF_CASE)))
                .and(log.KIND.eq(DSL.inline("log-case")))
                .where(HEADER.ID.in(ids))
                .orderBy(HEADER.ID);
    }

    private static Select<?> lines(Actor actor, Select<Record1<UUID>> ids) {
        var log = ENTRY.as("log");
        var upTo = DSL.field("({0} ->> 'entries')::int", Integer.class, log.FACT);
        return DSL.select(
                        ENTRY.RECORD_ID,
                        millis(ENTRY.AT),
                        ENTRY.HOLDER_PARTY,
                        ENTRY.HOLDER_TEAM,
                        ENTRY.STATE,
                        DSL.field(ENTRY.KIND.eq(DSL.inline(ROW))),
                        text(ENTRY.FACT, "state"),
                        text(ENTRY.FACT, "unexplained"),
                        text(ENTRY.FACT, "ownerless"))
                .from(ENTRY)
                .leftJoin(log)
                .on(log.RECORD_ID.eq(ENTRY.RECORD_ID))
                .and(log.SEQ.eq(DSL.inline(ImportedFacts.PLACE_OF_CASE)))
                .and(log.KIND.eq(DSL.inline("log-case")))
                .where(ENTRY.RECORD_ID.in(ids))
                .and(Visibility.ofEntries(actor))
                .and(log.FACT
                        .isNull()
                        .or(ENTRY.KIND.eq(DSL.inline(ROW)))
                        .or(ENTRY.SEQ.gt(upTo).and(ENTRY.PERSON_ID.isNotNull())))
                .orderBy(ENTRY.RECORD_ID, ENTRY.SEQ);
    }

    private static Field<Long> millis(Field<Instant> at) {
        return DSL.field("(extract(epoch from {0}) * 1000)::bigint", Long.class, at);
    }

    private static Field<String> text(Field<JSONB> fact, String name) {
        return DSL.field("{0} ->> {1}", String.class, fact, DSL.inline(name));
    }

    private static List<Seen> readRecords(ResultSet rows) throws SQLException {
        var records = new ArrayList<Seen>();
        while (rows.next()) {
            var id = new RecordId(rows.getObject(1, UUID.class));
            var fact = rows.getString(8);
            if (fact == null || rows.getBoolean(9)) {
                records.add(new Seen(id, at(rows, 2), at(rows, 3), at(rows, 4), rows.getInt(5), rows.getBoolean(6)));
            } else {
                var log = StoredJson.read(JSONB.valueOf(fact), LogCase.class);
                records.add(new Seen(
                        id,
                        log.openedAt(),
                        log.resolvedAt(),
                        log.closedAt(),
                        log.reopenings(),
                        log.breached() && rows.getBoolean(7)));
            }
        }
        return records;
    }

    private static @Nullable Instant at(ResultSet rows, int column) throws SQLException {
        long millis = rows.getLong(column);
        return rows.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    private record LineOf(UUID record, Line line) {}

    private static List<LineOf> readLines(ResultSet rows) throws SQLException {
        var lines = new ArrayList<LineOf>();
        while (rows.next()) {
            boolean fromLog = rows.getBoolean(6);
            lines.add(new LineOf(
                    rows.getObject(1, UUID.class),
                    new Line(
                            rows.getLong(2),
                            fromLog && rows.getString(9) != null ? null : rows.getObject(3, UUID.class),
                            rows.getObject(4, UUID.class),
                            rows.getString(5),
                            fromLog ? rows.getString(7) : null,
                            !fromLog || rows.getString(8) == null)));
        }
        return lines;
    }

    private static Stretch joined(List<Seen> records, List<LineOf> read) {
        var lines = new ArrayList<Line>(read.size());
        var places = new ArrayList<Integer>(read.size());
        int place = 0;
        for (var each : read) {
            while (!records.get(place).id().value().equals(each.record())) {
                place++;
            }
            lines.add(each.line());
            places.add(place);
        }
        return new Stretch(records, lines, places);
    }
}
