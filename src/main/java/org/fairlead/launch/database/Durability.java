package org.fairlead.launch.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Asks a server whether it keeps what it acknowledged. */
public final class Durability {
    private static final List<String> SETTINGS = List.of("fsync", "synchronous_commit", "full_page_writes");

    private Durability() {}

    /**
     * The settings that are off although nothing acknowledged may be lost; empty when the server is safe.
     *
     * @throws SQLException when the server does not answer
     */
    public static List<String> missingFrom(Connection connection) throws SQLException {
        var missing = new ArrayList<String>();
        try (var statement = connection.createStatement()) {
            for (var setting : SETTINGS) {
                try (var row = statement.executeQuery("show " + setting)) {
                    row.next();
                    if ("off".equals(row.getString(1))) {
                        missing.add(setting);
                    }
                }
            }
        }
        return missing;
    }

    /**
     * Refuses a server that could lose what it acknowledged.
     *
     * @throws CannotStartException when one of the settings is off, or the server does not answer
     */
    public static void require(DatabaseAccess access) {
        try (var connection = access.asApplication().getConnection()) {
            var missing = missingFrom(connection);
            if (!missing.isEmpty()) {
                throw new CannotStartException("The database could lose what it acknowledged: turn on "
                        + String.join(", ", missing) + " and start again.");
            }
        } catch (SQLException silent) {
            throw new CannotStartException(
                    "The database did not say how it keeps what it acknowledges: " + silent.getMessage(), silent);
        }
    }
}
