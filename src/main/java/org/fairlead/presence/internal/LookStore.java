package org.fairlead.presence.internal;

import static org.fairlead.db.presence.Tables.LOOK;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fairlead.db.presence.tables.records.LookRecord;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.presence.Looks;
import org.fairlead.record.RecordId;
import org.fairlead.record.RecordLookedAt;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** When people looked at records, as rows. */
@Component
class LookStore {

    private static final Duration KEPT = Duration.ofDays(183);

    private final Database database;

    LookStore(Database database) {
        this.database = database;
    }

    /** Keeps what was looked at, in one round trip, and forgets what is half a year old. */
    void keep(List<RecordLookedAt> looks, Instant now) {
        var trip = database.trip(Asker.TOOL);
        for (var each : looks) {
            trip.write(DSL.insertInto(LOOK)
                    .set(new LookRecord(each.person().value(), each.record().value(), each.at(), null))
                    .onConflict(LOOK.PERSON_ID, LOOK.RECORD_ID)
                    .doUpdate()
                    .set(LOOK.VISIT_FROM, visitFrom())
                    .set(LOOK.LOOKED_AT, DSL.greatest(LOOK.LOOKED_AT, DSL.excluded(LOOK.LOOKED_AT))));
        }
        trip.write(DSL.deleteFrom(LOOK).where(LOOK.LOOKED_AT.lt(now.minus(KEPT))));
        trip.run();
    }

    /** Another visit begins where the last look is longer ago than a visit's pause. */
    private static Field<Instant> visitFrom() {
        var another = LOOK.LOOKED_AT.lt(minusVisit(DSL.excluded(LOOK.LOOKED_AT)));
        return DSL.when(another, LOOK.LOOKED_AT).otherwise(LOOK.VISIT_FROM);
    }

    private static Field<Instant> minusVisit(Field<Instant> at) {
        return DSL.field("{0} - interval '{1} minutes'", Instant.class, at, DSL.inline(Looks.VISIT.toMinutes()));
    }

    Optional<Instant> before(Actor actor, PersonId person, RecordId record, Instant now) {
        var trip = database.trip(Asker.of(actor));
        var found = trip.rows(LOOK, LOOK.PERSON_ID.eq(person.value()).and(LOOK.RECORD_ID.eq(record.value())));
        trip.run();
        return found.get().stream()
                .findFirst()
                .map(look ->
                        look.getLookedAt().isBefore(now.minus(Looks.VISIT)) ? look.getLookedAt() : look.getVisitFrom());
    }

    /** The last first. */
    List<RecordId> last(Actor actor, int most) {
        var person = actor.optionalPerson();
        if (person.isEmpty()) {
            return List.of();
        }
        var trip = database.trip(Asker.of(actor));
        var found = trip.read(DSL.select(LOOK.RECORD_ID)
                .from(LOOK)
                .where(LOOK.PERSON_ID.eq(person.get().value()))
                .orderBy(LOOK.LOOKED_AT.desc(), LOOK.RECORD_ID.desc())
                .limit(most));
        trip.run();
        return found.get().map(row -> new RecordId(row.get(LOOK.RECORD_ID)));
    }
}
