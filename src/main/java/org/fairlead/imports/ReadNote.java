package org.fairlead.imports;

/**
 * Something odd in a log that was read all the same.
 *
 * @param kind what
 * @param line where, counted from 1
 * @param caseId in which case
 * @param sentence what a person should know
 */
public record ReadNote(Kind kind, int line, String caseId, String sentence) {

    /** The kinds of oddities. */
    public enum Kind {
        /** The mapping does not say what a state means; it is kept as read. */
        STATE_WITHOUT_MEANING,
        /** The state of a row is unknown. */
        STATE_UNKNOWN,
        /** A row is older than the opening of its case. */
        BEFORE_OPENING,
        /** A row is older than the row before it in its case; the order of the file is kept. */
        TIME_WENT_BACK,
        /** A row has the same time as the row before it in its case; the order of the file is kept. */
        EQUAL_TIMES,
        /** The counter of changes falls within a case. */
        COUNTER_FELL,
        /** A counter or flag holds something else than expected. */
        VALUE_UNREADABLE,
        /** The opening, resolution or closing time cannot be read; the case is read without it. */
        TIME_UNREADABLE,
        /** The log has a column for the resolution time and this case none. */
        NEVER_RESOLVED,
        /** A column that should repeat its final value on every row changes within a case. */
        FINAL_VALUE_CHANGED,
        /** The rows of a case do not stand together in the file; they were joined. */
        CASE_IN_PIECES
    }
}
