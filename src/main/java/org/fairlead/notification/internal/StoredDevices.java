package org.fairlead.notification.internal;

import static org.fairlead.db.notification.Tables.DEVICE;
import static org.fairlead.platform.language.Say.say;

import java.net.URI;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.fairlead.db.notification.tables.records.DeviceRecord;
import org.fairlead.notification.Device;
import org.fairlead.notification.Devices;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.platform.words.Readable;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Devices in the database. */
@Component
class StoredDevices implements Devices {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ENDPOINT = 1_000;
    private static final int KEY_BYTES = 65;
    private static final int SECRET_BYTES = 16;

    private final Database database;
    private final PushSettings settings;
    private final PushKeys keys;
    private final UuidSource ids;
    private final Clock clock;

    StoredDevices(Database database, PushSettings settings, PushKeys keys, UuidSource ids, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.keys = keys;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public boolean offered() {
        return !settings.services().isEmpty();
    }

    @Override
    public String key() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(keys.push().getVapidKeys().getApplicationServerKey());
    }

    @Override
    public List<Device> of(Actor actor) {
        return rows(actor).stream()
                .map(row ->
                        new Device(row.getId(), row.getName(), row.getEverything(), row.getSince(), row.getReachedAt()))
                .toList();
    }

    private List<DeviceRecord> rows(Actor actor) {
        var trip = database.trip(Asker.of(actor));
        var rows = trip.rows(DEVICE, DEVICE.PERSON_ID.eq(person(actor).value()), DEVICE.NAME, DEVICE.ID);
        trip.run();
        return rows.get();
    }

    private static PersonId person(Actor actor) {
        return actor.optionalPerson()
                .orElseThrow(() -> GeneralRefusal.notAllowed(say("notification.device.no-person")));
    }

    @Override
    public Device add(Actor actor, NewDevice device) {
        var row = checked(device);
        row.setId(ids.next());
        row.setPersonId(person(actor).value());
        row.setSince(clock.instant());
        var others = rows(actor).stream()
                .filter(each -> !each.getEndpoint().equals(row.getEndpoint()))
                .count();
        if (others >= MOST) {
            throw GeneralRefusal.invalid("name", say("notification.refusal.devices", "most", MOST));
        }
        var trip = database.trip(Asker.TOOL);
        Condition another = DEVICE.ENDPOINT.eq(row.getEndpoint()).and(DEVICE.PERSON_ID.ne(row.getPersonId()));
        trip.write(DSL.deleteFrom(DEVICE).where(another));
        trip.write(DSL.insertInto(DEVICE)
                .set(row)
                .onConflict(DEVICE.ENDPOINT)
                .doUpdate()
                .set(DEVICE.NAME, row.getName())
                .set(DEVICE.EVERYTHING, row.getEverything())
                .set(DEVICE.P256DH, row.getP256dh())
                .set(DEVICE.AUTH, row.getAuth()));
        trip.run();
        var kept = rows(actor).stream()
                .filter(each -> each.getEndpoint().equals(row.getEndpoint()))
                .findFirst()
                .orElseThrow();
        return new Device(kept.getId(), kept.getName(), kept.getEverything(), kept.getSince(), kept.getReachedAt());
    }

    private DeviceRecord checked(NewDevice device) {
        var name = device.name();
        if (name.isEmpty() || name.length() > LONGEST_NAME || !Readable.isOneLine(name) || !Readable.canBeKept(name)) {
            throw GeneralRefusal.invalid("name", say("notification.device.name-problem"));
        }
        if (device.endpoint().length() > LONGEST_ENDPOINT || !allowed(device.endpoint())) {
            throw GeneralRefusal.invalid("endpoint", say("notification.device.push-problem"));
        }
        var row = new DeviceRecord();
        row.setName(name);
        row.setEndpoint(device.endpoint());
        row.setEverything(device.everything());
        row.setP256dh(bytes("p256dh", device.p256dh(), KEY_BYTES));
        row.setAuth(bytes("auth", device.auth(), SECRET_BYTES));
        mustBeAKey(row);
        return row;
    }

    private boolean allowed(String endpoint) {
        try {
            return settings.allows(new URI(endpoint));
        } catch (java.net.URISyntaxException noAddress) {
            return false;
        }
    }

    private static byte[] bytes(String field, String text, int length) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length == length) {
                return bytes;
            }
        } catch (IllegalArgumentException damaged) {
            // Said below.
        }
        throw GeneralRefusal.invalid(field, say("notification.device.browser-problem"));
    }

    /** A point that is not on the curve encrypts nothing: found now, not when something is to be told. */
    @SuppressWarnings("PMD.AvoidCatchingGenericException")
    private void mustBeAKey(DeviceRecord row) {
        try {
            keys.push().getBody(new byte[] {1}, row.getP256dh(), row.getAuth());
        } catch (Exception none) {
            throw GeneralRefusal.invalid("p256dh", say("notification.device.browser-problem"));
        }
    }

    @Override
    public void remove(Actor actor, UUID id) {
        var trip = database.trip(Asker.TOOL);
        trip.write(DSL.deleteFrom(DEVICE)
                .where(DEVICE.ID.eq(id))
                .and(DEVICE.PERSON_ID.eq(person(actor).value())));
        trip.run();
    }
}
