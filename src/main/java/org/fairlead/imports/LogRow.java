package org.fairlead.imports;

import org.jspecify.annotations.Nullable;

/** A row before any mapping: cells by the name of their column. */
interface LogRow {

    int line();

    /** The text of a column, or nothing when this row does not have that column. */
    @Nullable
    String cell(String column);

    /** The row as it stands in the file, as near as the form allows. */
    String raw();
}
