package org.fairlead.intake;

import java.util.List;

/**
 * A row of a list import, with what came of it.
 *
 * @param ordinal its place among the rows, from 1
 * @param line where it stands in the file
 * @param outcome what came, or would come, of it
 * @param column the heading of the column that stands in the way; empty when none in particular does
 * @param cells the row as the file has it, kept of rows that were refused; empty of others
 */
public record ImportedRow(int ordinal, int line, RowOutcome outcome, String column, List<String> cells) {

    /** Copies the list. */
    public ImportedRow {
        cells = List.copyOf(cells);
    }
}
