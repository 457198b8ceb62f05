package org.fairlead.bulk.internal;

import static org.fairlead.db.bulk.Tables.CHANGE;
import static org.fairlead.db.bulk.Tables.LINE;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.bulk.BulkChange;
import org.fairlead.bulk.BulkRow;
import org.fairlead.bulk.BulkRow.Result;
import org.fairlead.bulk.BulkState;
import org.fairlead.db.bulk.tables.records.ChangeRecord;
import org.fairlead.db.bulk.tables.records.LineRecord;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.json.StoredJson;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.platform.sql.RoundTrip;
import org.fairlead.record.RecordId;
import org.jooq.Condition;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Bulk changes and their lines, kept. */
@Component
class BulkStore {

    /** How long a change that says nothing is thought to be at work. */
    private static final Duration LEASE = Duration.ofSeconds(20);

    private static final UUID NOBODY = new UUID(0, 0);

    private final Database database;

    BulkStore(Database database) {
        this.database = database;
    }

    RoundTrip trip() {
        return database.trip(Asker.TOOL);
    }

    void add(RoundTrip trip, BulkChange change, List<BulkRow> rows) {
        var asked = change.asked();
        var row = new ChangeRecord();
        row.setId(change.id());
        row.setFilter(asked.filter());
        row.setAct(asked.act());
        row.setSaid(StoredJson.write(asked.values()));
        row.setWords(asked.words());
        row.setAskedBy(asked.by().value());
        row.setAskedAt(change.times().askedAt());
        row.setState(change.state().name());
        trip.addAll(List.of(row));
        trip.addAll(rows.stream().map(each -> line(change.id(), each)).toList());
    }

    /** Adds records to a change that is being worked on, and lets others go on with it. */
    void append(UUID change, List<BulkRow> rows) {
        var trip = trip();
        trip.addAll(rows.stream().map(each -> line(change, each)).toList());
        trip.write(release(change));
        trip.run();
    }

    private static Query release(UUID change) {
        return DSL.update(CHANGE).setNull(CHANGE.LEASE_UNTIL).where(CHANGE.ID.eq(change));
    }

    private static LineRecord line(UUID change, BulkRow row) {
        var line = new LineRecord();
        line.setChangeId(change);
        line.setOrdinal(row.ordinal());
        line.setRecordId(row.record().value());
        line.setNumber(row.number());
        line.setTitle(row.title());
        line.setResult(row.result().name());
        line.setSentence(row.sentence());
        var added = row.added();
        line.setSeqFirst(added == null ? null : added.first());
        line.setSeqLast(added == null ? null : added.last());
        return line;
    }

    Optional<BulkChange> one(Asker asker, UUID id) {
        return read(asker, CHANGE.ID.eq(id), 1).stream().findFirst();
    }

    List<BulkChange> of(Asker asker, PersonId person, int most) {
        return read(asker, CHANGE.ASKED_BY.eq(person.value()), most);
    }

    private List<BulkChange> read(Asker asker, Condition which, int most) {
        var wanted = DSL.select(CHANGE.ID)
                .from(CHANGE)
                .where(which)
                .orderBy(CHANGE.ASKED_AT.desc(), CHANGE.ID.desc())
                .limit(most);
        var trip = database.trip(asker);
        var rows = trip.rows(CHANGE, CHANGE.ID.in(wanted), CHANGE.ASKED_AT.desc(), CHANGE.ID.desc());
        var counted = trip.read(DSL.select(LINE.CHANGE_ID, LINE.RESULT, DSL.count())
                .from(LINE)
                .where(LINE.CHANGE_ID.in(wanted))
                .groupBy(LINE.CHANGE_ID, LINE.RESULT));
        trip.run();
        var counts = new HashMap<UUID, Map<Result, Integer>>();
        counted.get()
                .forEach(row -> counts.computeIfAbsent(row.get(LINE.CHANGE_ID), any -> new EnumMap<>(Result.class))
                        .put(Result.valueOf(row.get(LINE.RESULT)), row.get(2, Integer.class)));
        return rows.get().stream()
                .map(row -> change(row, counts.getOrDefault(row.getId(), Map.of())))
                .toList();
    }

