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
     * @param customerDueAt when the customer's will be; null when none of theirs runs
     * @param breached whether any clock has gone over
     * @param atRisk whether one that runs and is not over has passed a share of its target that is warned of
     */
    record Deadline(@Nullable Instant dueAt, @Nullable Instant customerDueAt, boolean breached, boolean atRisk) {

        /** No clock. */
        public static final Deadline NONE = new Deadline(null, null, false, false);
    }
}
