package org.fairlead.platform.sheet;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows that are read some at a time: what is kept between two readings is the last row alone. */
final class RowsReadOn<R> implements SheetRows<R> {

    private final Function<@Nullable R, List<R>> read;
    private @Nullable R last;

    RowsReadOn(Function<@Nullable R, List<R>> read) {
        this.read = read;
    }

    @Override
    public List<R> next() {
        var some = read.apply(last);
        if (!some.isEmpty()) {
            last = some.getLast();
        }
        return some;
    }
}
