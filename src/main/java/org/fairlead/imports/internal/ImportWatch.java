package org.fairlead.imports.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Does the imports that wait, one after the other; also those whose process was killed, once their lease has run out. */
@Component
class ImportWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWatch.class);
    private static final Duration SLEEP = Duration.ofMillis(500);
    private static final Duration FILES_KEPT = Duration.ofDays(1);
    private static final Duration FILES_LOOKED_AT = Duration.ofMinutes(10);

    private final JobStore jobs;
    private final ImportRun run;
    private final Clock clock;
    private final boolean serving;
    private volatile boolean running;
    private Instant forgot = Instant.EPOCH;

    ImportWatch(JobStore jobs, ImportRun run, Clock clock, @Value("${fairlead.serving:true}") boolean serving) {
        this.jobs = jobs;
        this.run = run;
        this.clock = clock;
        this.serving = serving;
    }

    /** Not in the process of a single command. */
    @Override
    public boolean isAutoStartup() {
        return serving;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().daemon().name("imports").start(this::watch);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void watch() {
        while (running) {
            try {
                if (!doOne()) {
                    forgetFiles();
                    Thread.sleep(SLEEP);
                }
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException trouble) {
                if (running) {
                    LOG.warn("Imports wait for the database: {}", trouble.getMessage());
                    rest();
                }
            }
        }
    }

    private void forgetFiles() {
        var now = clock.instant();
        if (now.isAfter(forgot.plus(FILES_LOOKED_AT))) {
            forgot = now;
            jobs.forgetFiles(now.minus(FILES_KEPT));
        }
    }

    private static void rest() {
        try {
            Thread.sleep(SLEEP.multipliedBy(4));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
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
                        "The command stopped before its end. What was written stays; give it again to go on.",
                        clock.instant());
            }
        });
        return taken.isPresent();
    }
}
