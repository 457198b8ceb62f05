package org.fairlead.effort;

import java.time.Instant;
import java.util.UUID;
import org.fairlead.platform.actor.Actor;
import org.fairlead.record.Audience;
import org.fairlead.record.History;
import org.fairlead.record.Intent;
import org.fairlead.record.Outcome;
import org.fairlead.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Booking time on records. A booking is read by the organisation that books it and, where that works for others, by those that oversee
 * the estate; by no other supplier, and by no user.
 *
 * <pre>{@code
 * var place = efforts.book(record, new Efforts.Wish(80, null, standard, "Relay replaced"), actor, intent).added().getFirst().seq();
 * efforts.withdraw(record, new Efforts.Read(place, 1), actor, intent);
 * }</pre>
 */
public interface Efforts {

    /** The longest note, in characters. */
    int LONGEST_NOTE = 500;

    /** Books time. */
    Outcome book(RecordId record, Wish wish, Actor actor, Intent intent);

    /** Says a booking otherwise; refused as stale when something happened to it since it was read. */
    Outcome correct(RecordId record, Read read, Wish wish, Actor actor, Intent intent);

    /** Withdraws a booking: it is kept and counts no longer. */
    Outcome withdraw(RecordId record, Read read, Actor actor, Intent intent);

    /** Takes a withdrawal back. */
    Outcome restore(RecordId record, Read read, Actor actor, Intent intent);

    /** Whether the actor sees booked time at all. */
    boolean maySee(Actor actor);

    /** Whether the actor may book time on the record now. */
    boolean mayBook(Actor actor, History history);

    /** Whom what the actor books is for, besides the actor's own organisation: those that oversee the estate, or nobody. */
    Audience readers(Actor actor);

    /** Whether the actor may correct, withdraw and restore the booking: whoever booked it, and the leads of the same organisation. */
    boolean mayChange(Actor actor, Booking booking);

    /**
     * Time as it is to be booked.
     *
     * @param minutes how long, in whole minutes; at most a day
     * @param doneAt when the work was done: its end; null for now, or for as it was
     * @param effortClass the class of effort
     * @param note what was done, in a line; empty for nothing
     */
    record Wish(int minutes, @Nullable Instant doneAt, UUID effortClass, String note) {

        /** Strips the note. */
        public Wish {
            note = note.strip();
        }
    }

    /**
     * A booking as it was read before it is changed.
     *
     * @param place the place of the entry that booked it
     * @param version the version read
     */
    record Read(int place, int version) {}
}
