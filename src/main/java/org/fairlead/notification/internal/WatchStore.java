package org.fairlead.notification.internal;

import static org.fairlead.db.notification.Tables.WATCH;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.db.notification.tables.records.WatchRecord;
import org.fairlead.notification.Watching;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.record.RecordId;
import org.jooq.Condition;
import org.jooq.Insert;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The rows of {@code notification.watch}. */
@Component
class WatchStore {

    private final Database database;

    WatchStore(Database database) {
        this.database = database;
    }

    /** How somebody came to follow a record. */
    enum How {
        SELF,
        NAMED,
        MENTION,
        MANY
    }

    static WatchRecord row(RecordId record, PersonId person, PartyId organisation, How how, Instant since) {
        var row = new WatchRecord();
        row.setRecordId(record.value());
        row.setPersonId(person.value());
        row.setOrganisation(organisation.value());
        row.setState(Watching.WATCHING.name());
        row.setHow(how.name());
        row.setSince(since);
        return row;
    }

    /** A row that gives way to the one that is there, a muting one too. */
    static Insert<WatchRecord> begin(WatchRecord row) {
        return DSL.insertInto(WATCH).set(row).onConflictDoNothing();
    }

    /** Whether a row was added. */
    boolean add(WatchRecord row) {
        var trip = database.trip(Asker.TOOL);
        var added = trip.write(begin(row));
        trip.run();
        return added.get() > 0;
    }

    /** Puts the row in the place of the one that may be there. */
    void put(WatchRecord row) {
        var trip = database.trip(Asker.TOOL);
        trip.write(DSL.insertInto(WATCH)
                .set(row)
                .onConflict(WATCH.RECORD_ID, WATCH.PERSON_ID)
                .doUpdate()
                .set(row));
        trip.run();
    }

    int remove(Condition which) {
        var trip = database.trip(Asker.TOOL);
        var removed = trip.write(DSL.deleteFrom(WATCH).where(which));
        trip.run();
        return removed.get();
    }

    static Condition isOf(RecordId record, PersonId person) {
        return WATCH.RECORD_ID.eq(record.value()).and(WATCH.PERSON_ID.eq(person.value()));
    }

    Optional<WatchRecord> one(RecordId record, PersonId person) {
        var trip = database.trip(Asker.TOOL);
        var rows = trip.rows(WATCH, isOf(record, person));
        trip.run();
        return rows.get().stream().findFirst();
    }

    /** Those who watch it, as far as the actor is told, and how the actor follows it. A mute is nobody else's business. */
    List<WatchRecord> on(Actor actor, RecordId record) {
        var trip = database.trip(Asker.of(actor));
        var rows = trip.rows(
                WATCH,
                WATCH.RECORD_ID
                        .eq(record.value())
                        .and(WATCH.STATE.eq(Watching.WATCHING.name()).or(own(actor)))
                        .and(told(actor)),
                WATCH.SINCE,
                WATCH.PERSON_ID);
        trip.run();
        return rows.get();
    }

    /** Who follows whom is told as far as this goes; row-level security says the same again. */
    static Condition told(Actor actor) {
        return switch (actor.reach()) {
            case ALL, SYSTEM -> DSL.noCondition();
            case PARTY -> own(actor).or(WATCH.ORGANISATION.eq(DSL.any(actor.partyIds())));
            case SELF -> own(actor);
        };
    }

    private static Condition own(Actor actor) {
        return actor.optionalPerson()
                .<Condition>map(person -> WATCH.PERSON_ID.eq(person.value()))
                .orElseGet(DSL::falseCondition);
    }

    /** Everybody's rows on these records, for whoever decides who is told. */
    List<WatchRecord> allOn(Collection<UUID> records) {
        if (records.isEmpty()) {
            return List.of();
        }
        var trip = database.trip(Asker.TOOL);
        var rows = trip.rows(WATCH, WATCH.RECORD_ID.eq(DSL.any(records.toArray(UUID[]::new))));
        trip.run();
        return rows.get();
    }

    List<RecordId> watched(Actor actor, PersonId person, int most) {
        var trip = database.trip(Asker.of(actor));
        var rows = trip.read(DSL.select(WATCH.RECORD_ID)
                .from(WATCH)
                .where(WATCH.PERSON_ID.eq(person.value()))
                .and(WATCH.STATE.eq(Watching.WATCHING.name()))
                .orderBy(WATCH.SINCE.desc(), WATCH.RECORD_ID)
                .limit(most));
        trip.run();
        return rows.get().map(row -> new RecordId(row.get(WATCH.RECORD_ID)));
    }
}
