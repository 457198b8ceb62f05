package org.fairlead.launch.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Passwords made once and kept in a directory only its owner can read. */
public final class Secrets {
    private static final int BYTES = 24;

    private final Path directory;
    private final RandomGenerator chance;

    /**
     * @param directory where the secrets lie; made, readable by its owner alone, when absent
     * @param chance a source nobody can guess, such as {@link java.security.SecureRandom}
     */
    public Secrets(Path directory, RandomGenerator chance) {
        this.directory = directory;
        this.chance = chance;
    }

    /**
     * The secret of this name, made on first use: 192 bits in letters, digits, {@code -} and {@code _}.
     *
     * @throws CannotStartException when the directory cannot be read or written
     */
    public String secret(String name) {
        try {
            var file = directory.resolve(name);
            if (!Files.exists(file)) {
                write(file);
            }
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new CannotStartException(
                    "Fairlead cannot keep its passwords in " + directory + ": make that directory writable for the"
                            + " account that runs it.",
                    unreadable);
        }
    }

    private void write(Path file) throws IOException {
        Files.createDirectories(
                directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var bytes = new byte[BYTES];
        chance.nextBytes(bytes);
        var part = directory.resolve(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        try (var channel = Files.newByteChannel(
                part,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            var text = Base64.getUrlEncoder().withoutPadding().encode(bytes);
            channel.write(java.nio.ByteBuffer.wrap(text));
        }
        Files.move(part, file);
    }
}
