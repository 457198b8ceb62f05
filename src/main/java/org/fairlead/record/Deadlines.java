package org.fairlead.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where the header's due time comes from; the clock module answers. */
public interface Deadlines {

    /** The nearest deadline of a record: a pure function of its history. */
    Deadline of(History history);

    /**
     * A record's deadline.
     *
     * @param dueAt when the binding running clock will be over; null when none runs
     * @param breached whether any clock has gone over
     */
    record Deadline(@Nullable Instant dueAt, boolean breached) {}
}
