package org.fairlead.record.internal;

import static org.fairlead.db.platform.Tables.RECEIPT;
import static org.fairlead.db.record.Tables.ENTRY;
import static org.fairlead.db.record.Tables.HEADER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fairlead.db.platform.tables.records.ReceiptRecord;
import org.fairlead.db.record.tables.records.EntryRecord;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.sql.Answer;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.platform.sql.DerivedRows;
import org.fairlead.platform.sql.RoundTrip;
import org.fairlead.record.Entry;
import org.fairlead.record.Header;
import org.fairlead.record.History;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordId;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.TableRecord;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Loads timelines and adds to them: one round trip each. */
@Component
class TimelineStore {

    private static final String NOTE = "noted";
    private static final String SUBJECT = "record";

    private final Database database;
    private final EntryRows rows;
    private final Folding folding;

    TimelineStore(Database database, EntryRows rows, Folding folding) {
        this.database = database;
        this.rows = rows;
        this.folding = folding;
    }

    /** What one load brings back. */
    record Loaded(Map<RecordId, History> histories, Optional<ReceiptRecord> receipt) {}

    /**
     * Histories without notes of the first record, when the actor can see it, and of the others, which follow from it; and the
     * receipt of the key.
     */
    Loaded load(Actor actor, List<RecordId> ids, Intent intent) {
        var trip = database.trip(Asker.of(actor));
        var seen = new LinkedHashMap<RecordId, Answer<Result<Record>>>();
        for (var id : ids) {
            seen.put(
                    id,
                    trip.read(DSL.select(HEADER.VERSION, HEADER.UPDATED_AT)
                            .from(HEADER)
                            .where(HEADER.ID.eq(id.value()))
                            .and(Visibility.of(actor))));
        }
        var receipt = intent.optionalKey()
                .flatMap(key -> actor.optionalPerson()
                        .map(person -> trip.rows(
                                RECEIPT, RECEIPT.PERSON_ID.eq(person.value()).and(RECEIPT.KEY.eq(key)))));
        trip.as(Asker.TOOL);
        ids.stream().skip(1).forEach(id -> seen.put(id, latest(trip, id, DSL.noCondition())));
        var entries = new LinkedHashMap<RecordId, Answer<List<Entry>>>();
        ids.forEach(id -> entries.put(id, facts(trip, Wanted.of(id))));
        trip.run();
        var histories = new LinkedHashMap<RecordId, History>();
        seen.forEach((id, found) -> found.get().stream()
                .findFirst()
                .ifPresent(head -> histories.put(
                        id,
                        History.empty(id)
                                .with(Objects.requireNonNull(entries.get(id)).get())
                                .at(new Header.Latest(head.get(HEADER.VERSION), head.get(HEADER.UPDATED_AT))))));
        return new Loaded(
                histories, receipt.flatMap(found -> found.get().stream().findFirst()));
    }

    /** The history without notes of the one record, when the actor can see it. */
    Optional<History> load(Actor actor, Wanted wanted) {
        var trip = database.trip(Asker.of(actor));
        var seen = trip.read(DSL.select(HEADER.ID, HEADER.VERSION, HEADER.UPDATED_AT)
                .from(HEADER)
                .where(wanted.header())
                .and(Visibility.of(actor)));
        trip.as(Asker.TOOL);
        var entries = facts(trip, wanted);
        trip.run();
        return seen.get().stream()
                .findFirst()
                .map(head -> History.empty(new RecordId(head.get(HEADER.ID)))
                        .with(entries.get())
                        .at(new Header.Latest(head.get(HEADER.VERSION), head.get(HEADER.UPDATED_AT))));
    }

    private static Answer<Result<Record>> latest(RoundTrip trip, RecordId id, Condition visible) {
        return trip.read(DSL.select(HEADER.VERSION, HEADER.UPDATED_AT)
                .from(HEADER)
                .where(HEADER.ID.eq(id.value()))
                .and(visible));
    }

    /** The receipt of a key, for openings, which load nothing else. */
    Optional<ReceiptRecord> receipt(Actor actor, Intent intent) {
        if (actor.person() == null || intent.key() == null) {
            return Optional.empty();
        }
        var trip = database.trip(Asker.of(actor));
        var found =
                trip.rows(RECEIPT, RECEIPT.PERSON_ID.eq(actor.person().value()).and(RECEIPT.KEY.eq(intent.key())));
        trip.run();
        return found.get().stream().findFirst();
    }

    private Answer<List<Entry>> facts(RoundTrip trip, Wanted wanted) {
        var facts = DSL.select(EntryRows.COLUMNS)
                .from(ENTRY)
                .where(wanted.entries())
                .and(ENTRY.KIND.ne(DSL.inline(NOTE)))
                .orderBy(ENTRY.SEQ);
        return trip.read(facts, rows::read);
    }

    /** Entries to be added to one record, and the rows that travel with them. */
    record Addition(History before, List<Entry> added, List<TableRecord<?>> beside) {
        History after() {
            return before.with(added);
        }

        /** The same with what follows it on the same record. */
        Addition then(Addition more) {
            var all = new ArrayList<>(added);
            all.addAll(more.added());
            var rows = new ArrayList<>(beside);
            rows.addAll(more.beside());
            return new Addition(before, all, rows);
        }
    }

    /** Writes the additions and all rows computed from them in one transaction, with the receipt of the intent. */
    void add(Actor actor, List<Addition> additions, Intent intent, Instant now) {
        var trip = database.trip(Asker.TOOL);
        var entries = new ArrayList<EntryRecord>();
        var before = new ArrayList<UpdatableRecord<?>>();
        var after = new ArrayList<UpdatableRecord<?>>();
        for (var addition : additions) {
            entries.addAll(rows.rows(addition.before(), addition.added()));
            before.addAll(folding.rows(addition.before()));
            after.addAll(folding.rows(addition.after()));
        }
        DerivedRows.write(trip, List.of(), entries);
        additions.forEach(addition -> addition.beside()
                .forEach(row -> trip.write(DSL.insertInto(row.getTable()).set(row))));
        DerivedRows.write(trip, before, after);
        var first = additions.getFirst();
        if (actor.person() != null && intent.key() != null) {
            var about = new About(
                    first.before().id(),
                    first.added().getFirst().seq(),
                    first.added().getLast().seq());
            DerivedRows.write(trip, List.of(), List.of(receiptRow(actor, about, intent, now)));
        }
        trip.run();
    }

    /** Keeps the receipt of an intent that had nothing to change: sent again later, it still changes nothing. */
    void keep(Actor actor, History history, Intent intent, Instant now) {
        if (actor.person() == null || intent.key() == null) {
            return;
        }
        var trip = database.trip(Asker.TOOL);
        var about = new About(history.id(), history.version() + 1, history.version());
        DerivedRows.write(trip, List.of(), List.of(receiptRow(actor, about, intent, now)));
        trip.run();
    }

    /** Which entries an intent led to; none when the first comes after the last. */
    private record About(RecordId record, int first, int last) {}

    private static ReceiptRecord receiptRow(Actor actor, About about, Intent intent, Instant now) {
        var row = new ReceiptRecord();
        row.setPersonId(actor.optionalPerson().orElseThrow().value());
        row.setKey(intent.optionalKey().orElseThrow());
        row.setRequestHash(intent.hashBytes());
        row.setSubject(SUBJECT);
        row.setSubjectId(about.record().value());
        row.setSubjectSeq(about.last());
        row.setPart(Integer.toString(about.first()));
        row.setRecordedAt(now);
        return row;
    }
}
