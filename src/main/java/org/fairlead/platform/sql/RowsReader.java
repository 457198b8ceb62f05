package org.fairlead.platform.sql;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Reads the rows of one statement.
 *
 * @param <T> what becomes of them
 */
@FunctionalInterface
public interface RowsReader<T> {

    /** Reads all rows. */
    T read(ResultSet rows) throws SQLException;
}
