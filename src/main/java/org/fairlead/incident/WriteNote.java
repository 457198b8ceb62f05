package org.fairlead.incident;

import java.util.Set;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.record.Audience;

/**
 * Write a note.
 *
 * @param text what is said
 * @param audience who may read it
 * @param named the parties named, for {@link Audience#NAMED}
 */
public record WriteNote(String text, Audience audience, Set<PartyId> named) {

    /** Copies the set. */
    public WriteNote {
        named = Set.copyOf(named);
    }
}
