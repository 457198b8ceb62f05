package org.fairlead.record;

import java.util.function.Consumer;

/**
 * Rows that travelled with entries ({@link NewEntry.Beside}) and cannot be computed from them, only checked against what is. A bean
 * of this type is heard by {@code ./fairlead verify} after the walk over the timelines.
 */
public interface KeptBeside {

    /**
     * Compares all rows with what the timelines say of them. It changes nothing and may run while people work.
     *
     * @param differences told of each difference
     * @return the rows and the differences
     */
    Rebuild.Looked compare(Consumer<Rebuild.Difference> differences);
}
