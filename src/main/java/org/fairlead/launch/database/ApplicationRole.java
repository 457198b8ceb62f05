package org.fairlead.launch.database;

import static org.fairlead.launch.database.DatabaseAccess.APPLICATION_ROLE;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** Makes the role the application connects as, and sees that it can do no more than it should. */
public final class ApplicationRole {
    private static final String MAY_NOT = "42501";
    private static final String LIMITS = "login nosuperuser nobypassrls nocreatedb nocreaterole noreplication";

    private ApplicationRole() {}

    /**
     * Makes or corrects the application's role and its password. Run it before the migrations, which grant to the role.
     *
     * @throws CannotStartException when the owner may not make the role, or the role has more power than it should
     */
    public static void prepare(DatabaseAccess access) {
        try (var owner = access.connectAsOwner()) {
            mayMakeSchemas(owner, access.owner().user());
            if (!holds(owner, "select 1 from pg_roles where rolname = '" + APPLICATION_ROLE + "'")) {
                execute(owner, "create role " + APPLICATION_ROLE + " " + LIMITS);
            }
            limit(owner);
            if (!canSignIn(access)) {
                owner.unwrap(PGConnection.class)
                        .alterUserPassword(
                                APPLICATION_ROLE,
                                access.application().password().toCharArray(),
                                "scram-sha-256");
            }
        } catch (SQLException refused) {
            throw new CannotStartException(sentence(access.owner().user(), refused), refused);
        }
    }

    private static String sentence(String user, SQLException refused) {
        return MAY_NOT.equals(refused.getSQLState())
                ? "The database login " + user + " may not make the role " + APPLICATION_ROLE
                        + ": allow it with \"alter role " + user + " createrole\" and start again."
                : "The database login " + user + " could not prepare the role " + APPLICATION_ROLE + ": "
                        + firstLine(refused);
    }

    private static String firstLine(SQLException refused) {
        return String.valueOf(refused.getMessage()).lines().findFirst().orElse("");
    }

    /** Migrations make schemas, so the owner's login must be allowed to. */
    private static void mayMakeSchemas(Connection owner, String user) throws SQLException {
        if (!holds(owner, "select 1 where has_database_privilege(current_database(), 'create')")) {
            throw new CannotStartException("The database login " + user
                    + " may not make schemas: let it be the owner of the database and start again.");
        }
    }

    private static void limit(Connection owner) throws SQLException {
        if (holds(owner, """
                select 1 from pg_roles where rolname = 'fairlead_app'
                and (not rolcanlogin or rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication)""")) {
            execute(owner, "alter role " + APPLICATION_ROLE + " " + LIMITS);
        }
        if (holds(owner, """
                select 1 from pg_auth_members m join pg_roles r on r.oid = m.member
                where r.rolname = 'fairlead_app'""")) {
            throw new CannotStartException(
                    "The role " + APPLICATION_ROLE + " is a member of another role: revoke that membership first.");
        }
        if (holds(owner, """
                select 1 from pg_shdepend d join pg_roles r on r.oid = d.refobjid
                where d.refclassid = 'pg_authid'::regclass and d.deptype = 'o' and r.rolname = 'fairlead_app'""")) {
            throw new CannotStartException(
                    "The role " + APPLICATION_ROLE + " owns objects in the database: give them to another role first.");
        }
    }

    private static boolean canSignIn(DatabaseAccess access) {
        try (var connection = access.asApplication().getConnection()) {
            return connection.isValid(5);
        } catch (SQLException _) {
            return false;
        }
    }

    private static boolean holds(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
