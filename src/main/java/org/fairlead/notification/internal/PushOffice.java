package org.fairlead.notification.internal;

import static org.fairlead.db.notification.Tables.DEVICE;
import static org.fairlead.db.notification.Tables.PUSH;
import static org.fairlead.db.notification.Tables.TOLD;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.db.notification.tables.records.ToldRecord;
import org.fairlead.notification.Reason;
import org.fairlead.notification.ReasonWords;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.background.BackgroundWork;
import org.fairlead.platform.json.StoredJson;
import org.fairlead.platform.language.Say;
import org.fairlead.platform.sql.RoundTrip;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Tells devices what their owners have not read yet. Each message is taken on for a while before it is sent, so that several processes
 * send side by side and one that is killed leaves nothing behind. Rights are looked at again when it goes out, though it says nothing of
 * a record.
 */
@Component
class PushOffice implements BackgroundWork {

    private static final Duration REST = Duration.ofSeconds(1);
    private static final Duration LEASE = Duration.ofMinutes(2);

    /** Who was not reached within a day reads it on the page. */
    private static final List<Duration> PATIENCE =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(12));

    /** As many as are sent one after the other within the lease, however slow the services are. */
    private static final int AT_ONCE = 6;

    private final ToldStore store;
    private final StoredNotifications notifications;
    private final LetterWriter.Readers readers;
    private final PushCarrier carrier;
    private final Clock clock;

    PushOffice(
            ToldStore store,
            StoredNotifications notifications,
            LetterWriter.Readers readers,
            PushCarrier carrier,
            Clock clock) {
        this.store = store;
        this.notifications = notifications;
        this.readers = readers;
        this.carrier = carrier;
        this.clock = clock;
    }

    /** Puts what was told on its way to the person's devices: written with it, or not at all. */
    static Query onItsWay(Delivery delivery) {
        var told = delivery.told();
        boolean urgent = Reason.valueOf(told.getReason()).urgent();
        return DSL.insertInto(PUSH, PUSH.DEVICE_ID, PUSH.TOLD_ID, PUSH.ATTEMPTS, PUSH.NEXT_AT)
                .select(DSL.select(DEVICE.ID, TOLD.ID, DSL.val((short) 0), DSL.val(delivery.pushAt()))
                        .from(DEVICE)
                        .join(TOLD)
                        .on(TOLD.PERSON_ID.eq(DEVICE.PERSON_ID))
                        .where(TOLD.PERSON_ID.eq(told.getPersonId()))
                        .and(TOLD.RECORD_ID.eq(told.getRecordId()))
                        .and(TOLD.SEQ.eq(told.getSeq()))
                        .and(TOLD.SHOWN.eq(Delivery.Shown.SHOWN.name()))
                        .and(urgent ? DSL.trueCondition() : DEVICE.EVERYTHING.isTrue()))
                .onConflictDoNothing();
    }

    @Override
    public String name() {
        return "messages to devices";
    }

    @Override
    public Duration rest() {
        return REST;
    }

    /** What is to be sent. */
    private record Going(UUID device, UUID told, int attempts) {}

    @Override
    public boolean round() {
        var going = take(clock.instant());
        if (going.isEmpty()) {
            return false;
        }
        var reading = store.trip();
        var devices = reading.rows(
                DEVICE, DEVICE.ID.eq(DSL.any(going.stream().map(Going::device).toArray(UUID[]::new))));
        var told = reading.rows(
                TOLD, TOLD.ID.eq(DSL.any(going.stream().map(Going::told).toArray(UUID[]::new))));
        reading.run();
        for (var each : going) {
            var device = devices.get().stream()
                    .filter(row -> row.getId().equals(each.device()))
                    .findFirst();
            var row = told.get().stream()
                    .filter(found -> found.getId().equals(each.told()))
                    .findFirst();
            var trip = store.trip();
            if (device.isPresent() && row.filter(this::worthTelling).isPresent()) {
                settle(trip, each, carrier.carry(device.get(), message(row.get())));
            } else {
                forget(trip, each);
            }
            trip.run();
        }
        return going.size() == AT_ONCE;
    }

    private List<Going> take(Instant now) {
        var next = PUSH.as("next");
        var trip = store.trip();
        var taken = trip.read(
                DSL.update(PUSH)
                        .set(PUSH.ATTEMPTS, PUSH.ATTEMPTS.plus((short) 1))
                        .set(PUSH.NEXT_AT, now.plus(LEASE))
                        .where(DSL.row(PUSH.DEVICE_ID, PUSH.TOLD_ID)
                                .in(DSL.select(next.DEVICE_ID, next.TOLD_ID)
                                        .from(next)
                                        .where(next.NEXT_AT.le(now))
                                        .orderBy(next.NEXT_AT)
                                        .limit(AT_ONCE)
                                        .forUpdate()
                                        .skipLocked()))
                        .returning(PUSH.DEVICE_ID, PUSH.TOLD_ID, PUSH.ATTEMPTS),
                PushOffice::read);
        trip.run();
        return taken.get();
    }

    private static List<Going> read(ResultSet rows) throws SQLException {
        var going = new ArrayList<Going>();
        while (rows.next()) {
            going.add(new Going(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class), rows.getInt(3)));
        }
        return going;
    }

    /** Not read meanwhile, by somebody who still may. */
    private boolean worthTelling(ToldRecord row) {
        return row.getReadAt() == null
                && Optional.of(new PersonId(row.getPersonId()))
                        .flatMap(readers::of)
                        .filter(viewer ->
                                !notifications.words(viewer, List.of(row)).isEmpty())
                        .isPresent();
    }

    private PushCarrier.Message message(ToldRecord row) {
        var reason = Reason.valueOf(row.getReason());
        var language = readers.language(new PersonId(row.getPersonId()));
        var words = Say.to(() -> language, () -> ReasonWords.of(reason));
        var text = StoredJson.write(Map.of("words", words, "href", "/notifications"));
        return new PushCarrier.Message(text.data(), row.getId().toString().replace("-", ""), reason.urgent());
    }

    private void settle(RoundTrip trip, Going going, PushCarrier.Outcome outcome) {
        switch (outcome) {
            case TAKEN -> {
                forget(trip, going);
                trip.write(DSL.update(DEVICE)
                        .set(DEVICE.REACHED_AT, clock.instant())
                        .where(DEVICE.ID.eq(going.device())));
            }
            case NEVER -> forget(trip, going);
            case GONE -> trip.write(DSL.deleteFrom(DEVICE).where(DEVICE.ID.eq(going.device())));
            case LATER -> {
                if (going.attempts() > PATIENCE.size()) {
                    forget(trip, going);
                } else {
                    trip.write(DSL.update(PUSH)
                            .set(PUSH.NEXT_AT, clock.instant().plus(PATIENCE.get(going.attempts() - 1)))
                            .where(PUSH.DEVICE_ID.eq(going.device()))
                            .and(PUSH.TOLD_ID.eq(going.told())));
                }
            }
        }
    }

    private static void forget(RoundTrip trip, Going going) {
        trip.write(DSL.deleteFrom(PUSH).where(PUSH.DEVICE_ID.eq(going.device())).and(PUSH.TOLD_ID.eq(going.told())));
    }
}
