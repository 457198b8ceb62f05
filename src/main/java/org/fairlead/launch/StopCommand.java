package org.fairlead.launch;

import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.fairlead.launch.embedded.EmbeddedPostgres;
import org.fairlead.launch.embedded.EmbeddedSettings;

/** {@code ./fairlead stop}: tells the process that serves a data directory to stop, and waits until it has. */
final class StopCommand implements Command {
    private static final Duration LONGEST = Duration.ofSeconds(120);

    @Override
    public String name() {
        return "stop";
    }

    @Override
    public String help() {
        return "stop the Fairlead that serves a data directory";
    }

    @Override
    public int run(Invocation invocation) {
        if (!Files.isDirectory(invocation.data())) {
            invocation.say("Fairlead is not running on " + invocation.data() + ".");
            return DONE;
        }
        var free = DataDirectory.tryToTake(invocation.data());
        if (free.isPresent()) {
            try (var directory = free.get()) {
                stopWhatAKilledProcessLeft(directory);
                invocation.say("Fairlead is not running on " + invocation.data() + ".");
                return DONE;
            }
        }
        return DataDirectory.running(invocation.data())
                .flatMap(instance -> ProcessHandle.of(instance.processId()))
                .map(process -> stop(invocation, process))
                .orElseGet(() -> {
                    invocation.say("Another command is using " + invocation.data() + ": try again soon.");
                    return DID_NOT_HOLD;
                });
    }

    private static int stop(Invocation invocation, ProcessHandle process) {
        if (!process.destroy()) {
            invocation.say("Process " + process.pid() + " belongs to another user: stop it as that user.");
            return DID_NOT_HOLD;
        }
        try {
            process.onExit().get(LONGEST.toSeconds(), TimeUnit.SECONDS);
            invocation.say("Fairlead has stopped.");
            return DONE;
        } catch (TimeoutException | ExecutionException _) {
            invocation.say("Process " + process.pid() + " has not stopped yet: look again with ./fairlead status.");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return DID_NOT_HOLD;
    }

    private static void stopWhatAKilledProcessLeft(DataDirectory directory) {
        if (Files.isDirectory(directory.path().resolve("database"))) {
            EmbeddedPostgres.clearAway(EmbeddedSettings.lasting(directory.path(), _ -> {}));
        }
    }
}
