package org.fairlead.platform.sheet;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Rows of which the next are read while the last are being written: the database and we work side by side. Never more than one page
 * ahead, so a slow reader costs the memory of two pages and no connection.
 */
final class RowsAhead<R> implements SheetRows<R> {

    private final SheetRows<R> rows;
    private @Nullable FutureTask<List<R>> coming;

    RowsAhead(SheetRows<R> rows) {
        this.rows = rows;
    }

    @Override
    public List<R> next() {
        var some = coming == null ? rows.next() : arrived(coming);
        coming = some.isEmpty() ? null : begun();
        return some;
    }

    private FutureTask<List<R>> begun() {
        var reading = new FutureTask<>(rows::next);
        Thread.ofVirtual().name("export").start(reading);
        return reading;
    }

    private static <R> List<R> arrived(FutureTask<List<R>> reading) {
        try {
            return reading.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException("rows could not be read", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while reading rows", stopped);
        }
    }
}
