package org.fairlead.absence;

import java.time.Instant;
import java.util.UUID;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;

/**
 * A time for which somebody is away.
 *
 * @param id its id
 * @param version counts its changes, from 1
 * @param person who is away
 * @param organisation whose people may know
 * @param from the first instant of it
 * @param until when the person is back
 * @param withdrawn whether it was taken back; it can be declared again
 */
public record Absence(
        UUID id, int version, PersonId person, PartyId organisation, Instant from, Instant until, boolean withdrawn) {

    /** Whether the person is away at the instant. */
    public boolean holds(Instant instant) {
        return !withdrawn && !instant.isBefore(from) && instant.isBefore(until);
    }
}
