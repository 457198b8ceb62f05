package org.fairlead.launch.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The main process of a server, as its {@code postmaster.pid} file describes it.
 *
 * @param processId the operating system's number
 * @param port where it listens on this machine
 * @param status {@code starting}, {@code ready}, {@code stopping} or {@code standby}
 */
record Postmaster(long processId, int port, String status) {
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /** The server that runs on these files; empty when none does, whatever an old file says. */
    static Optional<Postmaster> runningOn(Path database) throws IOException {
        return described(database).filter(postmaster -> ServerProcesses.serves(postmaster.processId, database));
    }

    boolean isReady() {
        return status.equals("ready");
    }

    /**
     * Forgets a server that is gone if the system has given its number to another process: PostgreSQL would take that one
     * for the server and refuse to start. Otherwise PostgreSQL clears up after itself, with more care than we could.
     */
    static void forgetWhenReplaced(Path database) throws IOException {
        var old = described(database);
        if (old.isPresent() && ProcessHandle.of(old.get().processId).isPresent()) {
            Files.deleteIfExists(file(database));
        }
    }

    private static Path file(Path database) {
        return database.resolve("postmaster.pid");
    }

    private static Optional<Postmaster> described(Path database) throws IOException {
        var file = file(database);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(file);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        try {
            var port = lines.size() > PORT_LINE
                    ? Integer.parseInt(lines.get(PORT_LINE).strip())
                    : 0;
            var status = lines.size() > STATUS_LINE ? lines.get(STATUS_LINE).strip() : "starting";
            return Optional.of(new Postmaster(Long.parseLong(lines.get(0).strip()), port, status));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
