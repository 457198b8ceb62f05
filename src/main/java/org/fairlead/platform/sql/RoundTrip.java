package org.fairlead.platform.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Several statements sent to PostgreSQL together: one network round trip, one transaction, all or nothing. The first statement
 * tells the database who asks; it is forgotten when the transaction ends, so a pooled connection never carries it on.
 *
 * <pre>{@code
 * var trip = database.trip(Asker.of(actor));
 * var header = trip.rows(RECORD, RECORD.ID.eq(id));
 * var clocks = trip.rows(CLOCK, CLOCK.RECORD_ID.eq(id), CLOCK.CLOCK_ID);
 * trip.run();
 * header.get() ...
 * }</pre>
 */
public final class RoundTrip {

    private static final String TELL =
            "select set_config('fairlead.reach', ?, true), set_config('fairlead.parties', ?, true), set_config('fairlead.person', ?, true)";

    /**
     * Beyond some 250 statements pgjdbc puts a synchronisation in between, lest both sides wait for one another; in auto-commit mode
     * that ends the transaction half-way. Longer trips say where their transaction begins and ends.
     */
    private static final int STATEMENTS_WITHOUT_BEGINNING = 200;

    private final Database database;
    private final List<Step> steps = new ArrayList<>();
    private boolean oneMoment;

    RoundTrip(Database database, Asker asker) {
        this.database = database;
        as(asker);
    }

    /** From here on in this trip, the asker is another one. */
    public RoundTrip as(Asker asker) {
        steps.add(new Step(TELL, List.of(asker.reach(), asker.parties(), asker.person()), (rows, count) -> {}));
        return this;
    }

    /** Adds a query; its rows arrive when the trip runs. */
    public Answer<Result<Record>> read(Select<?> query) {
        var answer = new Answer<Result<Record>>();
        var fields = query.getSelect().toArray(Field<?>[]::new);
        add(query, (rows, count) -> answer.arrive(database.jooq().fetch(rows, fields)));
        return answer;
    }

    /** Adds a query for whole rows of one table, in the given order. */
    public <R extends Record> Answer<Result<R>> rows(Table<R> table, Condition where, OrderField<?>... order) {
        var answer = new Answer<Result<R>>();
        var query = DSL.selectFrom(table).where(where).orderBy(order);
        add(
                query,
                (rows, count) -> answer.arrive(
                        database.jooq().fetch(rows, table.fields()).into(table)));
        return answer;
    }

    /** Adds a query whose rows are read by hand: for the hottest reads. */
    public <T> Answer<T> read(Query query, RowsReader<T> reader) {
        var answer = new Answer<T>();
        add(query, (rows, count) -> answer.arrive(reader.read(Objects.requireNonNull(rows, "a query brings rows"))));
        return answer;
    }

    /** Adds a statement that changes rows; the number of rows it changed arrives when the trip runs. */
    public Answer<Integer> write(Query query) {
        var answer = new Answer<Integer>();
        add(query, (rows, count) -> answer.arrive(count));
        return answer;
    }

    /** Adds a statement that writes rows. */
    void write(RowSql rows) {
        steps.add(new Step(rows.sql(), rows.values(), (found, count) -> {}));
    }

    /** Adds rows of one table, as many as there are, by one statement; at least one. */
    public RoundTrip addAll(List<? extends TableRecord<?>> rows) {
        var many = ManyRows.of(database.jooq(), rows);
        steps.add(new Step(many.sql(), List.copyOf(many.columns()), (found, count) -> {}));
        return this;
    }

    /** All statements of the trip see the database as it is at one moment; for comparing what they bring back. */
    public RoundTrip atOneMoment() {
        oneMoment = true;
        return this;
    }

    /** Sends everything and waits for the answers. Either all statements took effect or none did. */
    public void run() {
        database.count(this);
        var sql = new StringBuilder();
        for (var step : steps) {
            sql.append(sql.isEmpty() ? "" : ";\n").append(step.sql());
        }
        try (var connection = database.connection();
                var statement = connection.prepareStatement(sql.toString())) {
            bind(connection, statement);
            if (oneMoment) {
                deliverAtOneMoment(connection, statement);
            } else if (steps.size() > STATEMENTS_WITHOUT_BEGINNING) {
                deliverWhole(connection, statement);
            } else {
                deliver(statement);
            }
        } catch (SQLException failure) {
            throw database.translated(failure);
        }
    }

    /** How many statements the trip carries, without those that tell who asks. */
    int size() {
        return (int) steps.stream().filter(step -> !step.sql().equals(TELL)).count();
    }

    private void add(Query query, Delivery delivery) {
        DSLContext jooq = database.jooq();
        var values = new ArrayList<@Nullable Object>();
        jooq.extractParams(query).values().stream()
                .filter(param -> !param.isInline())
                .forEach(param -> values.add(param.getValue()));
        steps.add(new Step(jooq.render(query), values, delivery));
    }

    private void bind(Connection connection, PreparedStatement statement) throws SQLException {
        int index = 1;
        for (var step : steps) {
            for (var value : step.values()) {
                Binder.bind(connection, statement, index++, value);
            }
        }
    }

    private void deliver(PreparedStatement statement) throws SQLException {
        boolean rows = statement.execute();
        for (var step : steps) {
            if (rows) {
                try (var set = statement.getResultSet()) {
                    step.delivery().deliver(set, -1);
                }
            } else {
                step.delivery().deliver(null, statement.getUpdateCount());
            }
            rows = statement.getMoreResults();
        }
    }

    private void deliverAtOneMoment(Connection connection, PreparedStatement statement) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            deliverWhole(connection, statement);
        } finally {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        }
    }

    private void deliverWhole(Connection connection, PreparedStatement statement) throws SQLException {
        connection.setAutoCommit(false);
        try {
            deliver(statement);
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private record Step(String sql, List<? extends @Nullable Object> values, Delivery delivery) {}

    @FunctionalInterface
    private interface Delivery {
        void deliver(java.sql.@Nullable ResultSet rows, int count) throws SQLException;
    }
}
