package org.fairlead.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.sql.RoundTrip;

/** Tells people of their own news, the way their settings have it. */
public interface OwnNewsPost {

    /**
     * Tells somebody, as part of what a trip writes: an e-mail goes out when the trip takes effect, and told again of the same it is the
     * same e-mail.
     */
    Telling tell(RoundTrip trip, PersonId person, News news, Instant now);

    /**
     * What is told.
     *
     * @param id what {@link OwnNews} knows it by
     * @param due when it was to be told: told for another time, it is told anew
     * @param reason why, which says how they want it
     */
    record News(UUID id, Instant due, Reason reason) {}

    /**
     * How it is told.
     *
     * @param shown whether it stands among the notifications
     * @param again after how long it is told again while it was not looked at; nothing for never
     */
    record Telling(boolean shown, Duration again) {}
}
