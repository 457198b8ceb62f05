package org.fairlead.demo;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the demo estate alive: one thing at a time, every few seconds. {@code fairlead.demo.bots=false} starts with the bots at
 * rest; {@code fairlead.demo.pace} makes them so many times as quick.
 */
@Component
@ConditionalOnProperty(name = "fairlead.demo", havingValue = "true")
class Bots implements SmartLifecycle, LiveWork {

    private static final Logger LOG = LoggerFactory.getLogger(Bots.class);
    private static final int SHORTEST_REST_MILLIS = 2_000;
    private static final int LONGEST_REST_MILLIS = 7_000;
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(30);

    private final Stage stage;
    private final double pace;
    private final Random random = new Random(Stories.SEED);
    private final CountDownLatch ready = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean working;
    private volatile boolean running;

    Bots(
            Stage stage,
            @Value("${fairlead.demo.pace:1}") double pace,
            @Value("${fairlead.demo.bots:true}") boolean working) {
        this.stage = stage;
        this.pace = Math.clamp(pace, 0.01, 100);
        this.working = working;
    }

    @Override
    public boolean atWork() {
        return working;
    }

    @Override
    public void atWork(boolean on) {
        working = on;
    }

    /** People are let in: the estate is there. */
    @EventListener
    void ready(ApplicationReadyEvent event) {
        ready.countDown();
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("demo-bots").start(this::live);
    }

    /** Waits for what is under way, so that nothing is asked of a database that stops. */
    @Override
    public void stop() {
        running = false;
        ready.countDown();
        try {
            if (!ended.await(5, TimeUnit.SECONDS)) {
                LOG.warn("A bot is still at work");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void live() {
        try {
            ready.await();
            while (running) {
                rest(step());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
        }
    }

    /** Does one thing, if one is due; how long to rest then. */
    private Duration step() {
        try {
            if (working) {
                stage.step(pace);
            }
            var usual = random.nextInt(SHORTEST_REST_MILLIS, LONGEST_REST_MILLIS);
            return Duration.ofMillis((long) (usual / pace));
        } catch (RuntimeException trouble) {
            LOG.warn("The demo's bots rest for a while: {}", trouble.getMessage());
            return AFTER_TROUBLE;
        }
    }

    private void rest(Duration time) throws InterruptedException {
        var until = System.nanoTime() + time.toNanos();
        while (running && System.nanoTime() < until) {
            Thread.sleep(Math.min(200, Math.max(1, time.toMillis())));
        }
    }
}
