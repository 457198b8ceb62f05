package org.fairlead.launch;

import java.nio.file.Path;
import org.fairlead.launch.database.ApplicationRole;
import org.fairlead.launch.database.DatabaseAccess;
import org.fairlead.launch.database.DatabaseAddress;
import org.fairlead.launch.database.Durability;
import org.fairlead.launch.embedded.EmbeddedPostgres;
import org.fairlead.launch.embedded.EmbeddedSettings;

/** The database of one run, and what has to be done with it at the end. */
record HeldDatabase(DatabaseAccess access, Runnable end) implements AutoCloseable {

    /** The server behind {@code --database-url} if given, else the one in the data directory. */
    static HeldDatabase open(Invocation invocation, DataDirectory directory, Progress progress) {
        return invocation
                .databaseUrl()
                .map(url -> elsewhere(url, directory.path(), progress))
                .orElseGet(() -> {
                    var settings = EmbeddedSettings.lasting(directory.path(), progress::say);
                    var server = EmbeddedPostgres.start(settings, directory.secrets());
                    return new HeldDatabase(server.access(), server::close);
                });
    }

    /** A database another process of ours holds: used, not stopped. */
    static HeldDatabase beside(Invocation invocation, Progress progress) {
        return invocation
                .databaseUrl()
                .map(url -> elsewhere(url, invocation.data(), progress))
                .orElseGet(() -> new HeldDatabase(
                        EmbeddedPostgres.besideTheOneThatHolds(
                                EmbeddedSettings.lasting(invocation.data(), progress::say),
                                DataDirectory.secrets(invocation.data())),
                        () -> {}));
    }

    private static HeldDatabase elsewhere(String url, Path data, Progress progress) {
        progress.say("Connecting to the database");
        var access = DatabaseAddress.parse(url).access(DataDirectory.secrets(data));
        ApplicationRole.prepare(access);
        Durability.require(access);
        return new HeldDatabase(access, () -> {});
    }

    @Override
    public void close() {
        end.run();
    }
}
