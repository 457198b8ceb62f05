package org.fairlead.clock;

import java.util.UUID;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.record.ClockKind;
import org.jspecify.annotations.Nullable;

/**
 * One clock of a record.
 *
 * @param id stable on the record, such as {@code customer-resolution} or {@code leg-<party>}
 * @param kind which of the three kinds
 * @param measure what it measures
 * @param party whose time it counts; null for the customer's clocks
 * @param source the agreement it follows; null when it only measures
 * @param plan everything it is computed from
 */
public record RecordClock(
        String id,
        ClockKind kind,
        Measure measure,
        @Nullable PartyId party,
        @Nullable Source source,
        ClockPlan plan) {

    /**
     * The agreement version a clock follows.
     *
     * @param agreement the agreement
     * @param version its version
     * @param name its name
     */
    public record Source(UUID agreement, int version, String name) {}
}
