package org.fairlead.platform.background;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** A thread for each piece of background work, from the start of serving to its end. */
@Component
class BackgroundLoops implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundLoops.class);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(2);
    private static final Duration STEP = Duration.ofMillis(250);
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(2);

    private final List<BackgroundWork> work;
    private final boolean serving;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    BackgroundLoops(List<BackgroundWork> work, @Value("${fairlead.serving:true}") boolean serving) {
        this.work = List.copyOf(work);
        this.serving = serving;
    }

    @Override
    public boolean isAutoStartup() {
        return serving;
    }

    @Override
    public synchronized void start() {
        running = true;
        for (var each : work) {
            threads.add(Thread.ofVirtual().name(each.name()).start(() -> loop(each)));
        }
    }

    /** Ends the rests at once, and gives rounds under way a moment to end by themselves. */
    @Override
    public synchronized void stop() {
        running = false;
        long end = System.nanoTime() + PATIENCE_AT_THE_END.toNanos();
        try {
            for (var thread : threads) {
                thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        threads.forEach(Thread::interrupt);
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void loop(BackgroundWork each) {
        while (running && !Thread.currentThread().isInterrupted()) {
            try {
                if (!each.round()) {
                    rest(each.rest());
                }
            } catch (RuntimeException trouble) {
                if (running) {
                    LOG.warn("{} will be tried again: {}", each.name(), trouble.getMessage());
                    rest(AFTER_TROUBLE);
                }
            }
        }
    }

    /** Rests in small steps, so that the end of serving waits for nobody's rest. */
    private void rest(Duration length) {
        long end = System.nanoTime() + length.toNanos();
        try {
            for (long left = length.toNanos(); running && left > 0; left = end - System.nanoTime()) {
                Thread.sleep(Duration.ofNanos(Math.min(left, STEP.toNanos())));
            }
        } catch (InterruptedException ended) {
            running = false;
        }
    }
}
