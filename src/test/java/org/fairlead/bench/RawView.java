package org.fairlead.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Finding a record by its number and reading what its page shows: two trips. */
final class RawView implements Work {

    private final Fixture fixture;
    private final Connection connection;
    private final PreparedStatement find;
    private final PreparedStatement view;

    RawView(Fixture fixture) throws IOException, SQLException {
        this.fixture = fixture;
        this.connection = fixture.product().asApplication();
        this.find = connection.prepareStatement(RawSql.FIND);
        this.view = connection.prepareStatement(RawSql.VIEW);
    }

    @Override
    public void once() throws SQLException {
        var target = fixture.any();
        find.setString(RawSql.tell(find, "ALL"), target.number());
        RawSql.drain(find);
        int index = RawSql.tell(view, "ALL");
        view.setObject(index++, target.id());
        view.setObject(index++, target.id());
        view.setString(index++, "{}");
        index = RawSql.tell(view, index, "SYSTEM");
        view.setObject(index, target.id());
        RawSql.drain(view);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
