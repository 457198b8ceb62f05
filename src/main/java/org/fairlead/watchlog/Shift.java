package org.fairlead.watchlog;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.fairlead.platform.actor.PersonId;

/**
 * A time at which somebody is to have the watch.
 *
 * @param id its id
 * @param person who
 * @param from from when
 * @param until until when
 * @param zone the zone it was planned in
 * @param note what is particular about it; may be empty
 */
public record Shift(UUID id, PersonId person, Instant from, Instant until, ZoneId zone, String note) {

    /** Whether the instant is in it. */
    public boolean holds(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(until);
    }
}
