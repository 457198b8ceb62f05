package org.fairlead.clock;

import java.util.Map;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.record.Fact;
import org.fairlead.record.FactKinds;
import org.jspecify.annotations.Nullable;

/** What clocks put on timelines: that a share of a target, or all of it, is used up. */
public final class ClockFacts {

    /** The names they are stored under. */
    public static final FactKinds KINDS =
            new FactKinds(Map.of("clock-warned", Warned.class, "clock-breached", Breached.class));

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
}
