package org.fairlead.platform.web.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a clock came to its figure: every interval, who held it, what it did to the clock, and the sum so far.
 *
 * @param totalLabel such as "Counted against Halyard Hosting"
 */
public record WhyTable(String caption, List<Interval> intervals, String totalLabel, String total) {

    /**
     * @param heldBy who held the record
     * @param colour the party's place in the set of party colours
     * @param runningTotal what the clock showed at the end of the interval
     */
    public record Interval(Span span, String heldBy, int colour, Effect effect, String runningTotal) {

        public String style() {
            return "party-" + Math.floorMod(colour, 10);
        }
    }

    /** From when to when, and how long. */
    public record Span(String from, String to, String lasted) {}

    /**
     * @param counts whether the interval counted
     * @param reason why, such as "outside service hours"
     * @param evidence the entry that shows it, or null
     */
    public record Effect(
            boolean counts, String reason, @Nullable Link evidence) {}
}
