package org.fairlead.schedule.internal;

import static org.fairlead.db.schedule.Tables.OCCURRENCE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.db.schedule.tables.records.OccurrenceRecord;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.schedule.Occurrence;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The rows of {@code schedule.occurrence}. */
@Component
class OccurrenceStore {

    private final Database database;

    OccurrenceStore(Database database) {
        this.database = database;
    }

    List<Occurrence> of(Actor actor, UUID schedule, int most) {
        var trip = database.trip(Asker.of(actor));
        var rows = trip.read(DSL.selectFrom(OCCURRENCE)
                .where(OCCURRENCE.SCHEDULE_ID.eq(schedule))
                .orderBy(OCCURRENCE.DUE_AT.desc())
                .limit(most));
        trip.run();
        return rows.get().into(OCCURRENCE).stream()
                .map(OccurrenceStore::occurrence)
                .toList();
    }

    /** The last date that was handled. */
    Optional<Instant> last(Actor actor, UUID schedule) {
        return of(actor, schedule, 1).stream().findFirst().map(Occurrence::due);
    }

    /** Keeps what became of a date; nothing when somebody else did. */
    void add(UUID schedule, Occurrence occurrence) {
        var row = new OccurrenceRecord();
        row.setScheduleId(schedule);
        row.setDueAt(occurrence.due());
        row.setResult(occurrence.result().name());
        row.setRecordId(occurrence.record());
        row.setNumber(occurrence.number());
        row.setSentence(occurrence.sentence());
        row.setHandledAt(occurrence.at());
        var trip = database.trip(Asker.TOOL);
        trip.write(DSL.insertInto(OCCURRENCE).set(row).onConflictDoNothing());
        trip.run();
    }

    private static Occurrence occurrence(OccurrenceRecord row) {
        return new Occurrence(
                row.getDueAt(),
                Occurrence.Result.valueOf(row.getResult()),
                row.getRecordId(),
                row.getNumber(),
                row.getSentence(),
                row.getHandledAt());
    }
}
