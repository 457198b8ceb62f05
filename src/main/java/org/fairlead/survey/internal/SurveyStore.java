package org.fairlead.survey.internal;

import static org.fairlead.db.survey.Tables.CONSIDERED;
import static org.fairlead.db.survey.Tables.READER;
import static org.fairlead.db.survey.Tables.REQUEST;
import static org.fairlead.db.survey.Tables.TURN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fairlead.db.survey.tables.records.ConsideredRecord;
import org.fairlead.db.survey.tables.records.ReaderRecord;
import org.fairlead.db.survey.tables.records.RequestRecord;
import org.fairlead.db.survey.tables.records.TurnRecord;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.record.RecordId;
import org.fairlead.survey.Request;
import org.fairlead.survey.SurveyFacts.Given;
import org.jooq.Condition;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Requests as somebody may read them, and what the asking keeps for itself. */
@Component
class SurveyStore {

    private static final String TIMELINES = "timelines";

    private final Database database;

    SurveyStore(Database database) {
        this.database = database;
    }

    Database database() {
        return database;
    }

    /** What an actor may read of requests; row-level security says the same. */
    static Condition known(Actor actor) {
        return switch (actor.reach()) {
            case ALL, SYSTEM -> DSL.noCondition();
            case PARTY, SELF -> own(actor);
        };
    }

    static Condition own(Actor actor) {
        return actor.optionalPerson()
                .map(person -> REQUEST.PERSON_ID.eq(person.value()))
                .orElseGet(DSL::falseCondition);
    }

    List<Request> requests(Actor actor, Condition wanted, int most, OrderField<?>... order) {
        var trip = database.trip(Asker.of(actor));
        var rows = trip.read(DSL.selectFrom(REQUEST)
                .where(known(actor))
                .and(wanted)
                .orderBy(order)
                .limit(most));
        trip.run();
        return rows.get().into(REQUEST).stream().map(SurveyStore::request).toList();
    }

    static Request request(RequestRecord row) {
        var home = row.getHome();
        var asked = new Request.Asking(
                home == null ? null : new PartyId(home),
                row.getSurveyId(),
                row.getSurveyVersion(),
                row.getService(),
                new PartyId(row.getResolver()),
                row.getAskedAt(),
                row.getOpenUntil());
        var answer = row.getScore() == null
                ? null
                : new Request.Answer(
                        new Given(row.getScore(), row.getWords(), row.getChoices()),
                        Objects.requireNonNullElse(row.getComment(), ""),
                        row.getAnsweredAt(),
                        row.getChangedAt());
        return new Request(
                new RecordId(row.getRecordId()), new PersonId(row.getPersonId()), asked, row.getVersion(), answer);
    }

    List<ConsideredRecord> considered(Actor actor, RecordId record) {
        var mine = switch (actor.reach()) {
            case ALL, SYSTEM -> DSL.noCondition();
            case PARTY, SELF ->
                actor.optionalPerson()
                        .map(person -> CONSIDERED.PERSON_ID.eq(person.value()))
                        .orElseGet(DSL::falseCondition);
        };
        var trip = database.trip(Asker.of(actor));
        var rows = trip.rows(CONSIDERED, CONSIDERED.RECORD_ID.eq(record.value()).and(mine), CONSIDERED.AT);
        trip.run();
        return rows.get();
    }

    /** Keeps why somebody is asked, or is not; the last word counts, for a record that was opened again. */
    void keep(ConsideredRecord row) {
        var trip = database.trip(Asker.TOOL);
        trip.write(DSL.insertInto(CONSIDERED)
                .set(row)
                .onConflict(CONSIDERED.RECORD_ID, CONSIDERED.PERSON_ID)
                .doUpdate()
                .set(row));
        trip.run();
    }

    /**
     * Takes somebody's turn for the record, unless they were asked about another one, or had the turn for it, so lately. Two records that
     * end at once meet in the row of the person; asked again for the same record, the turn is its own.
     *
     * @return when they had been asked; empty when the turn was taken
     */
    Optional<Instant> askedLately(PersonId person, RecordId record, Duration between, Instant now) {
        var since = now.minus(between);
        var others = REQUEST.PERSON_ID
                .eq(person.value())
                .and(REQUEST.RECORD_ID.ne(record.value()))
                .and(REQUEST.ASKED_AT.gt(since));
        var trip = database.trip(Asker.TOOL);
        trip.write(DSL.insertInto(TURN, TURN.PERSON_ID, TURN.RECORD_ID, TURN.AT)
                .select(DSL.select(DSL.val(person.value()), DSL.val(record.value()), DSL.val(now, TURN.AT))
                        .whereNotExists(DSL.selectOne().from(REQUEST).where(others)))
                .onConflict(TURN.PERSON_ID)
                .doUpdate()
                .set(TURN.RECORD_ID, DSL.excluded(TURN.RECORD_ID))
                .set(TURN.AT, DSL.excluded(TURN.AT))
                .where(TURN.AT.le(since).or(TURN.RECORD_ID.eq(record.value()))));
        var asked = trip.rows(REQUEST, others, REQUEST.ASKED_AT.desc());
        var turn = trip.rows(TURN, TURN.PERSON_ID.eq(person.value()).and(TURN.RECORD_ID.ne(record.value())));
        trip.run();
        return asked.get().stream()
                .map(RequestRecord::getAskedAt)
                .findFirst()
                .or(() -> turn.get().stream()
                        .map(TurnRecord::getAt)
                        .filter(at -> at.isAfter(since))
                        .findFirst());
    }

    /** How far the timelines were read; empty when they never were. */
    Optional<Long> upTo() {
        var trip = database.trip(Asker.TOOL);
        var rows = trip.rows(READER, READER.NAME.eq(TIMELINES));
        trip.run();
        return rows.get().stream().findFirst().map(ReaderRecord::getUpTo);
    }

    /** They were read up to here. */
    void readUpTo(long place) {
        var trip = database.trip(Asker.TOOL);
        trip.write(DSL.insertInto(READER)
                .set(new ReaderRecord(TIMELINES, place))
                .onConflict(READER.NAME)
                .doUpdate()
                .set(READER.UP_TO, place));
        trip.run();
    }
}
