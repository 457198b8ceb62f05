package org.fairlead.platform.table;

import java.util.List;

/**
 * One line of a table.
 *
 * @param line where it stands in the file, from 1: the line of a text, the row of a workbook, the object of JSON
 * @param cells as many as there are headings; an empty text where there is nothing
 * @param trouble why it cannot be read, in a sentence; empty when it can
 */
public record TableLine(int line, List<String> cells, String trouble) {

    /** Copies the list. */
    public TableLine {
        cells = List.copyOf(cells);
    }

    /** A line that can be read. */
    static TableLine of(int line, List<String> cells) {
        return new TableLine(line, cells, "");
    }

    /** Whether there is nothing in it. */
    boolean blank() {
        return trouble.isEmpty() && cells.stream().allMatch(String::isBlank);
    }
}
