package org.fairlead.imports.internal;

import static org.fairlead.platform.language.Say.say;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.fairlead.imports.ImportFinding;
import org.fairlead.imports.ImportJob;
import org.fairlead.imports.ImportState;
import org.fairlead.imports.LogMapping;
import org.fairlead.imports.LogReader;
import org.fairlead.imports.MappingReading;
import org.fairlead.imports.ReadLimits;
import org.fairlead.imports.ReadLog;
import org.fairlead.imports.UnreadableLogException;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.DatabaseAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Carries one job through: reads its file, says what it found, writes the records. */
@Component
class ImportRun {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);
    private static final Duration TELL_EVERY = Duration.ofMillis(400);

    private final JobStore jobs;
    private final LogWriter writer;
    private final Clock clock;

    ImportRun(JobStore jobs, LogWriter writer, Clock clock) {
        this.jobs = jobs;
        this.writer = writer;
        this.clock = clock;
    }

    /** Somebody asked to end the import. */
    private static final class EndedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Does it; the job as it ended. */
    ImportJob run(ImportJob job, InputStream file, Consumer<ImportJob> progress) {
        var telling = new Telling(job, progress);
        try {
            var log = LogReader.read(file, mapping(job), ReadLimits.USUAL, telling::read);
            telling.hasRead(log);
            jobs.findings(job.id(), findings(log));
            var written = writer.write(log, job.log().source(), job.simulated(), telling::written);
            var state = written.complete() ? ImportState.DONE : ImportState.CANCELLED;
            jobs.end(job.id(), state, written.counts(), null, clock.instant());
        } catch (EndedException ended) {
            jobs.end(job.id(), ImportState.CANCELLED, null, null, clock.instant());
        } catch (UnreadableLogException unreadable) {
            jobs.end(job.id(), ImportState.FAILED, null, unreadable.getMessage(), clock.instant());
        } catch (IOException broken) {
            jobs.end(
                    job.id(),
                    ImportState.FAILED,
                    null,
                    say("imports.job.unreadable", "problem", String.valueOf(broken.getMessage())),
                    clock.instant());
        } catch (RuntimeException trouble) {
            if (DatabaseAway.is(trouble)) {
                // It was acknowledged, so it is carried through: whoever finds its lease run out goes on with it.
                LOG.warn("Import {} waits for the database", job.id());
                throw trouble;
            }
            LOG.error("Import {} failed", job.id(), trouble);
            jobs.end(job.id(), ImportState.FAILED, null, say("imports.job.broke-off"), clock.instant());
        }
        return jobs.one(Asker.TOOL, job.id()).orElseThrow();
    }

    private static LogMapping mapping(ImportJob job) {
        return switch (LogMapping.read(job.log().mapping())) {
            case MappingReading.Understood(var mapping) -> mapping;
            case MappingReading.Refused(var errors) ->
                throw new IllegalStateException("the mapping of " + job.id() + " was not checked: " + errors);
        };
    }

    private static List<ImportFinding> findings(ReadLog log) {
        var findings = new ArrayList<ImportFinding>();
        for (var bad : log.badRows()) {
            findings.add(new ImportFinding(
                    findings.size() + 1, ImportFinding.BAD_ROW, bad.line(), null, bad.reason(), bad.raw()));
        }
        log.report().notes().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .flatMap(some -> some.getValue().first().stream())
                .sorted(Comparator.comparing(note -> note.kind().ordinal()))
                .forEach(note -> findings.add(new ImportFinding(
                        findings.size() + 1, note.kind().name(), note.line(), note.caseId(), note.sentence(), null)));
        return findings;
    }

    /** Tells people and the database how far it is, now and then, and listens whether to go on. */
    private final class Telling {
        private final ImportJob job;
        private final Consumer<ImportJob> progress;
        private Instant told = Instant.EPOCH;
        private int rows;
        private int cases;

        Telling(ImportJob job, Consumer<ImportJob> progress) {
            this.job = job;
            this.progress = progress;
        }

        void read(int rowsRead) {
            rows = rowsRead;
            if (tell(ImportState.READING, new ImportJob.Progress(rows, 0, null))) {
                throw new EndedException();
            }
        }

        void hasRead(ReadLog log) {
            rows = log.report().rows();
            cases = log.cases().size();
            told = Instant.EPOCH;
        }

        boolean written(int casesDone) {
            return !tell(ImportState.WRITING, new ImportJob.Progress(rows, casesDone, cases));
        }

        private boolean tell(ImportState state, ImportJob.Progress how) {
            var now = clock.instant();
            boolean last = how.casesAll() != null && how.casesDone() == how.casesAll();
            if (!last && Duration.between(told, now).compareTo(TELL_EVERY) < 0) {
                return false;
            }
            told = now;
            boolean cancel = jobs.progress(job.id(), state, how, now);
            progress.accept(
                    new ImportJob(job.id(), job.log(), job.simulated(), state, cancel, job.times(), how, null, null));
            return cancel && !last;
        }
    }
}
