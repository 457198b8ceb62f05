package org.fairlead.platform.web.ui;

import java.util.List;

/**
 * A table with a caption. On a narrow screen each row is a block of named facts.
 *
 * @param plain whether it stands inside a card and needs no frame of its own
 */
public record DataTable(String caption, List<Column> columns, List<Row> rows, boolean plain) {

    private static final int MANY = 6;

    public DataTable {
        for (var row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException("a row has %d cells for %d columns"
                        .formatted(row.cells().size(), columns.size()));
            }
        }
    }

    /** Whether it has so many columns that a middling screen is too narrow for it as well. */
    public boolean many() {
        return columns.size() >= MANY;
    }

    /** Whether its rows are cards where there is no room. */
    public boolean cards() {
        return columns.stream().anyMatch(column -> column.slot() != null);
    }
}
