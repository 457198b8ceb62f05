package org.fairlead.record;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a timeline.
 *
 * @param seq its place, counting from 1
 * @param stamp when and by whom
 * @param audience who may read it
 * @param named the parties named, for {@link Audience#NAMED}
 * @param marking its marking
 * @param fact what happened
 * @param text what was written, when something was
 */
public record Entry(
        int seq,
        Stamp stamp,
        Audience audience,
        Set<PartyId> named,
        String marking,
        Fact fact,
        @Nullable String text) {

    /** Copies the set. */
    public Entry {
        named = Set.copyOf(named);
    }

    /** Whether it is for the actor among those who may see the record; row-level security says the same of the stored one. */
    public boolean isFor(Actor actor) {
        return Readership.of(this).includes(actor);
    }

    /** When it happened. */
    public Instant at() {
        return stamp.at();
    }

    /** The party that did it. */
    public PartyId party() {
        return stamp.party();
    }

    /**
     * When and by whom. Instants are whole microseconds, as the database keeps them, so that what is computed before an entry is
     * stored is what is computed after.
     *
     * @param at when it happened
     * @param recordedAt when it was written down
     * @param person who did it; null for the tool itself
     * @param party for which party
     */
    public record Stamp(
            Instant at, Instant recordedAt, @Nullable PersonId person, PartyId party) {

        /** Drops what is finer than a microsecond. */
        public Stamp {
            at = at.truncatedTo(ChronoUnit.MICROS);
            recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
        }
    }
}
