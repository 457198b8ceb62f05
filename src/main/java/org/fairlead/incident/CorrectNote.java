package org.fairlead.incident;

import java.util.Set;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.record.Audience;
import org.jspecify.annotations.Nullable;

/**
 * Put a note right.
 *
 * @param note the place of the note, or of a correction of one
 * @param text what is said instead
 * @param audience who may read it, fewer than read the note; null for the same
 * @param named the parties named, for {@link Audience#NAMED}
 */
public record CorrectNote(int note, String text, @Nullable Audience audience, Set<PartyId> named) {

    /** Copies the set. */
    public CorrectNote {
        named = Set.copyOf(named);
    }

    /** A correction for whoever read the note. */
    public static CorrectNote of(int note, String text) {
        return new CorrectNote(note, text, null, Set.of());
    }
}
