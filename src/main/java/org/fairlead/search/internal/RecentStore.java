package org.fairlead.search.internal;

import static org.fairlead.db.search.Tables.RECENT;

import java.util.List;
import java.util.UUID;
import org.fairlead.db.search.tables.Recent;
import org.fairlead.db.search.tables.records.RecentRecord;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.record.RecordId;
import org.fairlead.record.RecordLookedAt;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Which records a person opened last, as rows. */
@Component
class RecentStore {

    /** How many are kept of each person. */
    static final int MOST = 20;

    private final Database database;

    RecentStore(Database database) {
        this.database = database;
    }

    /** Keeps what was opened, in one round trip, and forgets what is beyond the last twenty of those persons. */
    void keep(List<RecordLookedAt> opened) {
        var trip = database.trip(Asker.TOOL);
        for (var each : opened) {
            trip.write(DSL.insertInto(RECENT)
                    .set(new RecentRecord(each.person().value(), each.record().value(), each.at()))
                    .onConflict(RECENT.PERSON_ID, RECENT.RECORD_ID)
                    .doUpdate()
                    .set(RECENT.OPENED_AT, DSL.greatest(RECENT.OPENED_AT, DSL.excluded(RECENT.OPENED_AT))));
        }
        opened.stream().map(each -> each.person().value()).distinct().forEach(person -> trip.write(beyond(person)));
        trip.run();
    }

    private static org.jooq.Query beyond(UUID person) {
        Recent kept = RECENT.as("kept");
        return DSL.deleteFrom(RECENT)
                .where(RECENT.PERSON_ID.eq(person))
                .and(RECENT.RECORD_ID.in(DSL.select(kept.RECORD_ID)
                        .from(kept)
                        .where(kept.PERSON_ID.eq(person))
                        .orderBy(kept.OPENED_AT.desc(), kept.RECORD_ID.desc())
                        .offset(MOST)));
    }

    /** The last first. */
    List<RecordId> of(Actor actor) {
        var person = actor.optionalPerson();
        if (person.isEmpty()) {
            return List.of();
        }
        var trip = database.trip(Asker.of(actor));
        var found = trip.read(DSL.select(RECENT.RECORD_ID)
                .from(RECENT)
                .where(RECENT.PERSON_ID.eq(person.get().value()))
                .orderBy(RECENT.OPENED_AT.desc(), RECENT.RECORD_ID.desc())
                .limit(MOST));
        trip.run();
        return found.get().map(row -> new RecordId(row.get(RECENT.RECORD_ID)));
    }
}
