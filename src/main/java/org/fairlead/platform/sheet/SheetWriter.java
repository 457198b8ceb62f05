package org.fairlead.platform.sheet;

import java.io.IOException;
import java.util.List;

/**
 * Writes one file, from its beginning over any number of rows to its end. A file whose {@link #end} was not written is not whole, and
 * nobody may take it for whole: whatever fails on the way, the end is then never written.
 *
 * @param <R> the row
 */
interface SheetWriter<R> {

    /** What stands before the rows. */
    void begin() throws IOException;

    /** Rows, in order. */
    void rows(List<R> rows) throws IOException;

    /** Sends on what has been written so far, as far as the format lets it. */
    void flush() throws IOException;

    /** What stands after the rows. */
    void end(long count) throws IOException;
}
