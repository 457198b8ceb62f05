package org.fairlead.intake;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.platform.actor.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One file taken in as a list.
 *
 * @param id its id
 * @param given what was given
 * @param columns its columns and what they are taken for
 * @param state where it is
 * @param times when
 * @param progress how far it is
 * @param message why it was not carried through; empty when it was
 */
public record ListImport(
        UUID id,
        Given given,
        List<Matched> columns,
        ListImportState state,
        Times times,
        Progress progress,
        String message) {

    /** Copies the list. */
    public ListImport {
        columns = List.copyOf(columns);
    }

    /**
     * What was given.
     *
     * @param list the list, by its code
     * @param fileName the file's name
     * @param bytes its size
     * @param sha256 its digest in hex
     * @param by who gave it
     */
    public record Given(String list, String fileName, long bytes, String sha256, PersonId by) {}

    /**
     * A column.
     *
     * @param heading as the file has it
     * @param field what it is taken for; null when it is left out
     * @param samples the first values, for those who match columns
     */
    public record Matched(String heading, @Nullable String field, List<String> samples) {

        /** Copies the list. */
        public Matched {
            samples = List.copyOf(samples);
        }

        /** The same, taken for another field. */
        public Matched as(@Nullable String other) {
            return new Matched(heading, other, samples);
        }
    }

    /** When it was given, and when it last came to rest. */
    public record Times(Instant givenAt, @Nullable Instant restedAt) {}

    /**
     * How far it is.
     *
     * @param rows rows that had their turn in what is being done now
     * @param all how many rows there are; null until it was tried
     * @param counts how many rows came to which result
     */
    public record Progress(int rows, @Nullable Integer all, Map<RowResult, Integer> counts) {

        /** Copies the map. */
        public Progress {
            counts = counts.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(counts));
        }
    }

    /** How many rows came to a result. */
    public int count(RowResult result) {
        return progress.counts().getOrDefault(result, 0);
    }

    /** How many rows were refused, in the trial or when their turn came. */
    public int refused() {
        return count(RowResult.WOULD_NOT) + count(RowResult.REFUSED);
    }

    /** How many rows something would come of. */
    public int promised() {
        return count(RowResult.WOULD_ADD) + count(RowResult.WOULD_CHANGE);
    }

    /** How many rows something was done for that can be taken back. */
    public int done() {
        return count(RowResult.ADDED) + count(RowResult.CHANGED);
    }

    /** What stands in the column that a row was refused for; empty where none in particular was, or nothing stands there. */
    public String offending(ImportedRow row) {
        for (int at = 0; at < Math.min(columns.size(), row.cells().size()); at++) {
            if (columns.get(at).heading().equals(row.column())) {
                return row.cells().get(at).strip();
            }
        }
        return "";
    }

    /** The heading of a field's column. */
    public Optional<String> heading(String field) {
        return columns.stream()
                .filter(column -> field.equals(column.field()))
                .map(Matched::heading)
                .findFirst();
    }
}
