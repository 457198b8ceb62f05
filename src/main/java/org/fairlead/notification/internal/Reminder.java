package org.fairlead.notification.internal;

import static org.fairlead.db.notification.Tables.TOLD;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fairlead.access.Viewer;
import org.fairlead.db.notification.tables.records.ToldRecord;
import org.fairlead.notification.MailWay;
import org.fairlead.notification.Preferences;
import org.fairlead.notification.Reason;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.background.BackgroundWork;
import org.fairlead.platform.sql.RoundTrip;
import org.fairlead.record.Phase;
import org.fairlead.record.ReadEntries;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Tells again what waits for an act and was not read, as long as the record is open: a few times, then no more. What was told long ago
 * is forgotten.
 */
@Component
class Reminder implements BackgroundWork {

    /** How long who was told what is kept. */
    static final Duration KEPT = Duration.ofDays(180);

    private static final Duration REST = Duration.ofSeconds(20);
    private static final int AT_ONCE = 100;
    private static final int FORGOTTEN_AT_ONCE = 2_000;
    private static final int MOST_TIMES = 4;

    private final ToldStore store;
    private final LetterWriter.Readers readers;
    private final SettingsStore settings;
    private final ReadEntries entries;
    private final Clock clock;

    Reminder(ToldStore store, LetterWriter.Readers readers, SettingsStore settings, ReadEntries entries, Clock clock) {
        this.store = store;
        this.readers = readers;
        this.settings = settings;
        this.entries = entries;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "reminders";
    }

    @Override
    public Duration rest() {
        return REST;
    }

    @Override
    public boolean round() {
        boolean forgotten = store.forget(clock.instant().minus(KEPT), FORGOTTEN_AT_ONCE);
        var rows = due();
        if (!rows.isEmpty()) {
            var trip = store.trip();
            rows.forEach(row -> again(trip, row));
            trip.run();
        }
        return forgotten || rows.size() == AT_ONCE;
    }

    private List<ToldRecord> due() {
        var trip = store.trip();
        var rows = trip.read(DSL.selectFrom(TOLD)
                .where(TOLD.AGAIN_AT.le(clock.instant()))
                .orderBy(TOLD.AGAIN_AT)
                .limit(AT_ONCE));
        trip.run();
        return rows.get().into(TOLD);
    }

    private void again(RoundTrip trip, ToldRecord row) {
        var person = new PersonId(row.getPersonId());
        var now = clock.instant();
        var preferences = settings.of(person);
        boolean due = row.getReadAt() == null
                && readers.of(person).filter(viewer -> stillOpen(viewer, row)).isPresent();
        if (!due) {
            trip.write(DSL.update(TOLD)
                    .setNull(TOLD.AGAIN_AT)
                    .where(TOLD.ID.eq(row.getId()))
                    .and(TOLD.AGAIN_AT.eq(row.getAgainAt())));
            return;
        }
        int times = row.getTimes() + 1;
        boolean more = times < MOST_TIMES && preferences.again().isPositive();
        boolean mailed = preferences.way(Reason.valueOf(row.getReason())).mail() == MailWay.AT_ONCE
                && mailAgain(trip, row, preferences);
        trip.write(DSL.update(TOLD)
                .set(TOLD.TIMES, (short) times)
                .set(TOLD.TOLD_AT, now)
                .set(TOLD.AGAIN_AT, more ? now.plus(preferences.again()) : null)
                .set(TOLD.MAILED_AT, mailed ? null : row.getMailedAt())
                .where(TOLD.ID.eq(row.getId()))
                .and(TOLD.AGAIN_AT.eq(row.getAgainAt())));
    }

    private boolean stillOpen(Viewer viewer, ToldRecord row) {
        var ref = StoredNotifications.ref(row);
        return Optional.ofNullable(entries.of(viewer.actor(), List.of(ref)).get(ref))
                .filter(found -> found.record().phase() != Phase.ENDED)
                .filter(found ->
                        found.record().phase() != Phase.DONE || Reason.valueOf(row.getReason()) == Reason.RESOLVED)
                .isPresent();
    }

    /** The e-mail it was told by goes out once more, under another identity, when quiet hours are over. */
    private boolean mailAgain(RoundTrip trip, ToldRecord row, Preferences preferences) {
        if (row.getMailId() == null) {
            return false;
        }
        var person = new PersonId(row.getPersonId());
        var now = clock.instant();
        var zone = readers.of(person).orElseThrow().zone();
        boolean urgent = Reason.valueOf(row.getReason()).urgent();
        var at = urgent ? now : preferences.quietHours().end(now, zone);
        store.sendAgain(trip, row.getMailId(), at);
        return true;
    }
}
