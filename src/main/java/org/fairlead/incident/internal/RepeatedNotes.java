package org.fairlead.incident.internal;

import static org.fairlead.db.platform.Tables.RECEIPT;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.record.Entry;
import org.fairlead.record.Header;
import org.fairlead.record.Intent;
import org.fairlead.record.Outcome;
import org.fairlead.record.Records;
import org.springframework.stereotype.Component;

/**
 * Completes the answer to a note that was sent again. Timelines answer from the facts, and a note is none that anything is computed
 * from, so it is missing there; its place is in the receipt.
 */
@Component
class RepeatedNotes {

    private final Database database;
    private final Records records;

    RepeatedNotes(Database database, Records records) {
        this.database = database;
        this.records = records;
    }

    /** The outcome as it was when the note was first written. */
    Outcome complete(Actor actor, Intent intent, Outcome outcome) {
        var person = actor.person();
        var key = intent.key();
        if (!outcome.replayed() || person == null || key == null) {
            return outcome;
        }
        var trip = database.trip(Asker.of(actor));
        var found = trip.rows(RECEIPT, RECEIPT.PERSON_ID.eq(person.value()).and(RECEIPT.KEY.eq(key)));
        trip.run();
        var receipt = found.get().getFirst();
        int first = Integer.parseInt(Objects.requireNonNull(receipt.getPart()));
        int last = receipt.getSubjectSeq();
        var added = records.view(actor, outcome.after().id(), last - first + 1, last + 1).entries().stream()
                .filter(entry -> entry.seq() >= first)
                .toList();
        var latest = new Header.Latest(last, recordedAt(added));
        return new Outcome(outcome.after().at(latest), added, true);
    }

    private static Instant recordedAt(List<Entry> added) {
        return added.getLast().stamp().recordedAt();
    }
}
