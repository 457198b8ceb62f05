package org.fairlead.notification.internal;

import static org.fairlead.db.notification.Tables.MAIL;
import static org.fairlead.db.notification.Tables.READER;
import static org.fairlead.db.notification.Tables.TOLD;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.db.notification.tables.records.MailRecord;
import org.fairlead.db.notification.tables.records.ReaderRecord;
import org.fairlead.db.notification.tables.records.WatchRecord;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.platform.sql.RoundTrip;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Writes who was told, and how far was read, in one transaction. */
@Component
class ToldStore {

    private static final String TIMELINES = "timelines";
    private static final String WAITING = "WAITING";

    private final Database database;

    ToldStore(Database database) {
        this.database = database;
    }

    RoundTrip trip() {
        return database.trip(Asker.TOOL);
    }

    /** How far the timelines were read; empty when they never were. */
    Optional<Long> upTo() {
        var trip = trip();
        var rows = trip.rows(READER, READER.NAME.eq(TIMELINES));
        trip.run();
        return rows.get().stream().findFirst().map(ReaderRecord::getUpTo);
    }

    /** Begins, or begins anew, at a place. */
    void beginAt(long upTo, Instant now) {
        var trip = trip();
        trip.write(DSL.insertInto(READER)
                .set(new ReaderRecord(TIMELINES, upTo, now))
                .onConflict(READER.NAME)
                .doUpdate()
                .set(READER.UP_TO, upTo)
                .set(READER.READ_AT, now));
        trip.run();
    }

    /**
     * Keeps what follows from the news and that they were read. Whatever another process kept of it before stays as it is, and no e-mail
     * goes out twice for it.
     */
    void keep(Collection<Delivery> deliveries, List<WatchRecord> watching, long upTo, Instant now) {
        var trip = trip();
        watching.forEach(row -> trip.write(WatchStore.begin(row)));
        deliveries.forEach(delivery -> add(trip, delivery));
        trip.write(DSL.update(READER)
                .set(READER.UP_TO, upTo)
                .set(READER.READ_AT, now)
                .where(READER.NAME.eq(TIMELINES))
                .and(READER.UP_TO.lt(upTo)));
        trip.run();
    }

    private static void add(RoundTrip trip, Delivery delivery) {
        trip.write(DSL.insertInto(TOLD).set(delivery.told()).onConflictDoNothing());
        if (delivery.mail() != null) {
            trip.write(posted(delivery.mail()));
        }
        if (delivery.told().getShown().equals(Delivery.Shown.SHOWN.name())) {
            trip.write(PushOffice.onItsWay(delivery));
        }
    }

    /**
     * An e-mail that is there already stays as it is, unless it is one of several things that went out before this one joined it: then it
     * is begun anew.
     */
    private static Query posted(MailRecord mail) {
        return DSL.insertInto(MAIL)
                .set(mail)
                .onConflict(MAIL.ID)
                .doUpdate()
                .set(MAIL.STATE, WAITING)
                .set(MAIL.TURN, MAIL.TURN.plus((short) 1))
                .set(MAIL.ATTEMPTS, (short) 0)
                .set(MAIL.NEXT_AT, mail.getNextAt())
                .setNull(MAIL.SETTLED_AT)
                .where(MAIL.KIND.eq("SEVERAL").and(MAIL.STATE.ne(WAITING)));
    }

    /** What asks for an answer is told again though it was read; everything else is not. */
    static Field<Instant> againThoughRead() {
        return DSL.when(TOLD.ASKS, TOLD.AGAIN_AT);
    }

    /** What goes out in one e-mail with others. */
    void post(RoundTrip trip, MailRecord mail) {
        trip.write(posted(mail));
    }

    /** An e-mail goes out once more at an instant, as a new one. */
    void sendAgain(RoundTrip trip, UUID mail, Instant at) {
        trip.write(DSL.update(MAIL)
                .set(MAIL.STATE, WAITING)
                .set(MAIL.TURN, MAIL.TURN.plus((short) 1))
                .set(MAIL.ATTEMPTS, (short) 0)
                .set(MAIL.NEXT_AT, at)
                .setNull(MAIL.SETTLED_AT)
                .where(MAIL.ID.eq(mail)));
    }

    /** Forgets some of what was told before the instant, and e-mails settled before it; whether more may be left. */
    boolean forget(Instant before, int most) {
        var old = TOLD.as("old");
        var trip = trip();
        var told = trip.write(DSL.deleteFrom(TOLD)
                .where(TOLD.ID.in(DSL.select(old.ID)
                        .from(old)
                        .where(old.TOLD_AT.lt(before))
                        .orderBy(old.TOLD_AT)
                        .limit(most))));
        var done = MAIL.as("done");
        var mails = trip.write(DSL.deleteFrom(MAIL)
                .where(MAIL.ID.in(DSL.select(done.ID)
                        .from(done)
                        .where(done.SETTLED_AT.lt(before))
                        .limit(most))));
        trip.run();
        return told.get() == most || mails.get() == most;
    }
}
