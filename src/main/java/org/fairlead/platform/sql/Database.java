package org.fairlead.platform.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/**
 * The way to the database: every read and write is a {@link RoundTrip}. Connections are in auto-commit mode, so a trip is exactly
 * one transaction.
 */
@Component
@DependsOnDatabaseInitialization
public final class Database {

    private final DataSource source;
    private final DSLContext jooq;
    private final AtomicLong trips = new AtomicLong();
    private final AtomicLong statements = new AtomicLong();

    Database(DataSource source) {
        this.source = source;
        var settings = new Settings()
                .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
                .withRenderSchema(true)
                .withExecuteLogging(false);
        this.jooq = DSL.using(SQLDialect.POSTGRES, settings);
    }

    /** Begins a round trip on behalf of the asker. */
    public RoundTrip trip(Asker asker) {
        return new RoundTrip(this, asker);
    }

    /** Round trips and statements sent so far, for the golden query counts. */
    public Sent sent() {
        return new Sent(trips.get(), statements.get());
    }

    /**
     * What was sent.
     *
     * @param trips round trips
     * @param statements statements in them, without those that tell who asks
     */
    public record Sent(long trips, long statements) {}

    DSLContext jooq() {
        return jooq;
    }

    Connection connection() throws SQLException {
        return source.getConnection();
    }

    void count(RoundTrip trip) {
        trips.incrementAndGet();
        statements.addAndGet(trip.size());
    }

    RuntimeException translated(SQLException failure) {
        return ConstraintBroken.in(failure)
                .<RuntimeException>map(broken -> broken)
                .orElseGet(() -> new IllegalStateException(
                        "the database did not answer as expected: " + failure.getMessage(), failure));
    }
}
