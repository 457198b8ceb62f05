package org.fairlead.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A whole log, read by a mapping.
 *
 * @param mapping the mapping it was read by
 * @param cases all cases, in the order in which they first appear in the file
 * @param badRows all rows that could not be read, in the order of the file
 * @param report what a person should know about the log
 */
public record ReadLog(LogMapping mapping, List<LogCase> cases, List<BadRow> badRows, Report report) {

    /**
     * What was found while reading.
     *
     * @param rows how many rows or events the file has, bad ones included
     * @param entries how many of them became entries of cases
     * @param missingColumns columns that the mapping names and the file lacks
     * @param notes how often each kind of oddity was met, with the first examples
     * @param statesWithoutMeaning states that the mapping does not explain, with how many entries have them
     * @param unknownValues how many entries have no known value of a field that the mapping reads
     */
    public record Report(
            int rows,
            int entries,
            List<String> missingColumns,
            Map<ReadNote.Kind, NotesOfAKind> notes,
            Map<String, Integer> statesWithoutMeaning,
            Map<LogField, Integer> unknownValues) {

        /** How often this kind of oddity was met. */
        public int count(ReadNote.Kind kind) {
            return Optional.ofNullable(notes.get(kind)).map(NotesOfAKind::count).orElse(0);
        }
    }

    /**
     * Oddities of one kind.
     *
     * @param count how often it was met
     * @param cases in how many cases
     * @param first the first few, in the order of the file
     */
    public record NotesOfAKind(int count, int cases, List<ReadNote> first) {}
}
