package org.fairlead.launch.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fairlead.launch.database.DatabaseAccess.Login;

/** The files of a server: made once, whole or not at all. */
final class DatabaseFiles {
    private static final FileAttribute<Set<PosixFilePermission>> OWN =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final EmbeddedSettings settings;
    private final ServerCommands commands;

    DatabaseFiles(EmbeddedSettings settings, ServerCommands commands) {
        this.settings = settings;
        this.commands = commands;
    }

    /** Makes the files with the given login as their owner, unless they are there. */
    void makeWhenAbsent(Login owner) throws IOException {
        if (!Files.isDirectory(settings.log())) {
            Files.createDirectories(settings.log(), OWN);
        }
        if (!Files.isDirectory(settings.database())) {
            settings.progress().accept("Making the database");
            var fresh = settings.directory().resolve("database.new");
            Directories.delete(fresh);
            Files.createDirectory(fresh, OWN);
            make(fresh, owner);
            Files.move(fresh, settings.database());
        }
        commands.handOver(settings.database());
        commands.handOver(settings.log());
    }

    private void make(Path fresh, Login owner) throws IOException {
        var password = Files.createTempFile(settings.directory(), "first-", ".part");
        try {
            Files.writeString(password, owner.password());
            commands.handOver(password);
            commands.handOver(fresh);
            var arguments = new ArrayList<>(List.of(
                    "--pgdata=" + fresh,
                    "--username=" + owner.user(),
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--text-search-config=english",
                    "--data-checksums"));
            if (!settings.durable()) {
                arguments.add("--no-sync");
            }
            var outcome = commands.run("initdb", arguments);
            if (!outcome.succeeded()) {
                throw new IOException(outcome.output());
            }
        } finally {
            Files.deleteIfExists(password);
        }
    }
}
