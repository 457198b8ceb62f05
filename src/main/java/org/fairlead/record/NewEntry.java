package org.fairlead.record;

import java.time.Instant;
import java.util.Set;
import org.fairlead.platform.actor.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * An entry to be added.
 *
 * @param fact what happened
 * @param text what was written; null for nothing
 * @param audience who may read it
 * @param named the parties named, for {@link Audience#NAMED}
 * @param at when it happened; null for now
 */
public record NewEntry(
        Fact fact,
        @Nullable String text,
        Audience audience,
        Set<PartyId> named,
        @Nullable Instant at) {

    /** Copies the set. */
    public NewEntry {
        named = Set.copyOf(named);
    }

    /** A fact everyone on the record may read. */
    public static NewEntry of(Fact fact) {
        return new NewEntry(fact, null, Audience.EVERYONE, Set.of(), null);
    }

    /** The same with words written by a person. */
    public NewEntry saying(@Nullable String words) {
        return new NewEntry(fact, words, audience, named, at);
    }

    /** The same for another audience. */
    public NewEntry to(Audience readers) {
        return new NewEntry(fact, text, readers, named, at);
    }

    /** The same for the named parties and the author's own. */
    public NewEntry toParties(Set<PartyId> parties) {
        return new NewEntry(fact, text, Audience.NAMED, parties, at);
    }

    /** The same, having happened at the instant. */
    public NewEntry happenedAt(Instant instant) {
        return new NewEntry(fact, text, audience, named, instant);
    }
}
