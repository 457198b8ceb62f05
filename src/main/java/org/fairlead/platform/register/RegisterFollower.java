package org.fairlead.platform.register;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Learns what other processes on the same database wrote into the register: a command beside the server, another node. What this
 * process writes it knows at once.
 */
@Component
final class RegisterFollower implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RegisterFollower.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final StoredRegister register;
    private final boolean serving;
    private volatile boolean running;

    RegisterFollower(StoredRegister register, @Value("${fairlead.serving:true}") boolean serving) {
        this.register = register;
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
        Thread.ofVirtual().name("register").start(this::follow);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void follow() {
        while (running) {
            try {
                Thread.sleep(EVERY);
                register.learn();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException trouble) {
                if (running) {
                    LOG.warn("The register waits for the database: {}", trouble.getMessage());
                }
            }
        }
    }
}
