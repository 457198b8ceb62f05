package org.fairlead.absence.internal;

import static org.fairlead.db.absence.Tables.ABSENCE_;
import static org.fairlead.db.absence.Tables.ABSENCE_CHANGE;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.absence.Absence;
import org.fairlead.db.absence.tables.records.AbsenceChangeRecord;
import org.fairlead.db.absence.tables.records.AbsenceRecord;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.platform.sql.RoundTrip;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The rows of {@code absence.absence}. */
@Component
class AbsenceStore {

    /** The constraint that a second change of one version breaks. */
    static final String ONE_CHANGE = "absence_change_pkey";

    private final Database database;

    AbsenceStore(Database database) {
        this.database = database;
    }

    RoundTrip trip() {
        return database.trip(Asker.TOOL);
    }

    /** Those of the people that end after the instant, as far as the actor may know. */
    List<Absence> after(Instant instant, Actor actor, Collection<PersonId> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        var ids = people.stream().map(PersonId::value).toArray(UUID[]::new);
        return read(
                actor,
                ABSENCE_.PERSON
                        .eq(DSL.any(ids))
                        .and(ABSENCE_.ENDS_AT.gt(instant))
                        .and(DSL.not(ABSENCE_.WITHDRAWN)));
    }

    Optional<Absence> one(Actor actor, UUID id) {
        return read(actor, ABSENCE_.ID.eq(id)).stream().findFirst();
    }

    private List<Absence> read(Actor actor, Condition which) {
        var trip = database.trip(Asker.of(actor));
        var rows = trip.rows(ABSENCE_, which.and(known(actor)), ABSENCE_.STARTS_AT, ABSENCE_.ID);
        trip.run();
        return rows.get().stream().map(AbsenceStore::absence).toList();
    }

    /** One's own, and those of colleagues; row-level security says the same again. */
    private static Condition known(Actor actor) {
        var own = actor.optionalPerson()
                .<Condition>map(person -> ABSENCE_.PERSON.eq(person.value()))
                .orElseGet(DSL::falseCondition);
        return switch (actor.reach()) {
            case SYSTEM -> DSL.noCondition();
            case SELF -> own;
            case ALL, PARTY -> own.or(ABSENCE_.ORGANISATION.eq(DSL.any(actor.partyIds())));
        };
    }

    void add(RoundTrip trip, Absence absence, PersonId by, Instant now) {
        trip.write(DSL.insertInto(ABSENCE_).set(row(absence)));
        addChange(trip, absence, by, now);
    }

    /** Writes the absence over the version before it; breaks {@link #ONE_CHANGE} when somebody else changed that version already. */
    void replace(RoundTrip trip, Absence absence, PersonId by, Instant now) {
        addChange(trip, absence, by, now);
        trip.write(DSL.update(ABSENCE_).set(row(absence)).where(ABSENCE_.ID.eq(absence.id())));
    }

    private static void addChange(RoundTrip trip, Absence absence, PersonId by, Instant now) {
        var change = new AbsenceChangeRecord();
        change.setAbsenceId(absence.id());
        change.setVersion(absence.version());
        change.setChangedAt(now);
        change.setChangedBy(by.value());
        trip.write(DSL.insertInto(ABSENCE_CHANGE).set(change));
    }

    private static AbsenceRecord row(Absence absence) {
        var row = new AbsenceRecord();
        row.setId(absence.id());
        row.setVersion(absence.version());
        row.setPerson(absence.person().value());
        row.setOrganisation(absence.organisation().value());
        row.setStartsAt(absence.from());
        row.setEndsAt(absence.until());
        row.setWithdrawn(absence.withdrawn());
        return row;
    }

    private static Absence absence(AbsenceRecord row) {
        return new Absence(
                row.getId(),
                row.getVersion(),
                new PersonId(row.getPerson()),
                new PartyId(row.getOrganisation()),
                row.getStartsAt(),
                row.getEndsAt(),
                row.getWithdrawn());
    }
}
