package org.fairlead.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One read in one trip, as somebody who sees the whole estate. */
final class RawRead implements Work {

    private final Connection connection;
    private final PreparedStatement statement;
    private final @Nullable List<String> words;

    /** With the given words; null for another rare word each time. */
    RawRead(Fixture fixture, String sql, @Nullable List<String> words) throws IOException, SQLException {
        this.connection = fixture.product().asApplication();
        this.statement = connection.prepareStatement(sql);
        this.words = words;
    }

    @Override
    public void once() throws SQLException {
        int index = RawSql.tell(statement, "ALL");
        for (var word : words == null ? List.of(Operations.rareWordNow()) : words) {
            statement.setString(index++, word);
        }
        RawSql.drain(statement);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
