package org.fairlead.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.fairlead.platform.actor.Role;
import org.fairlead.testing.Estate;
import org.fairlead.testing.FairleadTest;
import org.fairlead.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The second wall stands by itself: every table is closed to whoever has not said who asks. */
@FairleadTest
class TableCensusTest {

    private static final String OURS = """
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
            and n.nspname not like 'pg_toast%' and n.nspname not like 'pg_temp%'
            and c.relname <> 'flyway_schema_history'""";

    @Autowired
    private Estate estate;

    @Test
    void everyTableHasRowLevelSecurityForEverybodyAndAPolicy() throws SQLException {
        assertThat(texts("select n.nspname || '.' || c.relname " + OURS)).hasSizeGreaterThan(10);
        assertThat(texts("select n.nspname || '.' || c.relname " + OURS + """
                 and not (c.relrowsecurity and c.relforcerowsecurity
                          and exists (select from pg_policy p where p.polrelid = c.oid))""")).isEmpty();
    }

    @Test
    void thereAreNoViewsThatLookPastIt() throws SQLException {
        assertThat(texts("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname not in ('pg_catalog', 'information_schema')
                and (c.relkind = 'm' or c.relkind = 'v' and not coalesce(c.reloptions::text, '') like '%security_invoker=true%')""")).isEmpty();
    }

    /** Each of them looks past the second wall, so each is known here, with where it is shown that it tells no more than it may. */
    @Test
    void onlyTheseFunctionsLookPastIt() throws SQLException {
        assertThat(texts("""
                select n.nspname || '.' || p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema') order by 1"""))
                .containsExactly(
                        "attachment.found", // AttachmentsTest, WallsTest
                        "record.found", // WallsTest
                        "record.numbered", // WallsTest
                        "record.search", // WallsTest
                        "survey.months"); // SurveyTest: months of fewer than five are not told
    }

    @Test
    void theApplicationOwnsNothing() throws SQLException {
        assertThat(texts("""
                select d.classid::regclass || ' ' || d.objid from pg_shdepend d join pg_roles r on r.oid = d.refobjid
                where d.deptype = 'o' and r.rolname = 'fairlead_app'""")).isEmpty();
        assertThat(texts("select 'yes' from pg_roles where rolname = 'fairlead_app' and (rolsuper or rolbypassrls)"))
                .isEmpty();
    }

    @Test
    void whatIsOnlyEverAddedCannotBeChangedByTheApplication() throws SQLException {
        for (var table : List.of(
                "record.entry", "platform.register_version", "platform.receipt", "watchlog.entry", "effort.rate")) {
            for (var right : List.of("UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER")) {
                assertThat(texts(
                                "select has_table_privilege('fairlead_app', '%s', '%s')::text".formatted(table, right)))
                        .as(right + " on " + table)
                        .containsExactly("false");
            }
        }
        try (var application = TestDatabase.application().getConnection()) {
            tell(application, "SYSTEM");
            assertThatThrownBy(() -> execute(application, "update platform.register_version set name = 'x'"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void whoHasNotSaidWhoAsksSeesNoRowOfAnyTable() throws SQLException {
        estate.bearer(estate.atTheIntegrator(Role.AGENT));
        for (var table : texts("select format('%I.%I', n.nspname, c.relname) " + OURS)) {
            try (var application = TestDatabase.application().getConnection()) {
                assertThat(count(application, table)).as(table).isZero();
                tell(application, "GOD");
                assertThat(count(application, table))
                        .as(table + " as an unknown reach")
                        .isZero();
            }
        }
        try (var application = TestDatabase.application().getConnection()) {
            tell(application, "SYSTEM");
            assertThat(count(application, "access.account"))
                    .as("the test would see rows")
                    .isPositive();
        }
    }

    @Test
    void accountsAndTokensAreForTheToolAlone() throws SQLException {
        estate.bearer(estate.atTheIntegrator(Role.AGENT));
        for (var reach : List.of("ALL", "PARTY", "SELF", "")) {
            try (var application = TestDatabase.application().getConnection()) {
                tell(application, reach);
                assertThat(count(application, "access.account")).as(reach).isZero();
                assertThat(count(application, "access.token")).as(reach).isZero();
            }
        }
    }

    private static void tell(Connection connection, String reach) throws SQLException {
        execute(connection, "select set_config('fairlead.reach', '" + reach + "', false)");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static List<String> texts(String sql) throws SQLException {
        try (var owner = TestDatabase.owner().getConnection();
                var statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
