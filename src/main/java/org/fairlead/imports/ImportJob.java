package org.fairlead.imports;

import java.time.Instant;
import java.util.UUID;
import org.fairlead.platform.actor.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * An import, or a simulation of one.
 *
 * @param id its id
 * @param log what is imported
 * @param simulated whether nothing is written
 * @param state where it is
 * @param cancelAsked whether somebody asked to end it
 * @param times when what happened, and who asked
 * @param progress how far it is
 * @param counts what came of it; null until it is over
 * @param message why it failed; null when it did not
 */
public record ImportJob(
        UUID id,
        Log log,
        boolean simulated,
        ImportState state,
        boolean cancelAsked,
        Times times,
        Progress progress,
        @Nullable ImportCounts counts,
        @Nullable String message) {

    /** The same, begun at the instant. */
    public ImportJob begun(Instant at) {
        return new ImportJob(
                id,
                log,
                simulated,
                ImportState.READING,
                cancelAsked,
                new Times(times.askedBy(), times.askedAt(), at, null),
                progress,
                counts,
                message);
    }

    /**
     * What is imported.
     *
     * @param kind the kind of log, the name of a shipped mapping
     * @param fileName the file's name
     * @param sha256 the digest of the file, in hex
     * @param bytes its size
     * @param mapping the text of the mapping it is read by
     * @param source the name that keeps its cases apart from others'
     */
    public record Log(String kind, String fileName, String sha256, long bytes, String mapping, String source) {}

    /**
     * When what happened.
     *
     * @param askedBy who asked; null for a command
     * @param askedAt when
     * @param startedAt when it was begun
     * @param endedAt when it was over
     */
    public record Times(
            @Nullable PersonId askedBy,
            Instant askedAt,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt) {}

    /**
     * How far it is.
     *
     * @param rowsRead rows read so far
     * @param casesDone cases written so far, or looked at in a simulation
     * @param casesAll all cases; null until the file has been read
     */
    public record Progress(
            int rowsRead, int casesDone, @Nullable Integer casesAll) {}
}
