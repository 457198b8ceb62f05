package org.fairlead.notification.internal;

import static org.fairlead.db.notification.Tables.MAIL;
import static org.fairlead.db.notification.Tables.TOLD;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.db.notification.tables.records.MailRecord;
import org.fairlead.db.notification.tables.records.ToldRecord;
import org.fairlead.notification.Notifications.Notification;
import org.fairlead.notification.internal.Carrier.Outcome;
import org.fairlead.notification.internal.LetterWriter.Written;
import org.fairlead.platform.background.BackgroundWork;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.sql.RoundTrip;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Sends what is due. Each e-mail is taken on for a while before it is sent, so that several processes send side by side and one that
 * is killed leaves nothing behind: when the while is over, the e-mail goes out, under the identity it had.
 */
@Component
class PostOffice implements BackgroundWork {

    private static final Duration REST = Duration.ofSeconds(1);
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int AT_ONCE = 20;
    private static final int ABOUT = 7;

    /** How long it rests after each failure; after the last, it gives up. */
    private static final List<Duration> PATIENCE = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(8),
            Duration.ofHours(12),
            Duration.ofHours(24));

    private final ToldStore store;
    private final LetterWriter writer;
    private final Carrier carrier;
    private final MailSettings settings;
    private final Clock clock;

    PostOffice(ToldStore store, LetterWriter writer, Carrier carrier, MailSettings settings, Clock clock) {
        this.store = store;
        this.writer = writer;
        this.carrier = carrier;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "outgoing e-mail";
    }

    @Override
    public Duration rest() {
        return REST;
    }

    @Override
    public boolean round() {
        if (!settings.sends()) {
            return false;
        }
        var mails = take(clock.instant());
        if (mails.isEmpty()) {
            return false;
        }
        var told = told(mails);
        var trip = store.trip();
        var letters = new ArrayList<Written>();
        var going = new ArrayList<MailRecord>();
        for (var mail : mails) {
            var written = written(mail, told.getOrDefault(mail.getId(), List.of()));
            if (written.isPresent()) {
                letters.add(written.get());
                going.add(mail);
            } else {
                settle(trip, mail, "NOTHING_LEFT", "");
            }
        }
        var outcomes = carrier.carry(letters.stream().map(Written::letter).toList());
        for (int each = 0; each < going.size(); each++) {
            keep(trip, going.get(each), outcomes.get(each), letters.get(each).told());
        }
        trip.run();
        return mails.size() == AT_ONCE;
    }

    /** Nothing, too, where what it tells of is not the reader's any more: no e-mail keeps others waiting. */
    private Optional<Written> written(MailRecord mail, List<ToldRecord> told) {
        try {
            return writer.write(mail, told, settings);
        } catch (RefusedException gone) {
            return Optional.empty();
        }
    }

    private List<MailRecord> take(Instant now) {
        var next = MAIL.as("next");
        var trip = store.trip();
        var taken = trip.read(
                DSL.update(MAIL)
                        .set(MAIL.ATTEMPTS, MAIL.ATTEMPTS.plus((short) 1))
                        .set(MAIL.NEXT_AT, now.plus(LEASE))
                        .where(MAIL.ID.in(DSL.select(next.ID)
                                .from(next)
                                .where(next.STATE.eq(DSL.inline("WAITING")))
                                .and(next.NEXT_AT.le(now))
                                .orderBy(next.NEXT_AT)
                                .limit(AT_ONCE)
                                .forUpdate()
                                .skipLocked()))
                        .returning(
                                MAIL.ID, MAIL.PERSON_ID, MAIL.KIND, MAIL.TURN, MAIL.ATTEMPTS, MAIL.DUE_AT, MAIL.ABOUT),
                PostOffice::read);
        trip.run();
        return taken.get();
    }

    private static List<MailRecord> read(ResultSet rows) throws SQLException {
        var mails = new ArrayList<MailRecord>();
        while (rows.next()) {
            var mail = new MailRecord();
            mail.setId(rows.getObject(1, UUID.class));
            mail.setPersonId(rows.getObject(2, UUID.class));
            mail.setKind(rows.getString(3));
            mail.setTurn(rows.getShort(4));
            mail.setAttempts(rows.getShort(5));
            mail.setDueAt(rows.getObject(6, OffsetDateTime.class).toInstant());
            mail.setAbout(rows.getObject(ABOUT, UUID.class));
            mails.add(mail);
        }
        return mails;
    }

    /** What each is about and has not told yet; of several things, those that were not read meanwhile. */
    private Map<UUID, List<ToldRecord>> told(List<MailRecord> mails) {
        var ids = mails.stream().map(MailRecord::getId).toArray(UUID[]::new);
        var trip = store.trip();
        var rows = trip.rows(
                TOLD,
                TOLD.MAIL_ID.eq(DSL.any(ids)).and(TOLD.MAILED_AT.isNull()),
                TOLD.TOLD_AT,
                TOLD.RECORD_ID,
                TOLD.SEQ);
        trip.run();
        var told = new HashMap<UUID, List<ToldRecord>>();
        var alone = mails.stream()
                .filter(mail -> mail.getKind().equals("ONE"))
                .map(MailRecord::getId)
                .toList();
        for (var row : rows.get()) {
            if (alone.contains(row.getMailId()) || row.getReadAt() == null) {
                told.computeIfAbsent(row.getMailId(), any -> new ArrayList<>()).add(row);
            }
        }
        return told;
    }

    private void keep(RoundTrip trip, MailRecord mail, Outcome outcome, List<Notification> told) {
        switch (outcome) {
            case Outcome.Taken taken -> {
                settle(trip, mail, "SENT", "");
                trip.write(DSL.update(TOLD)
                        .set(TOLD.MAILED_AT, clock.instant())
                        .where(TOLD.ID.eq(
                                DSL.any(told.stream().map(Notification::id).toArray(UUID[]::new)))));
            }
            case Outcome.Never(String answer) -> settle(trip, mail, "GAVE_UP", answer);
            case Outcome.Later(String answer) -> {
                int failures = mail.getAttempts();
                if (failures > PATIENCE.size()) {
                    settle(trip, mail, "GAVE_UP", answer);
                } else {
                    trip.write(DSL.update(MAIL)
                            .set(MAIL.NEXT_AT, clock.instant().plus(PATIENCE.get(failures - 1)))
                            .set(MAIL.ANSWER, answer)
                            .where(MAIL.ID.eq(mail.getId())));
                }
            }
        }
    }

    private void settle(RoundTrip trip, MailRecord mail, String state, String answer) {
        trip.write(DSL.update(MAIL)
                .set(MAIL.STATE, state)
                .set(MAIL.ANSWER, answer)
                .set(MAIL.SETTLED_AT, clock.instant())
                .where(MAIL.ID.eq(mail.getId()))
                .and(MAIL.TURN.eq(mail.getTurn())));
    }
}
