package org.fairlead.platform.sheet;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A table to be written.
 *
 * @param about what it says of itself
 * @param columns at least one, each of a name of its own
 * @param marking how a row is marked: a part of a file that is cut out is still marked
 * @param rows where the rows come from; read once
 * @param <R> the row
 */
public record Sheet<R>(SheetAbout about, List<SheetColumn<R>> columns, Function<R, String> marking, SheetRows<R> rows) {

    /** The column that every CSV file begins with. */
    public static final String MARKING = "marking";

    /** The column that every CSV file ends with. */
    static final String EXPORT = "export";

    /** The columns that every file has of its own. */
    public static final Set<String> OF_EVERY_FILE = Set.of(MARKING, EXPORT);

    /** Copies the columns; refuses names that are there twice or that every file has. */
    public Sheet {
        columns = List.copyOf(columns);
        var names = new HashSet<>(OF_EVERY_FILE);
        for (var column : columns) {
            if (!names.add(column.name())) {
                throw new IllegalArgumentException("a sheet has one column of a name: " + column.name());
            }
        }
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a sheet has columns");
        }
    }

    /** A sheet whose rows are marked as the whole. */
    public static <R> Sheet<R> of(SheetAbout about, List<SheetColumn<R>> columns, SheetRows<R> rows) {
        return new Sheet<>(about, columns, row -> about.marking(), rows);
    }
}
