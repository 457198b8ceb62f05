package org.fairlead.platform.sql;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;

/** Tells a database that does not answer just now from one that refuses: what was asked can be asked again. */
public final class DatabaseAway {

    /** Connection exceptions, and the server's own word that it shuts down, crashed or was told to end the connection. */
    private static final List<String> STATES = List.of("08", "57P");

    private DatabaseAway() {}

    /** Whether the failure comes of it, however deep. */
    public static boolean is(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && is(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean is(SQLException failure) {
        var state = failure.getSQLState();
        return failure instanceof SQLTransientConnectionException
                || state != null && STATES.stream().anyMatch(state::startsWith);
    }
}
