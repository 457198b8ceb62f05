package org.fairlead.clock.internal;

import static org.fairlead.db.clock.Tables.READING;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fairlead.agreement.Agreement;
import org.fairlead.agreement.AgreementKind;
import org.fairlead.agreement.Agreements;
import org.fairlead.clock.ClockFacts;
import org.fairlead.clock.RecordClock;
import org.fairlead.clock.RecordClocks;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.background.BackgroundWork;
import org.fairlead.platform.register.Item;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.record.History;
import org.fairlead.record.Intent;
import org.fairlead.record.NewEntry;
import org.fairlead.record.RecordId;
import org.fairlead.record.Timelines;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Brings a new version of an agreement to the records that are open already, when the version says so: as an entry on each timeline.
 * It asks the database only for agreements that do, by an index, and each record again on its newest history, so two nodes that see
 * the same version write it once.
 */
@Component
class TermsWatch implements BackgroundWork {

    private static final Duration EVERY = Duration.ofMillis(500);
    private static final int BATCH = 200;

    private final Database database;
    private final Timelines timelines;
    private final Agreements agreements;
    private final RecordClocks clocks;
    private final Clock clock;

    TermsWatch(Database database, Timelines timelines, RecordClocks clocks, Agreements agreements, Clock clock) {
        this.database = database;
        this.timelines = timelines;
        this.clocks = clocks;
        this.agreements = agreements;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "new terms";
    }

    @Override
    public Duration rest() {
        return EVERY;
    }

    @Override
    public boolean round() {
        return bring() >= BATCH;
    }

    /** Brings what has come into force to the next records; how many there were at most for one agreement. */
    int bring() {
        int most = 0;
        for (var item : agreements.reachingOpenRecords(clock.instant())) {
            var behind = behind(item);
            behind.forEach(record -> bring(record, item));
            most = Math.max(most, behind.size());
        }
        return most;
    }

    private List<UUID> behind(Item<Agreement> item) {
        var trip = database.trip(Asker.TOOL);
        var rows = trip.read(DSL.selectDistinct(READING.RECORD_ID)
                .from(READING)
                .where(READING.AGREEMENT_ID.eq(item.id()))
                .and(READING.AGREEMENT_VERSION.lt(item.version()))
                .and(READING.STATE.ne(DSL.inline("STOPPED")))
                .limit(BATCH));
        trip.run();
        return rows.get().map(row -> row.get(READING.RECORD_ID));
    }

    private void bring(UUID record, Item<Agreement> item) {
        var tool = Actor.tool(new PartyId(item.body().provider()));
        timelines.change(tool, new RecordId(record), Intent.NONE, history -> entries(history, item));
    }

    private List<NewEntry> entries(History history, Item<Agreement> item) {
        var behind = clocks.of(history).stream()
                .map(RecordClock::source)
                .anyMatch(source ->
                        source != null && source.agreement().equals(item.id()) && source.version() < item.version());
        if (!behind) {
            return List.of();
        }
        var at = item.inForce().isAfter(history.lastAt()) ? item.inForce() : clock.instant();
        var entry = NewEntry.of(new ClockFacts.TermsChanged(item.id(), item.version()))
                .happenedAt(at);
        return List.of(
                item.body().kind() == AgreementKind.SLA
                        ? entry
                        : entry.toParties(Set.of(new PartyId(item.body().provider()))));
    }
}
