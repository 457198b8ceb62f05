package org.fairlead.clock.web;

import java.util.List;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.FactList;
import org.fairlead.platform.web.ui.Lanes.Axis;
import org.fairlead.platform.web.ui.Lanes.Tick;
import org.jspecify.annotations.Nullable;

/**
 * The calculator's answer, ready to print.
 *
 * @param sentence when it is due, in a sentence
 * @param facts the figures
 * @param picture the stretches along an axis of time; null when there are too many to see
 * @param untilNow every interval up to the instant read
 * @param untilDue every interval up to the due instant; null when it is never due, or was due before the instant read
 */
public record Answered(
        String sentence,
        FactList facts,
        @Nullable Picture picture,
        DataTable untilNow,
        @Nullable DataTable untilDue) {

    /** The stretches that count and those that pauses took, with the due instant. */
    public record Picture(String caption, List<Bar> bars, Axis axis, double due) {

        public boolean hasDue() {
            return due >= 0 && due <= 1;
        }

        public String dueX() {
            return at(due);
        }
    }

    /**
     * A stretch from 0 to 1.
     *
     * @param paused whether a pause took it away
     * @param words what it was, for a tooltip
     */
    public record Bar(double from, double to, boolean paused, String words) {

        private static final double SHORTEST = 0.002;

        public String x() {
            return at(from);
        }

        public String width() {
            return at(Math.max(SHORTEST, to - from));
        }
    }

    private static String at(double place) {
        return new Tick(place, "", false).x();
    }
}
