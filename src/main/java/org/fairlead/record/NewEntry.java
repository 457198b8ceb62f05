package org.fairlead.record;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.fairlead.platform.actor.PartyId;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;

/**
 * An entry to be added.
 *
 * @param fact what happened
 * @param text what was written; null for nothing
 * @param audience who may read it
 * @param named the parties named, for {@link Audience#NAMED}
 * @param at when it happened; null for now
 * @param beside rows that travel with it
 */
public record NewEntry(
        Fact fact,
        @Nullable String text,
        Audience audience,
        Set<PartyId> named,
        @Nullable Instant at,
        Beside beside) {

    /** Copies the set. */
    public NewEntry {
        named = Set.copyOf(named);
    }

    /** An entry that travels alone. */
    public NewEntry(Fact fact, @Nullable String text, Audience audience, Set<PartyId> named, @Nullable Instant at) {
        this(fact, text, audience, named, at, Beside.NOTHING);
    }

    /** A fact everyone on the record may read. */
    public static NewEntry of(Fact fact) {
        return new NewEntry(fact, null, Audience.EVERYONE, Set.of(), null);
    }

    /** The same with words written by a person. */
    public NewEntry saying(@Nullable String words) {
        return new NewEntry(fact, words, audience, named, at, beside);
    }

    /** The same for another audience. */
    public NewEntry to(Audience readers) {
        return new NewEntry(fact, text, readers, named, at, beside);
    }

    /** The same for the named parties and the author's own. */
    public NewEntry toParties(Set<PartyId> parties) {
        return new NewEntry(fact, text, Audience.NAMED, parties, at, beside);
    }

    /** The same, having happened at the instant. */
    public NewEntry happenedAt(Instant instant) {
        return new NewEntry(fact, text, audience, named, instant, beside);
    }

    /** The same with rows written in the same transaction. */
    public NewEntry with(Beside rows) {
        return new NewEntry(fact, text, audience, named, at, rows);
    }

    /**
     * Rows that travel with an entry: what the entry speaks of and its fact cannot hold, such as the bytes of a file. They are
     * written in the transaction that adds the entry, once, and are not computed from the timeline.
     */
    @FunctionalInterface
    public interface Beside {

        /** No rows. */
        Beside NOTHING = (record, seq) -> List.of();

        /**
         * The rows.
         *
         * @param record the record
         * @param seq the place the entry was given
         */
        List<? extends TableRecord<?>> rows(RecordId record, int seq);
    }
}
