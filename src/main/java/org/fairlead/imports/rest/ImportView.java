package org.fairlead.imports.rest;

import java.time.Instant;
import java.util.UUID;
import org.fairlead.imports.ImportCounts;
import org.fairlead.imports.ImportJob;
import org.jspecify.annotations.Nullable;

/** An import in answers. */
record ImportView(
        UUID id,
        String kind,
        String fileName,
        String sha256,
        long bytes,
        String source,
        boolean simulated,
        String state,
        boolean cancelAsked,
        @Nullable UUID askedBy,
        Instant askedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        ImportJob.Progress progress,
        @Nullable ImportCounts counts,
        @Nullable String message,
        @Nullable String mapping) {

    static ImportView brief(ImportJob job) {
        return of(job, null);
    }

    static ImportView full(ImportJob job) {
        return of(job, job.log().mapping());
    }

    private static ImportView of(ImportJob job, @Nullable String mapping) {
        var log = job.log();
        var times = job.times();
        return new ImportView(
                job.id(),
                log.kind(),
                log.fileName(),
                log.sha256(),
                log.bytes(),
                log.source(),
                job.simulated(),
                job.state().name(),
                job.cancelAsked(),
                times.askedBy() == null ? null : times.askedBy().value(),
                times.askedAt(),
                times.startedAt(),
                times.endedAt(),
                job.progress(),
                job.counts(),
                job.message(),
                mapping);
    }
}
