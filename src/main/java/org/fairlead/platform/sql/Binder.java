package org.fairlead.platform.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/** Binds a value to a JDBC statement the way pgjdbc likes it best. */
final class Binder {

    private Binder() {}

    static void bind(Connection connection, PreparedStatement statement, int index, @Nullable Object bound)
            throws SQLException {
        switch (bound) {
            case null -> statement.setNull(index, Types.OTHER);
            case Instant instant -> statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
            case JSONB json -> statement.setObject(index, json.data(), Types.OTHER);
            case JSON json -> statement.setObject(index, json.data(), Types.OTHER);
            case UUID[] ids -> statement.setArray(index, connection.createArrayOf("uuid", ids));
            case String[] texts -> statement.setArray(index, connection.createArrayOf("text", texts));
            case String text -> statement.setString(index, text);
            case byte[] bytes -> statement.setBytes(index, bytes);
            case Object value -> statement.setObject(index, value);
        }
    }
}
