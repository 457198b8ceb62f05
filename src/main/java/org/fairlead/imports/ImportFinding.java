package org.fairlead.imports;

import org.jspecify.annotations.Nullable;

/**
 * What an import has to say about a row.
 *
 * @param ordinal its place, counted from 1
 * @param kind {@code BAD_ROW} for a row that could not be read, else the {@link ReadNote.Kind}
 * @param line the line of the file
 * @param caseId the case; null when not known
 * @param sentence the reason
 * @param raw the row as it stands in the file; null when it was read
 */
public record ImportFinding(
        int ordinal,
        String kind,
        int line,
        @Nullable String caseId,
        String sentence,
        @Nullable String raw) {

    /** The kind of a row that could not be read. */
    public static final String BAD_ROW = "BAD_ROW";
}
