package org.fairlead.imports.internal;

import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.fairlead.platform.background.BackgroundWork;
import org.springframework.stereotype.Component;

/** Does the imports that wait, one after the other; also those whose process was killed, once their lease has run out. */
@Component
class ImportWatch implements BackgroundWork {

    private static final Duration EVERY = Duration.ofMillis(500);
    private static final Duration FILES_KEPT = Duration.ofDays(1);
    private static final Duration FILES_LOOKED_AT = Duration.ofMinutes(10);

    private final JobStore jobs;
    private final ImportRun run;
    private final Clock clock;
    private Instant forgot = Instant.EPOCH;

    ImportWatch(JobStore jobs, ImportRun run, Clock clock) {
        this.jobs = jobs;
        this.run = run;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "imports";
    }

    @Override
    public Duration rest() {
        return EVERY;
    }

    @Override
    public boolean round() {
        boolean one = doOne();
        if (!one) {
            forgetFiles();
        }
        return one;
    }

    private void forgetFiles() {
        var now = clock.instant();
        if (now.isAfter(forgot.plus(FILES_LOOKED_AT))) {
            forgot = now;
            jobs.forgetFiles(now.minus(FILES_KEPT));
        }
    }

    /** Takes up one import and carries it through; whether there was one. */
    boolean doOne() {
        var taken = jobs.take(clock.instant());
        taken.ifPresent(job -> {
            if (jobs.hasFile(job.id())) {
                run.run(job, jobs.file(job.id()), any -> {});
            } else {
                jobs.end(
                        job.id(),
                        org.fairlead.imports.ImportState.FAILED,
                        null,
                        say("imports.job.command-stopped"),
                        clock.instant());
            }
        });
        return taken.isPresent();
    }
}
