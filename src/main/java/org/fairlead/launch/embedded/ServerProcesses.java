package org.fairlead.launch.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Which processes of this machine work on a server's files. A server's processes all stand in its data directory. */
final class ServerProcesses {
    private static final Path PROC = Path.of("/proc");

    private ServerProcesses() {}

    /** Whether this process is alive and works on these files. */
    static boolean serves(long processId, Path database) {
        var process = ProcessHandle.of(processId).filter(ProcessHandle::isAlive);
        if (process.isEmpty()) {
            return false;
        }
        var entry = PROC.resolve(Long.toString(processId));
        if (!Files.isDirectory(entry)) {
            return process.get().info().command().orElse("").endsWith("postgres");
        }
        if (isDefunct(entry)) {
            return false;
        }
        try {
            return standsIn(entry, database);
        } catch (IOException _) {
            return isNamedPostgres(entry) && haveOneOwner(entry, database);
        }
    }

    /**
     * Every process that is seen to work on these files, children of the main process included. A process we may not
     * look into is somebody else's and is left out.
     */
    static List<ProcessHandle> all(Path database) {
        if (!Files.isDirectory(PROC)) {
            return List.of();
        }
        return ProcessHandle.allProcesses()
                .filter(process -> isSeenAtWork(PROC.resolve(Long.toString(process.pid())), database))
                .toList();
    }

    private static boolean isSeenAtWork(Path entry, Path database) {
        try {
            return isNamedPostgres(entry) && !isDefunct(entry) && standsIn(entry, database);
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean standsIn(Path entry, Path database) throws IOException {
        return Files.readSymbolicLink(entry.resolve("cwd")).equals(database.toRealPath());
    }

    private static boolean haveOneOwner(Path entry, Path database) {
        try {
            return Files.getOwner(entry).equals(Files.getOwner(database));
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean isNamedPostgres(Path entry) {
        try {
            return Files.readString(entry.resolve("comm")).strip().equals("postgres");
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean isDefunct(Path entry) {
        try {
            var status = Files.readString(entry.resolve("stat"));
            return status.charAt(status.lastIndexOf(')') + 2) == 'Z';
        } catch (IOException _) {
            return true;
        }
    }
}
