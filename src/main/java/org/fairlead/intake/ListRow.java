package org.fairlead.intake;

import java.util.Map;

/**
 * A row of a list.
 *
 * @param ordinal its place among the rows, from 1
 * @param cells what it says, by the names of the fields; a field that no column has is not there, one whose cell is empty is empty
 */
public record ListRow(int ordinal, Map<String, String> cells) {

    /** Copies the map. */
    public ListRow {
        cells = Map.copyOf(cells);
    }

    /** Whether the file has a column for the field. */
    public boolean has(String field) {
        return cells.containsKey(field);
    }

    /** What it says of a field, without spaces around; empty for nothing. */
    public String text(String field) {
        return cells.getOrDefault(field, "").strip();
    }
}
