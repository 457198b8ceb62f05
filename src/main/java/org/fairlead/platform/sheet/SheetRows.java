package org.fairlead.platform.sheet;

import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet, some at a time: no more are held in memory than were read together.
 *
 * @param <R> the row
 */
@FunctionalInterface
public interface SheetRows<R> {

    /** The next rows in order; empty when there are no more. */
    List<R> next();

    /** Rows that are in memory anyhow. */
    static <R> SheetRows<R> of(List<R> all) {
        var left = new ArrayDeque<List<R>>(List.of(all));
        return () -> left.isEmpty() ? List.of() : left.remove();
    }

    /** Rows read some at a time, each time on from the last that was read, which is null at first. */
    static <R> SheetRows<R> onFrom(Function<@Nullable R, List<R>> read) {
        return new RowsReadOn<>(read);
    }

    /** The same rows, the next of which are read while the last are being written. */
    default SheetRows<R> ahead() {
        return new RowsAhead<>(this);
    }
}
