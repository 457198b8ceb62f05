package org.fairlead.launch.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where the database is and the two logins Fairlead uses.
 *
 * @param url a {@code jdbc:postgresql:} address without user or password
 * @param owner changes the schema; never serves a person
 * @param application serves people; owns nothing and cannot pass row-level security
 */
public record DatabaseAccess(String url, Login owner, Login application) {

    /** The name of the role the application connects as. Migrations grant to it by this name. */
    public static final String APPLICATION_ROLE = "fairlead_app";

    /** The names of {@link #springProperties()}, known before the values are. */
    public static final Set<String> SPRING_PROPERTIES = Set.of(
            "spring.datasource.url",
            "spring.datasource.username",
            "spring.datasource.password",
            "spring.datasource.hikari.maximum-pool-size",
            "spring.flyway.url",
            "spring.flyway.user",
            "spring.flyway.password");

    private static final int POOL_SIZE = 16;

    /** One login of the database. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[user=" + user + "]";
        }
    }

    /** The settings by which the application starts on this database: it connects as application, migrates as owner. */
    public Map<String, Object> springProperties() {
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", application.user(),
                "spring.datasource.password", application.password(),
                "spring.datasource.hikari.maximum-pool-size", POOL_SIZE,
                "spring.flyway.url", url,
                "spring.flyway.user", owner.user(),
                "spring.flyway.password", owner.password());
    }

    /** Connections as the owner, one new connection for each call. */
    public DataSource asOwner() {
        return source(owner);
    }

    /** Connections as the application, one new connection for each call. */
    public DataSource asApplication() {
        return source(application);
    }

    /**
     * A new connection as the owner.
     *
     * @throws SQLException when the server refuses it
     */
    public Connection connectAsOwner() throws SQLException {
        return asOwner().getConnection();
    }

    private DataSource source(Login login) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(login.user());
        source.setPassword(login.password());
        source.setApplicationName("fairlead");
        return source;
    }
}
