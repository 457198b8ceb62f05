package org.fairlead.presence.internal;

import static org.fairlead.db.presence.Tables.PRESENT;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.fairlead.db.presence.tables.records.PresentRecord;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.presence.Doing;
import org.fairlead.presence.PresenceChanged;
import org.fairlead.presence.Presences;
import org.fairlead.presence.Present;
import org.fairlead.record.RecordId;
import org.fairlead.record.Records;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who is present, in the database. */
@Component
class StoredPresences implements Presences {

    private final Database database;
    private final Records records;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final PresenceMemory said = new PresenceMemory();

    StoredPresences(Database database, Records records, Clock clock, ApplicationEventPublisher events) {
        this.database = database;
        this.records = records;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public void say(Actor actor, RecordId record, Doing doing) {
        var person = actor.person();
        if (person == null
                || actor.reach() == Reach.SELF
                || records.find(actor, record.toString()).isEmpty()) {
            return;
        }
        var now = clock.instant();
        var row = new PresentRecord();
        row.setRecordId(record.value());
        row.setPersonId(person.value());
        row.setOrganisation(actor.home().value());
        row.setDoing(doing.name());
        row.setSaidAt(now);
        var trip = database.trip(Asker.TOOL);
        trip.write(DSL.insertInto(PRESENT)
                .set(row)
                .onConflict(PRESENT.RECORD_ID, PRESENT.PERSON_ID)
                .doUpdate()
                .set(PRESENT.DOING, doing.name())
                .set(PRESENT.SAID_AT, now));
        trip.write(DSL.deleteFrom(PRESENT).where(PRESENT.SAID_AT.lt(now.minus(GONE.multipliedBy(4)))));
        trip.run();
        if (said.isNew(new PresenceMemory.Said(record, person, doing), now)) {
            events.publishEvent(new PresenceChanged(record, person, actor.home(), now));
        }
    }

    @Override
    public List<Present> others(Actor actor, Collection<RecordId> wanted) {
        if (wanted.isEmpty() || actor.reach() == Reach.SELF) {
            return List.of();
        }
        var ids = wanted.stream().map(RecordId::value).toList();
        var trip = database.trip(Asker.of(actor));
        var rows = trip.rows(
                PRESENT,
                PRESENT.RECORD_ID
                        .in(ids)
                        .and(PRESENT.SAID_AT.gt(clock.instant().minus(GONE)))
                        .and(told(actor)));
        trip.run();
        return rows.get().stream()
                .map(StoredPresences::present)
                .filter(present -> !present.person().equals(actor.person()))
                .sorted(Comparator.comparing(Present::doing).reversed())
                .toList();
    }

    /** The first wall; row-level security says the same again. */
    private static Condition told(Actor actor) {
        var parties = actor.partyIds();
        return actor.reach() == Reach.PARTY ? PRESENT.ORGANISATION.eq(DSL.any(parties)) : DSL.noCondition();
    }

    private static Present present(PresentRecord row) {
        return new Present(
                new RecordId(row.getRecordId()),
                new PersonId(row.getPersonId()),
                new PartyId(row.getOrganisation()),
                Doing.valueOf(row.getDoing()));
    }
}
