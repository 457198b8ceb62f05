package org.fairlead.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One case of a log with all its entries in the order of the file, wherever in the file they stood. What the log says of
 * the case as a whole is what its last row says.
 *
 * @param id how the log identifies the case
 * @param entries at least one entry, never sorted again
 * @param times opening, resolution and closing where the log has columns for them
 * @param breached whether the last known breach flag says that a promise was missed; absent without a flag
 * @param reopenings the reopen counter of the last row; absent without a counter
 * @param kept columns that the mapping asks to carry along, with the value of the last row
 */
public record LogCase(
        String id,
        List<LogEntry> entries,
        Times times,
        Optional<Boolean> breached,
        OptionalInt reopenings,
        Map<String, String> kept) {

    /**
     * Times of the case as a whole, each absent when the log does not know it.
     *
     * @param openedAt when it was opened
     * @param resolvedAt when it was last resolved
     * @param closedAt when it was closed
     */
    public record Times(Optional<Instant> openedAt, Optional<Instant> resolvedAt, Optional<Instant> closedAt) {}

    public LogCase {
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("a case needs an entry: " + id);
        }
    }

    /** The opening time of the log, or the time of the first entry where the log has none. */
    public Instant openedAt() {
        return times.openedAt().orElseGet(() -> entries.getFirst().at());
    }

    /** The value on the last row of the case. */
    public Optional<String> value(LogField field) {
        return entries.getLast().value(field);
    }
}
