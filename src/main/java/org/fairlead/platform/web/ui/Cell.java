package org.fairlead.platform.web.ui;

import java.util.List;

/**
 * One cell of a table.
 *
 * @param href where the text leads; empty for plain text
 * @param note a second, quieter line; may be empty
 * @param mono whether the text is a record number
 */
public record Cell(String text, String href, List<Tag> tags, String note, boolean mono) {

    public static Cell of(String text) {
        return new Cell(text, "", List.of(), "", false);
    }

    public static Cell linked(String text, String href) {
        return new Cell(text, href, List.of(), "", false);
    }

    /** A record number that opens its record. */
    public static Cell number(String text, String href) {
        return new Cell(text, href, List.of(), "", true);
    }

    public static Cell tags(Tag... tags) {
        return new Cell("", "", List.of(tags), "", false);
    }

    public Cell withNote(String words) {
        return new Cell(text, href, tags, words, mono);
    }

    public Cell withTags(Tag... more) {
        return new Cell(text, href, List.of(more), note, mono);
    }

    /** Whether there is nothing in it; such a cell is left out where rows are stacked. */
    public boolean blank() {
        return text.isEmpty() && tags.isEmpty() && note.isEmpty();
    }
}
