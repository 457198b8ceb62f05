package org.fairlead.presence;

import java.time.Instant;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.record.RecordId;

/**
 * Somebody came to a record, began to write there or went idle. Told at once within this process.
 *
 * @param record the record
 * @param person who
 * @param organisation whose staff they are
 * @param at when
 */
public record PresenceChanged(RecordId record, PersonId person, PartyId organisation, Instant at) {

    /** Whether the actor is told of it: the rule of {@link Presences}. */
    public boolean isFor(Actor actor) {
        boolean another = actor.optionalPerson().filter(person::equals).isEmpty();
        return another
                && switch (actor.reach()) {
                    case ALL, SYSTEM -> true;
                    case PARTY -> actor.actsFor(organisation);
                    case SELF -> false;
                };
    }
}
