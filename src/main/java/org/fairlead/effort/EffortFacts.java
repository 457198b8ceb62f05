package org.fairlead.effort;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.fairlead.record.Fact;
import org.fairlead.record.FactKinds;
import org.jspecify.annotations.Nullable;

/**
 * What booked time puts on timelines. No fact holds money: a rate is named by its id, which says nothing to those who may not read the
 * rate.
 */
public final class EffortFacts {

    /** The names they are stored under. */
    public static final FactKinds KINDS = new FactKinds(Map.of(
            "time-booked", Booked.class,
            "booking-corrected", Corrected.class,
            "booking-withdrawn", Withdrawn.class,
            "booking-restored", Restored.class));

    private EffortFacts() {}

    /**
     * Somebody booked the time they spent. On the record the booking is known by the place of this entry; the entry's text is its note.
     *
     * @param minutes how long, in whole minutes
     * @param doneAt when the work was done: its end
     * @param effortClass the class of effort
     * @param rate the version of a rate that held when the work was done; null when none did
     */
    public record Booked(
            int minutes,
            Instant doneAt,
            UUID effortClass,
            @Nullable UUID rate) implements Untold {}

    /**
     * A booking was wrong, and says this from now on. The entry's text is its note from now on.
     *
     * @param booking the place of the entry that booked it
     * @param minutes how long, in whole minutes
     * @param doneAt when the work was done: its end
     * @param effortClass the class of effort
     * @param rate the version of a rate that held when the work was done; null when none did
     */
    public record Corrected(
            int booking,
            int minutes,
            Instant doneAt,
            UUID effortClass,
            @Nullable UUID rate) implements Untold {}

    /**
     * A booking counts no longer.
     *
     * @param booking the place of the entry that booked it
     */
    public record Withdrawn(int booking) implements Untold {}

    /**
     * A booking that was withdrawn counts again.
     *
     * @param booking the place of the entry that booked it
     */
    public record Restored(int booking) implements Untold {}

    /** When somebody books time is for their organisation and those they work for. */
    private interface Untold extends Fact {
        @Override
        default boolean touches() {
            return false;
        }
    }
}
