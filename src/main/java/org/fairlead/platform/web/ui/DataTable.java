package org.fairlead.platform.web.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table with a caption. On a narrow screen each row is a block of named facts.
 *
 * @param plain whether it stands inside a card and needs no frame of its own
 * @param downloads the same as a file, under it; null where it is no list
 * @param ticking what can be done with rows that are ticked; null for nothing. Rows then need ids
 */
public record DataTable(
        String caption,
        List<Column> columns,
        List<Row> rows,
        boolean plain,
        @Nullable Downloads downloads,
        @Nullable Ticking ticking) {

    private static final int MANY = 6;

    public DataTable {
        for (var row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException("a row has %d cells for %d columns"
                        .formatted(row.cells().size(), columns.size()));
            }
        }
    }

    /** A table without files under it. */
    public DataTable(String caption, List<Column> columns, List<Row> rows, boolean plain) {
        this(caption, columns, rows, plain, null, null);
    }

    /** The same with its files under it. */
    public DataTable exported(Downloads as) {
        return new DataTable(caption, columns, rows, plain, as, ticking);
    }

    /** The same whose rows can be ticked. */
    public DataTable ticked(Ticking with) {
        return new DataTable(caption, columns, rows, plain, downloads, with);
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
