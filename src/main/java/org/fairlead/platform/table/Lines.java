package org.fairlead.platform.table;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The lines of one file, headings and all, one after another. */
interface Lines extends Closeable {

    /** Cells of a file in a column at most, and columns of a line at most: beyond, the file is none that people keep. */
    int LONGEST_CELL = 1_000_000;

    int MOST_COLUMNS = 1_000;

    /** The next line; null after the last. */
    @Nullable
    TableLine next() throws IOException;
}
