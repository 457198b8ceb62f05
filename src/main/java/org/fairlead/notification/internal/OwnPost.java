package org.fairlead.notification.internal;

import static org.fairlead.db.notification.Tables.MAIL;

import java.time.Duration;
import java.time.Instant;
import org.fairlead.access.Viewer;
import org.fairlead.notification.MailStanding;
import org.fairlead.notification.MailWay;
import org.fairlead.notification.OwnNewsPost;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.sql.RoundTrip;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Tells of what is somebody's own: in the page, by an e-mail of its own, or not, as they chose for the reason. */
@Component
class OwnPost implements OwnNewsPost {

    private final LetterWriter.Readers readers;
    private final SettingsStore settings;
    private final MailStanding standing;

    OwnPost(LetterWriter.Readers readers, SettingsStore settings, MailStanding standing) {
        this.readers = readers;
        this.settings = settings;
        this.standing = standing;
    }

    @Override
    public Telling tell(RoundTrip trip, PersonId person, News news, Instant now) {
        var viewer = readers.of(person);
        if (viewer.isEmpty()) {
            return new Telling(false, Duration.ZERO);
        }
        var preferences = settings.of(person);
        var way = preferences.way(news.reason());
        if (way.mail() != MailWay.NONE
                && standing.sends()
                && readers.address(person).isPresent()) {
            var zone = viewer.map(Viewer::zone).orElseThrow();
            var due =
                    way.mail() == MailWay.AT_ONCE ? now : preferences.digests().next(now, zone);
            trip.write(DSL.insertInto(MAIL)
                    .set(Delivery.own(person, news, due))
                    .onConflict(MAIL.ID)
                    .doNothing());
        }
        return new Telling(way.page(), preferences.again());
    }
}
