package org.fairlead.notification.internal;

import static org.fairlead.db.notification.Tables.PUSH_KEY;

import com.interaso.webpush.VapidKeys;
import com.interaso.webpush.WebPush;
import org.fairlead.db.notification.tables.records.PushKeyRecord;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The keys of this tool for push services, made once for the database by whoever needs them first. */
@Component
class PushKeys {

    private static final String NAME = "vapid";

    private final Database database;
    private final MailSettings mail;
    private @Nullable WebPush known;

    PushKeys(Database database, MailSettings mail) {
        this.database = database;
        this.mail = mail;
    }

    /** What encrypts and signs. Its subject is where a push service complains. */
    synchronized WebPush push() {
        if (known == null) {
            var made = VapidKeys.generate();
            var trip = database.trip(Asker.TOOL);
            trip.write(DSL.insertInto(PUSH_KEY)
                    .set(new PushKeyRecord(NAME, made.getX509PublicKey(), made.getPkcs8PrivateKey()))
                    .onConflictDoNothing());
            var rows = trip.rows(PUSH_KEY, PUSH_KEY.NAME.eq(NAME));
            trip.run();
            var kept = rows.get().getFirst();
            known = new WebPush("mailto:" + mail.from(), VapidKeys.create(kept.getPublic(), kept.getPrivate()));
        }
        return known;
    }
}
