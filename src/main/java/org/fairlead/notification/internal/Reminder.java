package org.fairlead.notification.internal;

import static org.fairlead.db.notification.Tables.TOLD;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fairlead.access.Viewer;
import org.fairlead.db.notification.tables.records.MailRecord;
import org.fairlead.db.notification.tables.records.ToldRecord;
import org.fairlead.notification.MailWay;
import org.fairlead.notification.Preferences;
import org.fairlead.notification.Reason;
import org.fairlead.people.People;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.background.BackgroundWork;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.sql.RoundTrip;
import org.fairlead.record.Phase;
import org.fairlead.record.ReadEntries;
import org.fairlead.record.RecordId;
import org.jooq.UpdateSetMoreStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells again what asks for an answer, until it is answered, withdrawn or overtaken, ever more seldom; and what waits for an act and was
 * not read, a few times and then no more. Never in somebody's quiet hours, and what is due for one person at once goes into one e-mail.
 * What was told long ago is forgotten.
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
    private final Now now;
    private final Clock clock;

    Reminder(ToldStore store, LetterWriter.Readers readers, SettingsStore settings, Now now, Clock clock) {
        this.store = store;
        this.readers = readers;
        this.settings = settings;
        this.now = now;
        this.clock = clock;
    }

    /** How records stand now. */
    @Component
    record Now(ReadEntries entries, Teller.Rules rules, Register register) {

        Optional<ReadEntries.OnRecord> read(Viewer viewer, ToldRecord row) {
            var ref = StoredNotifications.ref(row);
            return Optional.ofNullable(entries.of(viewer.actor(), List.of(ref)).get(ref));
        }

        boolean awaitsAnswer(ToldRecord row) {
            var integrator = People.integrator(register).orElseThrow();
            var history = rules.timelines().history(Actor.tool(integrator), new RecordId(row.getRecordId()));
            return rules.awaits(history, row.getSeq());
        }
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
            rows.stream()
                    .collect(Collectors.groupingBy(ToldRecord::getPersonId, LinkedHashMap::new, Collectors.toList()))
                    .forEach((person, theirs) -> again(trip, new PersonId(person), theirs));
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

    private void again(RoundTrip trip, PersonId person, List<ToldRecord> rows) {
        var viewer = readers.of(person);
        var preferences = settings.of(person);
        var instant = clock.instant();
        var quiet = viewer.map(Viewer::zone)
                .map(zone -> preferences.quietHours().end(instant, zone))
                .orElse(instant);
        var due = new ArrayList<ToldRecord>();
        for (var row : rows) {
            if (viewer.filter(reader -> stillDue(reader, row)).isEmpty()) {
                write(trip, row, DSL.update(TOLD).setNull(TOLD.AGAIN_AT));
            } else if (quiet.isAfter(instant)) {
                write(trip, row, DSL.update(TOLD).set(TOLD.AGAIN_AT, quiet));
            } else {
                due.add(row);
            }
        }
        var mailed = due.stream().filter(row -> mailed(row, preferences)).toList();
        var together = mailed.size() > 1 ? Delivery.several(person, instant) : null;
        if (together != null) {
            store.post(trip, together);
        }
        due.forEach(row -> tell(trip, row, preferences, mailed.contains(row), together));
    }

    private boolean stillDue(Viewer viewer, ToldRecord row) {
        var found = now.read(viewer, row);
        return row.getAsks()
                ? found.isPresent() && now.awaitsAnswer(row)
                : row.getReadAt() == null
                        && found.map(each -> each.record().phase())
                                .filter(phase -> phase == Phase.OPEN || phase == Phase.WAITING)
                                .isPresent();
    }

    private static boolean mailed(ToldRecord row, Preferences preferences) {
        return row.getMailId() != null
                && preferences.way(Reason.valueOf(row.getReason())).mail() == MailWay.AT_ONCE;
    }

    /** By itself it goes out once more, under another identity; with others it is one of several. */
    private void tell(
            RoundTrip trip, ToldRecord row, Preferences preferences, boolean mailed, @Nullable MailRecord together) {
        var instant = clock.instant();
        if (mailed && together == null) {
            store.sendAgain(trip, row.getMailId(), instant);
        }
        int times = row.getTimes() + 1;
        write(
                trip,
                row,
                DSL.update(TOLD)
                        .set(TOLD.TIMES, (short) times)
                        .set(TOLD.TOLD_AT, instant)
                        .setNull(TOLD.READ_AT)
                        .set(TOLD.AGAIN_AT, next(row, times, preferences, instant))
                        .set(TOLD.MAIL_ID, mailed && together != null ? together.getId() : row.getMailId())
                        .set(TOLD.MAILED_AT, mailed ? null : row.getMailedAt()));
    }

    private static @Nullable Instant next(ToldRecord row, int times, Preferences preferences, Instant instant) {
        var wait = row.getAsks()
                ? preferences.again(Reason.valueOf(row.getReason()), times)
                : times < MOST_TIMES ? preferences.again() : Duration.ZERO;
        return wait.isPositive() ? instant.plus(wait) : null;
    }

    /** Unless it was told again, read or answered meanwhile. */
    private static void write(RoundTrip trip, ToldRecord row, UpdateSetMoreStep<ToldRecord> update) {
        trip.write(update.where(TOLD.ID.eq(row.getId())).and(TOLD.AGAIN_AT.eq(row.getAgainAt())));
    }
}
