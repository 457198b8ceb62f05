package org.fairlead.platform.web.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a table.
 *
 * @param href where the text leads; empty for plain text
 * @param note a second, quieter line; may be empty
 * @param mono whether the text is a record number
 * @param editing how it is changed where it stands; null where the reader may not
 */
public record Cell(
        String text,
        String href,
        List<Tag> tags,
        String note,
        boolean mono,
        @Nullable Editing editing) {

    public static Cell of(String text) {
        return new Cell(text, "", List.of(), "", false, null);
    }

    public static Cell linked(String text, String href) {
        return new Cell(text, href, List.of(), "", false, null);
    }

    /** A record number that opens its record. */
    public static Cell number(String text, String href) {
        return new Cell(text, href, List.of(), "", true, null);
    }

    public static Cell tags(Tag... tags) {
        return new Cell("", "", List.of(tags), "", false, null);
    }

    public Cell withNote(String words) {
        return new Cell(text, href, tags, words, mono, editing);
    }

    public Cell withTags(Tag... more) {
        return new Cell(text, href, List.of(more), note, mono, editing);
    }

    public Cell editable(Editing how) {
        return new Cell(text, href, tags, note, mono, how);
    }

    /** Whether there is nothing in it; such a cell is left out where rows are stacked. */
    public boolean blank() {
        return text.isEmpty() && tags.isEmpty() && note.isEmpty() && editing == null;
    }
}
