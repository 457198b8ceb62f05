package org.fairlead.dashboard.web;

import java.util.List;
import org.fairlead.platform.prose.Prose;
import org.fairlead.platform.web.ui.Tag;

/**
 * A tile as one reader sees it.
 *
 * @param id its id
 * @param title its heading
 * @param style its size as style classes
 * @param width how many columns it takes
 * @param height how many rows it takes
 * @param href the records it shows; empty where there are none to open
 * @param shape what it shows
 */
public record ShownTile(String id, String title, String style, int width, int height, String href, Shape shape) {

    /** A number that opens the records it counts; without an address where there are none. */
    public record Linked(String text, String href) {}

    /** What a tile shows. */
    public sealed interface Shape {}

    /** A number. */
    public record Number(String number, boolean none) implements Shape {}

    /**
     * The first of a list.
     *
     * @param lines the records
     * @param more the rest, in words; empty for none
     */
    public record Lines(List<Line> lines, String more) implements Shape {}

    /** One record. */
    public record Line(String number, String title, String href, List<Tag> tags, String fact) {}

    /**
     * Bars, and the same as a table.
     *
     * @param by what is counted by
     * @param bars in order
     * @param note what is left out; empty for nothing
     */
    public record Bars(String by, List<Bar> bars, String note) implements Shape {}

    /**
     * One bar.
     *
     * @param title the value
     * @param count how many have it
     * @param share how long it is, as SVG wants it
     */
    public record Bar(String title, Linked count, String share) {}

    /** Clocks by who holds the records. */
    public record Clocks(List<Clock> lines, String note) implements Shape {}

    /** One organisation's clocks. */
    public record Clock(String party, Linked over, Linked half, Linked soon) {}

    /** Words. */
    public record Words(Prose text) implements Shape {}

    /** Nothing that this reader can be shown, and why. */
    public record Hidden(String why) implements Shape {}
}
