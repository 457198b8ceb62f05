package org.fairlead.incident.web;

import java.util.List;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.Lanes;
import org.fairlead.platform.web.ui.Percent;

/**
 * When records are due: one lane for each holder along an axis that begins now. What is over stands at the left edge, what is paused and
 * has no clock running at the right one.
 *
 * @param caption what is shown
 * @param lanes the lanes
 * @param ticks round times on the axis
 * @param zone the zone of the times
 * @param later what is due beyond the axis, in words; empty for nothing
 * @param table the same as a table
 */
public record DueTimes(
        String caption, List<Lane> lanes, List<Lanes.Tick> ticks, String zone, String later, DataTable table) {

    /** How much of the width stands before the axis begins, for what is over. */
    static final double FROM = 0.08;

    /** Where the axis ends and what is paused begins. */
    static final double TO = 0.9;

    /** The height of one row of a lane in pixels. */
    public static final int ROW = 26;

    /** Where something on the axis is drawn. */
    static double drawn(double place) {
        return FROM + Math.clamp(place, 0, 1) * (TO - FROM);
    }

    /** Where a tick is drawn. */
    public static String x(Lanes.Tick tick) {
        return Percent.of(drawn(tick.at()));
    }

    /** Where the axis begins. */
    public static String from() {
        return Percent.of(FROM);
    }

    /** Where it ends. */
    public static String to() {
        return Percent.of(TO);
    }

    /**
     * What one holder has.
     *
     * @param party the holder
     * @param style its colour
     * @param count how many
     * @param rows how many rows it takes to show them without one over another
     * @param marks the records
     */
    public record Lane(String party, String style, String count, int rows, List<Mark> marks) {

        /** Its height in pixels. */
        public int height() {
            return rows * ROW + 10;
        }
    }

    /** How a record stands. */
    public enum Stands {
        /** It will be due. */
        DUE("due"),
        /** It is over. */
        OVER("over"),
        /** It waits. */
        PAUSED("paused");

        private final String style;

        Stands(String style) {
            this.style = style;
        }

        /** The name of its style. */
        public String style() {
            return style;
        }
    }

    /**
     * A record.
     *
     * @param at where it is drawn, 0 to 1
     * @param row in which row of the lane, from 0
     * @param stands how it stands
     * @param text what is drawn beside it
     * @param name what a screen reader says
     * @param href where it opens
     */
    public record Mark(double at, int row, Stands stands, String text, String name, String href) {

        private static final double LAST_THIRD = 0.66;

        /** Where it is drawn. */
        public String x() {
            return Percent.of(at);
        }

        /** The middle of its row in pixels. */
        public int y() {
            return row * ROW + 5 + ROW / 2;
        }

        /** Whether its text stands before it, since there is no room behind. */
        public boolean before() {
            return at > LAST_THIRD;
        }
    }
}
