package org.fairlead.schedule;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one date of a schedule.
 *
 * @param due the date
 * @param result what became of it
 * @param record the incident that was logged; null where none was
 * @param number its number; empty where none was
 * @param sentence why none was; empty where one was
 * @param at when it was handled
 */
public record Occurrence(
        Instant due, Result result, @Nullable UUID record, String number, String sentence, Instant at) {

    /** What became of it. */
    public enum Result {
        /** An incident was logged. */
        LOGGED,
        /** It was missed while nothing was running, and is not made up for. */
        SKIPPED,
        /** No incident could be logged. */
        REFUSED
    }
}
