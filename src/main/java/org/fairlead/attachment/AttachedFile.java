package org.fairlead.attachment;

import java.time.Instant;
import java.util.Set;
import org.fairlead.attachment.AttachmentFacts.Attached;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.record.Audience;
import org.fairlead.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * A file on a record, as an actor who may read it sees it.
 *
 * @param record the record
 * @param seq the place of the entry that brought it
 * @param file what it is
 * @param sender who attached it, when
 * @param readers who may read it
 * @param withdrawal its withdrawal; null while it is served
 */
public record AttachedFile(
        RecordId record,
        int seq,
        Attached file,
        Sender sender,
        Readers readers,
        @Nullable Withdrawal withdrawal) {

    /** Whether it can be opened. */
    public boolean isServed() {
        return withdrawal == null;
    }

    /**
     * Who attached a file.
     *
     * @param person the person; null for the tool itself
     * @param party for which party
     * @param at when
     */
    public record Sender(@Nullable PersonId person, PartyId party, Instant at) {}

    /**
     * Who may read a file, as for the entry that brought it.
     *
     * @param audience the audience
     * @param named the parties named, for {@link Audience#NAMED}
     */
    public record Readers(Audience audience, Set<PartyId> named) {

        /** Copies the set. */
        public Readers {
            named = Set.copyOf(named);
        }
    }

    /**
     * A file is served no more.
     *
     * @param seq the entry that withdrew it
     * @param at when
     * @param person who; null for the tool itself
     * @param reason why
     */
    public record Withdrawal(int seq, Instant at, @Nullable PersonId person, String reason) {}
}
