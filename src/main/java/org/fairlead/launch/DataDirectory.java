package org.fairlead.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;
import org.fairlead.launch.database.CannotStartException;
import org.fairlead.launch.database.Secrets;
import org.jspecify.annotations.Nullable;

/** A data directory, held by at most one process at a time. */
final class DataDirectory implements AutoCloseable {
    private static final String RUNNING = "fairlead.pid";

    private final Path path;
    private final FileChannel channel;

    private DataDirectory(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Takes hold of a directory, making it when absent.
     *
     * @throws CannotStartException when another process holds it, or it cannot be written
     */
    static DataDirectory take(Path path) {
        return tryToTake(path)
                .orElseThrow(() -> new CannotStartException("Fairlead is already running on " + path
                        + running(path).map(instance -> " (" + instance + ")").orElse("")
                        + ": use that one, or choose another directory with --data."));
    }

    /**
     * Takes hold of a directory, making it when absent; empty when another process holds it.
     *
     * @throws CannotStartException when it cannot be written
     */
    static Optional<DataDirectory> tryToTake(Path path) {
        try {
            make(path);
            var channel = FileChannel.open(
                    path.resolve("fairlead.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new DataDirectory(path.toRealPath(), channel));
        } catch (IOException refused) {
            throw new CannotStartException(
                    "Fairlead cannot write to " + path + ": make it writable, or choose another directory with --data.",
                    refused);
        }
    }

    /** What the process that serves this directory wrote about itself; may be left over from a killed one. */
    static Optional<RunningInstance> running(Path path) {
        try {
            var file = path.resolve(RUNNING);
            return Files.exists(file) ? RunningInstance.parse(Files.readString(file)) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    Path path() {
        return path;
    }

    Secrets secrets() {
        return secrets(path);
    }

    static Secrets secrets(Path path) {
        return new Secrets(path.resolve("secrets"), new SecureRandom());
    }

    /** Leaves word for {@code stop} and {@code status}. */
    void announce(RunningInstance instance) throws IOException {
        Files.writeString(path.resolve(RUNNING), instance.text());
    }

    /** Lets go of the directory. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(path.resolve(RUNNING));
            channel.close();
        } catch (IOException _) {
            // The lock ends with the process in any case.
        }
    }

    private static void make(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            if (path.getParent() != null) {
                Files.createDirectories(path.getParent());
            }
            Files.createDirectory(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }
}
