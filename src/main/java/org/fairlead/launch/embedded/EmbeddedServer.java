package org.fairlead.launch.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.fairlead.launch.database.CannotStartException;

/** Starts, takes over, watches and stops one server process. One thread at a time changes it. */
final class EmbeddedServer {
    private static final Duration LONGEST_START = Duration.ofMinutes(10);
    private static final Duration PATIENCE_WITH_ORPHANS = Duration.ofSeconds(2);
    private static final Duration LONGEST_END_OF_ORPHANS = Duration.ofSeconds(20);
    private static final Duration STEP = Duration.ofMillis(50);
    private static final int ATTEMPTS = 3;

    private final EmbeddedSettings settings;
    private final ServerCommands commands;
    private int port;
    private long processId;
    private volatile boolean stopping;

    EmbeddedServer(EmbeddedSettings settings, ServerCommands commands) {
        this.settings = settings;
        this.commands = commands;
    }

    synchronized int port() {
        return port;
    }

    synchronized long processId() {
        return processId;
    }

    /** Takes over a server that runs on our files; false when none does. */
    synchronized boolean adopt() throws IOException {
        var waited = Duration.ZERO;
        while (waited.compareTo(LONGEST_START) < 0) {
            var running = Postmaster.runningOn(settings.database());
            if (running.isEmpty()) {
                return false;
            }
            if (running.get().isReady()) {
                settings.progress().accept("Taking over the database that is already running");
                port = running.get().port();
                processId = running.get().processId();
                return true;
            }
            pause();
            waited = waited.plus(STEP);
        }
        throw new CannotStartException("The database in " + settings.directory() + " is still "
                + "starting or stopping after " + LONGEST_START.toMinutes() + " minutes: see " + settings.log() + ".");
    }

    /** Starts the server on a free port. */
    synchronized void start() throws IOException {
        settings.progress().accept("Starting the database");
        for (var attempt = 1; ; attempt++) {
            try {
                startOn(freePort());
                return;
            } catch (IOException refused) {
                if (attempt == ATTEMPTS) {
                    throw refused;
                }
            }
        }
    }

    /** Starts the server again, on the same port, whenever its main process ends before {@link #stop()}. */
    synchronized void keepAlive() {
        ProcessHandle.of(processId)
                .ifPresent(process ->
                        process.onExit().thenRun(() -> Thread.ofVirtual().start(this::startAgain)));
    }

    /** Stops the server and waits until it is gone. */
    void stop() {
        stopping = true;
        synchronized (this) {
            try {
                if (Postmaster.runningOn(settings.database()).isPresent() && !stopped("fast", 60)) {
                    stopped("immediate", 30);
                }
            } catch (IOException failed) {
                settings.progress().accept("The database did not stop: " + failed.getMessage());
            }
        }
    }

    private synchronized void startAgain() {
        if (stopping) {
            return;
        }
        settings.progress().accept("The database ended unexpectedly; starting it again");
        for (var attempt = 1; !stopping; attempt++) {
            try {
                startOn(port);
                keepAlive();
                return;
            } catch (IOException refused) {
                if (attempt == ATTEMPTS) {
                    settings.progress().accept("The database does not start again: " + refused.getMessage());
                    return;
                }
            }
        }
    }

    private void startOn(int chosen) throws IOException {
        clearAwayTheDead();
        var early = settings.log().resolve("start.log");
        var outcome = commands.run(
                "pg_ctl",
                List.of(
                        "start",
                        "--pgdata=" + settings.database(),
                        "--wait",
                        "--timeout=" + LONGEST_START.toSeconds(),
                        "--silent",
                        "--log=" + early,
                        "--options=" + ServerOptions.line(settings, chosen)));
        var running = Postmaster.runningOn(settings.database()).filter(Postmaster::isReady);
        if (!outcome.succeeded() || running.isEmpty()) {
            throw new IOException(
                    "see the files in " + settings.log() + " (" + lastLine(early, outcome.output()) + ")");
        }
        port = running.get().port();
        processId = running.get().processId();
    }

    /** Ends what a killed server left behind: its children, which can do no more work, and its pid file. */
    private void clearAwayTheDead() throws IOException {
        if (Postmaster.runningOn(settings.database()).isPresent()) {
            throw new IOException("a server is already running on " + settings.database());
        }
        var waited = Duration.ZERO;
        var orphans = ServerProcesses.all(settings.database());
        while (!orphans.isEmpty()) {
            if (waited.compareTo(LONGEST_END_OF_ORPHANS) >= 0) {
                throw new IOException("processes of an earlier server do not end: " + orphans);
            }
            if (waited.compareTo(PATIENCE_WITH_ORPHANS) >= 0) {
                orphans.forEach(ProcessHandle::destroyForcibly);
            }
            pause();
            waited = waited.plus(STEP);
            orphans = ServerProcesses.all(settings.database());
        }
        Postmaster.forgetWhenReplaced(settings.database());
    }

    private boolean stopped(String mode, int seconds) throws IOException {
        return commands.run(
                        "pg_ctl",
                        List.of(
                                "stop",
                                "--pgdata=" + settings.database(),
                                "--wait",
                                "--silent",
                                "--timeout=" + seconds,
                                "--mode=" + mode))
                .succeeded();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }

    private static String lastLine(Path log, String otherwise) throws IOException {
        if (!Files.isReadable(log)) {
            return otherwise;
        }
        var lines = Files.readAllLines(log);
        return lines.isEmpty() ? otherwise : lines.getLast();
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(STEP);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for the database", interrupted);
        }
    }
}
