package org.fairlead.record.internal;

import static org.fairlead.db.record.Tables.ENTRY;
import static org.fairlead.db.record.Tables.HEADER;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fairlead.db.record.tables.Entry;
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
import org.jooq.Query;
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
        var which = Visibility.of(actor).and(filter).and(from);
        var trip = database.trip(Asker.of(actor)).atOneMoment();
        var records = trip.read(records(actor, which), EntryWalks::readRecords);
        var lines = trip.read(lines(actor, which), EntryWalks::readLines);
        trip.run();
        return joined(records.get(), lines.get());
    }

    private static Condition ofLog(Entry log) {
        return log.RECORD_ID
                .eq(HEADER.ID)
                .and(log.SEQ.eq(DSL.inline(ImportedFacts.PLACE_OF_CASE)))
                .and(log.KIND.eq(DSL.inline("log-case")));
    }

    private static Field<Integer> upTo(Entry log) {
        return DSL.field("({0} ->> 'entries')::int", Integer.class, log.FACT);
    }

    private static Query records(Actor actor, Condition which) {
        var log = ENTRY.as("log");
        var later = ENTRY.as("later");
        var continued = HEADER.VERSION
                .gt(upTo(log))
                .and(DSL.exists(DSL.selectOne()
                        .from(later)
                        .where(later.RECORD_ID.eq(HEADER.ID))
                        .and(later.SEQ.gt(upTo(log)))
                        .and(later.PERSON_ID.isNotNull())));
        var knows = RecordFilter.ownClocks(actor).and(DSL.trueCondition());
        return DSL.select(
                        HEADER.ID,
                        millis(HEADER.OPENED_AT),
                        millis(HEADER.DONE_AT),
                        millis(HEADER.ENDED_AT),
                        HEADER.REOPENINGS,
                        HEADER.BREACHED,
                        DSL.field(knows),
                        log.FACT,
                        DSL.field(continued))
                .from(HEADER)
                .leftJoin(log)
                .on(ofLog(log))
                .where(which)
                .orderBy(HEADER.ID)
                .limit(RECORDS_AT_ONCE);
    }

    /** The records of the stretch are found first and once: their entries are then read along the key. */
    private static Query lines(Actor actor, Condition which) {
        var log = ENTRY.as("log");
        var stretch = DSL.name("stretch")
                .fields("id", "up_to")
                .asMaterialized(DSL.select(HEADER.ID, upTo(log))
                        .from(HEADER)
                        .leftJoin(log)
                        .on(ofLog(log))
                        .where(which)
                        .orderBy(HEADER.ID)
                        .limit(RECORDS_AT_ONCE));
        var id = stretch.field("id", UUID.class);
        var upTo = stretch.field("up_to", Integer.class);
        return DSL.with(stretch)
                .select(
                        ENTRY.RECORD_ID,
                        millis(ENTRY.AT),
                        ENTRY.HOLDER_PARTY,
                        ENTRY.HOLDER_TEAM,
                        ENTRY.STATE,
                        DSL.field(ENTRY.KIND.eq(DSL.inline(ROW))),
                        text(ENTRY.FACT, "state"),
                        text(ENTRY.FACT, "unexplained"),
                        text(ENTRY.FACT, "ownerless"))
                .from(stretch)
                .join(ENTRY)
                .on(ENTRY.RECORD_ID.eq(Objects.requireNonNull(id)))
                .where(Objects.requireNonNull(upTo)
                        .isNull()
                        .or(ENTRY.KIND.eq(DSL.inline(ROW)))
                        .or(ENTRY.SEQ.gt(upTo).and(ENTRY.PERSON_ID.isNotNull())))
                .and(Visibility.ofEntries(actor))
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
                records.add(new Seen(
                        id,
                        at(rows, 2),
                        at(rows, 3),
                        at(rows, 4),
                        rows.getInt(5),
                        rows.getBoolean(6) && rows.getBoolean(7)));
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
