package org.fairlead.record;

import java.time.Instant;
import java.util.UUID;
import org.fairlead.platform.actor.Actor;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Walks the entries of many records, for figures over them. Of records that came from a log the entries are the rows of the log
 * and what people did here since; of all others every entry that the actor may read.
 */
public interface EntryWalk {

    /**
     * Walks every record of the filter that the actor may see, in no particular order, a few thousand at a time.
     *
     * @param filter conditions come from {@link RecordFields} and {@link RecordFilter} only
     */
    void walk(Actor actor, Condition filter, Visitor visitor);

    /** Is told of each record and then of its entries, in order. */
    interface Visitor {

        /** The next record. */
        void record(Seen record);

        /** Its next entry. */
        void entry(Line entry);
    }

    /**
     * A record. Where it came from a log and nobody has worked on it here since, the log's own times, count and flag.
     *
     * @param id the record
     * @param openedAt when it was opened; null where only its entries say so
     * @param doneAt when the work was last done; null while it is not
     * @param endedAt when it ended; null while it has not
     * @param reopenings how often it was opened again; null where nobody counts
     * @param breached whether a promise was missed, as far as the actor may know
     */
    record Seen(
            RecordId id,
            @Nullable Instant openedAt,
            @Nullable Instant doneAt,
            @Nullable Instant endedAt,
            @Nullable Integer reopenings,
            boolean breached) {}

    /**
     * An entry.
     *
     * @param atMillis when it happened, in milliseconds since 1970
     * @param party the owner after it; null while a log has not said
     * @param team the owner's team after it; null when not known
     * @param state the practice's state after it
     * @param said the state as the log names it; null for an entry of our own
     * @param explained whether the state can be trusted: false where a log names one that nobody explained
     */
    record Line(
            long atMillis,
            @Nullable UUID party,
            @Nullable UUID team,
            String state,
            @Nullable String said,
            boolean explained) {}
}