    private static BulkChange change(ChangeRecord row, Map<Result, Integer> counts) {
        var values = new LinkedHashMap<String, String>();
        StoredJson.read(row.getSaid(), Map.class).forEach((name, value) -> values.put((String) name, (String) value));
        return new BulkChange(
                row.getId(),
                new BulkChange.Asked(
                        row.getFilter(), row.getAct(), values, row.getWords(), new PersonId(row.getAskedBy())),
                BulkState.valueOf(row.getState()),
                new BulkChange.Times(row.getAskedAt(), row.getRestedAt()),
                counts);
    }

    /** Lines after a place, in order; only those that came to one of the results, when any are given. */
    List<BulkRow> lines(Asker asker, UUID id, int after, Collection<Result> results, int most) {
        var among = results.isEmpty()
                ? DSL.noCondition()
                : LINE.RESULT.in(results.stream().map(Enum::name).toList());
        var trip = database.trip(asker);
        var found = trip.read(DSL.select(LINE.fields())
                .from(LINE)
                .where(LINE.CHANGE_ID.eq(id).and(LINE.ORDINAL.gt(after)).and(among))
                .orderBy(LINE.ORDINAL)
                .limit(most));
        trip.run();
        return found.get().into(LINE).stream().map(BulkStore::row).toList();
    }

    private static BulkRow row(LineRecord line) {
        var first = line.getSeqFirst();
        var last = line.getSeqLast();
        return new BulkRow(
                line.getOrdinal(),
                new RecordId(line.getRecordId()),
                line.getNumber(),
                line.getTitle(),
                Result.valueOf(line.getResult()),
                line.getSentence(),
                first == null || last == null ? null : new BulkRow.Added(first, last));
    }

    /** Takes up a change that nobody is at work on: the one whose turn is longest ago, so that none waits behind a long one. */
    Optional<BulkChange> take(Instant now) {
        var next = CHANGE.as("next");
        var trip = trip();
        var taken = trip.read(
                DSL.update(CHANGE)
                        .set(CHANGE.LEASE_UNTIL, now.plus(LEASE))
                        .set(CHANGE.TURN_AT, now)
                        .where(CHANGE.ID.eq(DSL.select(next.ID)
                                .from(next)
                                .where(next.STATE.in(
                                        BulkState.TRYING.name(), BulkState.RUNNING.name(), BulkState.UNDOING.name()))
                                .and(next.LEASE_UNTIL.isNull().or(next.LEASE_UNTIL.lt(now)))
                                .orderBy(next.TURN_AT.asc().nullsFirst(), next.ASKED_AT)
                                .limit(1)
                                .forUpdate()
                                .skipLocked()))
                        .returning(CHANGE.ID),
                rows -> rows.next() ? rows.getObject(1, UUID.class) : NOBODY);
        trip.run();
        return NOBODY.equals(taken.get()) ? Optional.empty() : one(Asker.TOOL, taken.get());
    }

    /** Keeps what came of some lines and lets the change go, for whoever takes it up next. */
    void keep(UUID id, List<BulkRow> rows) {
        var trip = trip();
        rows.forEach(row -> trip.write(
                DSL.update(LINE).set(line(id, row)).where(LINE.CHANGE_ID.eq(id).and(LINE.ORDINAL.eq(row.ordinal())))));
        trip.write(release(id));
        trip.run();
    }

    /** Leads from one state to another; whether it was still in the first. */
    boolean move(UUID id, Collection<BulkState> from, BulkState to, Instant now) {
        var trip = trip();
        var moved = trip.write(DSL.update(CHANGE)
                .set(CHANGE.STATE, to.name())
                .set(CHANGE.RESTED_AT, to.still() ? now : null)
                .setNull(CHANGE.LEASE_UNTIL)
                .where(CHANGE.ID
                        .eq(id)
                        .and(CHANGE.STATE.in(from.stream().map(Enum::name).toList()))));
        trip.run();
        return moved.get() == 1;
    }
}
