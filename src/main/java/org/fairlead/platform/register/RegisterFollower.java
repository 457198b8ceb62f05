package org.fairlead.platform.register;

import java.time.Duration;
import org.fairlead.platform.background.BackgroundWork;
import org.springframework.stereotype.Component;

/**
 * Learns what other processes on the same database wrote into the register: a command beside the server, another node. What this
 * process writes it knows at once.
 */
@Component
final class RegisterFollower implements BackgroundWork {

    private static final Duration EVERY = Duration.ofSeconds(1);

    private final StoredRegister register;

    RegisterFollower(StoredRegister register) {
        this.register = register;
    }

    @Override
    public String name() {
        return "news of the register";
    }

    @Override
    public Duration rest() {
        return EVERY;
    }

    @Override
    public boolean round() {
        register.learn();
        return false;
    }
}
