package org.fairlead.effort;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.record.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Time booked on a record, as its timeline leaves it.
 *
 * @param entry the entry that booked it: who, for which organisation, and who may read it
 * @param version counts what happened to it, from 1
 * @param content what it says now
 * @param withdrawn whether it counts no longer
 */
public record Booking(Entry entry, int version, Content content, boolean withdrawn) {

    /**
     * What a booking says.
     *
     * @param minutes how long, in whole minutes
     * @param doneAt when the work was done: its end
     * @param effortClass the class of effort
     * @param rate the version of a rate that held then; null when none did
     * @param note what was done, in a line; empty for nothing
     */
    public record Content(
            int minutes,
            Instant doneAt,
            UUID effortClass,
            @Nullable UUID rate,
            String note) {}

    /** What it is known by on its record. */
    public int place() {
        return entry.seq();
    }

    /** Who booked it. */
    public PersonId person() {
        return Objects.requireNonNull(entry.stamp().person(), "time is booked by a person");
    }

    /** For which organisation. */
    public PartyId party() {
        return entry.party();
    }

    /** Whether the actor may know of it: those who may read its entry. */
    public boolean isFor(Actor actor) {
        return entry.isFor(actor);
    }

    Booking saying(Content other) {
        return new Booking(entry, version + 1, other, withdrawn);
    }

    Booking counting(boolean counts) {
        return new Booking(entry, version + 1, content, !counts);
    }
}
