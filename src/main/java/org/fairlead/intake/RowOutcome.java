package org.fairlead.intake;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came, or would come, of a row.
 *
 * @param result in a word
 * @param name what the row is about, as people call it
 * @param subject what was made or changed; null in a trial of something new
 * @param before the version it was based on; 0 for something new
 * @param version the version it wrote; 0 for none
 * @param differences what is changed, part by part
 * @param sentence what else there is to say; may be empty
 */
public record RowOutcome(
        RowResult result,
        String name,
        @Nullable UUID subject,
        int before,
        int version,
        List<Difference> differences,
        String sentence) {

    /** Copies the list. */
    public RowOutcome {
        differences = List.copyOf(differences);
    }

    /** A part that is changed, in words; empty where there is nothing. */
    public record Difference(String label, String before, String after) {}

    /** An outcome of which nothing is to be taken back. */
    public static RowOutcome of(RowResult result, String name, @Nullable UUID subject) {
        return new RowOutcome(result, name, subject, 0, 0, List.of(), "");
    }

    /** The same with a sentence. */
    public RowOutcome saying(String words) {
        return new RowOutcome(result, name, subject, before, version, differences, words);
    }

    /** The same with differences. */
    public RowOutcome changing(List<Difference> parts) {
        return new RowOutcome(result, name, subject, before, version, parts, sentence);
    }

    /** The same, having led from one version to another. */
    public RowOutcome from(int versionBefore, int versionAfter) {
        return new RowOutcome(result, name, subject, versionBefore, versionAfter, differences, sentence);
    }
}
