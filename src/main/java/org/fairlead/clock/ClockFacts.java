package org.fairlead.clock;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.record.Fact;
import org.fairlead.record.FactKinds;
import org.jspecify.annotations.Nullable;

/** What clocks put on timelines: that a share of a target, or all of it, is used up. */
public final class ClockFacts {

    /** The names they are stored under. */
    public static final FactKinds KINDS = new FactKinds(Map.of(
            "clock-warned", Warned.class,
            "clock-breached", Breached.class,
            "clock-adjusted", Adjusted.class,
            "clock-terms-changed", TermsChanged.class));

    /** The name of a clock that ran in another tool: whether it went over is known only from what that tool told. */
    public static final String TOLD_ELSEWHERE = "log";

    private ClockFacts() {}

    /**
     * A share of the target is used up.
     *
     * @param clock the clock
     * @param party whose time it counts; null for the customer's
     * @param percent the share
     * @param targetSeconds the target it is a share of
     */
    public record Warned(String clock, @Nullable PartyId party, int percent, long targetSeconds) implements Fact {}

    /**
     * The clock went over its target.
     *
     * @param clock the clock
     * @param party whose time it counts; null for the customer's
     * @param targetSeconds the target
     */
    public record Breached(String clock, @Nullable PartyId party, long targetSeconds) implements Fact {}

    /**
     * Something said later changed what clocks had shown: a pause declared void or set for an earlier time, a finding on a
     * rejection, an undone merge (PSE-04). What was told before stays on the timeline; this says what holds now.
     *
     * @param because the place of the entry that changed it
     * @param changes the clocks that show something else, read at the same instant before and after
     */
    public record Adjusted(int because, List<Change> changes) implements Fact {

        /** Copies the list. */
        public Adjusted {
            changes = List.copyOf(changes);
        }
    }

    /**
     * What one clock showed and shows.
     *
     * @param clock the clock
     * @param party whose time it counts; null for the customer's
     * @param ranBefore seconds of working time it had shown
     * @param ranNow seconds of working time it shows
     * @param dueBefore when it had been due; null for never
     * @param dueNow when it is due; null for never
     * @param brokenBefore whether its target had been broken
     * @param brokenNow whether its target is broken
     */
    public record Change(
            String clock,
            @Nullable PartyId party,
            long ranBefore,
            long ranNow,
            @Nullable Instant dueBefore,
            @Nullable Instant dueNow,
            boolean brokenBefore,
            boolean brokenNow) {}

    /**
     * A new version of an agreement came into force that also holds for records that are open already.
     *
     * @param agreement the agreement
     * @param version the version that holds from here on
     */
    public record TermsChanged(UUID agreement, int version) implements Fact {}
}
