package org.fairlead.launch.embedded;

import java.io.IOException;
import java.sql.SQLException;
import org.fairlead.launch.database.ApplicationRole;
import org.fairlead.launch.database.CannotStartException;
import org.fairlead.launch.database.DatabaseAccess;
import org.fairlead.launch.database.DatabaseAccess.Login;
import org.fairlead.launch.database.Durability;
import org.fairlead.launch.database.Secrets;

/**
 * A PostgreSQL server of our own on this machine, from start to stop.
 *
 * <pre>{@code
 * try (var server = EmbeddedPostgres.start(EmbeddedSettings.lasting(directory, System.out::println), secrets)) {
 *     var access = server.access();
 * }
 * }</pre>
 *
 * <p>A server left behind by a killed process is taken over, with its port. A server that dies is started again on the
 * same port until {@link #close()}.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final String OWNER = "fairlead_owner";
    private static final String DATABASE = "fairlead";

    private final EmbeddedServer server;
    private final DatabaseAccess access;
    private final boolean adopted;

    private EmbeddedPostgres(EmbeddedServer server, DatabaseAccess access, boolean adopted) {
        this.server = server;
        this.access = access;
        this.adopted = adopted;
    }

    /**
     * Starts the server of a data directory, making its files on first use, or takes over the one that runs there. The
     * caller must hold the directory's lock.
     *
     * @throws CannotStartException when it cannot be started, or could lose what it acknowledges
     */
    public static EmbeddedPostgres start(EmbeddedSettings settings, Secrets secrets) {
        try {
            var commands = ServerCommands.of(PostgresPrograms.in(settings), settings);
            var logins = logins(secrets);
            new DatabaseFiles(settings, commands).makeWhenAbsent(logins.owner());
            var server = new EmbeddedServer(settings, commands);
            var adopted = server.adopt();
            if (!adopted) {
                server.start();
            }
            try {
                return ready(settings, server, logins, adopted);
            } catch (SQLException | RuntimeException failed) {
                server.stop();
                throw failed;
            }
        } catch (IOException | SQLException failed) {
            throw new CannotStartException(
                    "The database in " + settings.directory() + " does not start: " + failed.getMessage(), failed);
        }
    }

    /**
     * Stops the server, if any, that a killed process left running on a directory.
     *
     * @throws CannotStartException when the server's programs cannot be used
     */
    public static void clearAway(EmbeddedSettings settings) {
        try {
            new EmbeddedServer(settings, ServerCommands.of(PostgresPrograms.in(settings), settings)).stop();
        } catch (IOException failed) {
            throw new CannotStartException(
                    "The database in " + settings.directory() + " does not stop: " + failed.getMessage(), failed);
        }
    }

    /**
     * The way into a server that another process started and holds.
     *
     * @throws CannotStartException when none is running on the directory
     */
    public static DatabaseAccess besideTheOneThatHolds(EmbeddedSettings settings, Secrets secrets) {
        try {
            var running = Postmaster.runningOn(settings.database()).filter(Postmaster::isReady);
            if (running.isPresent()) {
                return logins(secrets).to(running.get().port());
            }
        } catch (IOException unreadable) {
            throw new CannotStartException("The database in " + settings.directory() + " cannot be found", unreadable);
        }
        throw new CannotStartException(
                "The database in " + settings.directory() + " is not running yet: try again soon.");
    }

    private static Logins logins(Secrets secrets) {
        return new Logins(
                new Login(OWNER, secrets.secret("database-owner")),
                new Login(DatabaseAccess.APPLICATION_ROLE, secrets.secret("database-application")));
    }

    private static EmbeddedPostgres ready(EmbeddedSettings settings, EmbeddedServer server, Logins logins, boolean old)
            throws IOException, SQLException {
        var adopted = old;
        if (adopted && settings.durable() && !logins.keepsWhatItAcknowledged(server.port())) {
            settings.progress().accept("Restarting the database with safe settings");
            server.stop();
            server.start();
            adopted = false;
        }
        logins.makeDatabase(server.port());
        var access = logins.to(server.port());
        ApplicationRole.prepare(access);
        if (settings.durable()) {
            Durability.require(access);
        }
        server.keepAlive();
        return new EmbeddedPostgres(server, access, adopted);
    }

    /** Where the server listens and the two logins. */
    public DatabaseAccess access() {
        return access;
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return server.port();
    }

    /** The operating system's number of the server's main process. */
    public long processId() {
        return server.processId();
    }

    /** Whether the server was already running when this process started. */
    public boolean adopted() {
        return adopted;
    }

    /** Stops the server; open transactions are rolled back, everything acknowledged is on disk. */
    @Override
    public void close() {
        server.stop();
    }

    private record Logins(Login owner, Login application) {

        DatabaseAccess to(int port) {
            return to(port, DATABASE);
        }

        boolean keepsWhatItAcknowledged(int port) throws SQLException {
            try (var connection = to(port, "postgres").connectAsOwner()) {
                return Durability.missingFrom(connection).isEmpty();
            }
        }

        void makeDatabase(int port) throws SQLException {
            try (var connection = to(port, "postgres").connectAsOwner();
                    var statement = connection.createStatement()) {
                try (var found =
                        statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
                    if (found.next()) {
                        return;
                    }
                }
                statement.execute("create database " + DATABASE);
            }
        }

        private DatabaseAccess to(int port, String database) {
            return new DatabaseAccess("jdbc:postgresql://127.0.0.1:" + port + "/" + database, owner, application);
        }
    }
}
