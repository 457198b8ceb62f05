package org.fairlead.record;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the log of another tool said about a record that came from it, kept as it was said. The log's changes stand on the timeline
 * as the facts of daily work; these stand beside them, one for each row, so that nothing of the log is lost and figures can count
 * the log's own rows.
 */
public final class ImportedFacts {

    /** The names they are stored under. */
    public static final FactKinds KINDS = new FactKinds(Map.of("log-row", LogRow.class, "log-case", LogCase.class));

    /** The place of {@link LogCase} on every imported timeline: right after the opening. */
    public static final int PLACE_OF_CASE = 2;

    private ImportedFacts() {}

    /**
     * One row of the log, after everything that it changed. Its entry's time is the row's own, even where that lies before the
     * entries before it. What was odd about the row is the entry's text.
     *
     * @param line the line of the file on which the row starts, counted from 1
     * @param state the state as the log names it; null when the row names none
     * @param unexplained true when nobody said what that state means; null otherwise
     * @param ownerless true while the log has not said who holds the case; null otherwise
     * @param values values that this row changed and that no other fact carries, by field; null for none
     * @param raw the row as it stands in the file, kept where it is odd; null otherwise
     */
    public record LogRow(
            int line,
            @Nullable String state,
            @Nullable Boolean unexplained,
            @Nullable Boolean ownerless,
            @Nullable Map<String, String> values,
            @Nullable String raw)
            implements Fact {

        /** Copies the map. */
        public LogRow {
            values = values == null ? null : Map.copyOf(values);
        }
    }

    /**
     * What the log says of the case as a whole. Times, counter and flag are the log's own, for figures that must be the log's.
     *
     * @param source the log, by the name that keeps its cases apart from those of others
     * @param caseId how the log identifies the case
     * @param entries how many entries of the timeline, from the first, came from the log; what comes after them happened here
     * @param openedAt when it was opened; null where the log has only rows
     * @param resolvedAt when it was last resolved; null when it was not, or the log does not know
     * @param closedAt when it was closed; null when the log does not say
     * @param reopenings how often it was reopened as the log counts; null where the log keeps no count
     * @param breached whether the log says that a promise was missed
     * @param kept columns carried along, with their last value
     */
    public record LogCase(
            String source,
            String caseId,
            int entries,
            @Nullable Instant openedAt,
            @Nullable Instant resolvedAt,
            @Nullable Instant closedAt,
            @Nullable Integer reopenings,
            boolean breached,
            Map<String, String> kept)
            implements Fact {

        /** Copies the map. */
        public LogCase {
            kept = Map.copyOf(kept);
        }
    }
}
