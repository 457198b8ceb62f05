package org.fairlead.launch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/** Ends what was started, the newest first, when the process is told to stop. */
final class OrderlyStop {
    private final Deque<Runnable> steps = new ArrayDeque<>();
    private boolean done;

    /** Does the steps on Ctrl-C and SIGTERM; the process then ends with the given exit code. */
    void arm(int exitCode) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAndHalt(exitCode), "stop"));
    }

    /** Adds a step to do before those added earlier. */
    synchronized OrderlyStop beforeThat(Runnable step) {
        if (done) {
            step.run();
        } else {
            steps.push(step);
        }
        return this;
    }

    /** Opens something that has to be closed; a signal meanwhile waits until it is open, and then closes it. */
    synchronized HeldDatabase open(Supplier<HeldDatabase> opening) {
        var opened = opening.get();
        beforeThat(opened::close);
        return opened;
    }

    /** Does the steps now; later signals find nothing left to do. */
    synchronized void now() {
        done = true;
        while (!steps.isEmpty()) {
            try {
                steps.pop().run();
            } catch (RuntimeException failed) {
                System.err.println("A part did not stop cleanly: " + failed.getMessage());
            }
        }
    }

    /** Holds the monitor to the end, so that a start under way cannot report that it failed. */
    private synchronized void stopAndHalt(int exitCode) {
        if (!done) {
            now();
            Runtime.getRuntime().halt(exitCode);
        }
    }
}
