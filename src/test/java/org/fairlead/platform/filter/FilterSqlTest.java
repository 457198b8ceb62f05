package org.fairlead.platform.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fairlead.testing.TestDatabase;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

class FilterSqlTest {

    private static final Instant NOW = Instant.parse("2026-03-29T12:00:00Z");
    private static final Field<String> TITLE = DSL.field(DSL.name("title"), SQLDataType.VARCHAR);
    private static final Field<String> PRIORITY = DSL.field(DSL.name("priority"), SQLDataType.VARCHAR);
    private static final Field<Integer> REOPENED = DSL.field(DSL.name("reopened"), SQLDataType.INTEGER);
    private static final Field<Instant> OPENED = DSL.field(DSL.name("opened"), SQLDataType.INSTANT);
    private static final Field<UUID> OWNER = DSL.field(DSL.name("owner"), SQLDataType.UUID);
    private static final Field<Boolean> PAUSED = DSL.field(DSL.name("paused"), SQLDataType.BOOLEAN);

    private static final FilterSchema SCHEMA = new FilterSchema(Sample.SCHEMA.fields().stream()
            .filter(field -> List.of("title", "priority", "reopened", "opened", "owner", "team", "paused")
                    .contains(field.name()))
            .toList());
    private static final FilterSql SQL = new FilterSql(
            SCHEMA,
            Map.of(
                    "title", Meanings.text(TITLE),
                    "priority", Meanings.choice(PRIORITY),
                    "reopened", Meanings.number(REOPENED),
                    "opened", Meanings.instant(OPENED),
                    "owner", Meanings.id(OWNER),
                    "team", Meanings.id(OWNER),
                    "paused", Meanings.flag(PAUSED.isTrue())));

    @Test
    void filtersFindTheRowsTheySay() throws SQLException {
        try (var connection = TestDatabase.owner().getConnection()) {
            var sql = DSL.using(connection, SQLDialect.POSTGRES);
            assertFound(sql, "", "a b c d");
            assertFound(sql, "priority = P1", "a");
            assertFound(sql, "priority != P1", "b c d");
            assertFound(sql, "not priority = P1", "b c d");
            assertFound(sql, "priority = none", "d");
            assertFound(sql, "priority in (P1, none)", "a d");
            assertFound(sql, "priority not in (P1, none)", "b c");
            assertFound(sql, "title ~ \"ROUTER down\"", "a");
            assertFound(sql, "title ~ 100%", "b");
            assertFound(sql, "title = \"mail is slow\"", "c");
            assertFound(sql, "reopened >= 1", "b c");
            assertFound(sql, "reopened = 1.5", "");
            assertFound(sql, "opened = 2026-03-29", "b");
            assertFound(sql, "opened < 2026-03-29", "a");
            assertFound(sql, "opened <= 2026-03-29", "a b");
            assertFound(sql, "opened > 2026-03-29", "c");
            assertFound(sql, "opened = today", "b");
            assertFound(sql, "opened = yesterday", "a");
            assertFound(sql, "opened >= tomorrow", "c");
            assertFound(sql, "opened < today+1d and opened > today-1d", "b");
            assertFound(sql, "opened > now-1d and opened <= now", "a b");
            assertFound(sql, "opened < 2h", "a b");
            assertFound(sql, "opened >= now-12h and opened < now", "b");
            assertFound(sql, "opened = 2026-03-29T00:30Z", "b");
            assertFound(sql, "owner = \"Halyard Hosting\"", "a");
            assertFound(sql, "team = my-team", "b");
            assertFound(sql, "owner = none", "d");
            assertFound(sql, "paused or priority = P1 and not paused", "a c");
            assertFound(sql, "not paused", "a b d");
        }
    }

    /** 29 March 2026 has 23 hours in London: it ends at 23:00 UTC. */
    private static void assertFound(DSLContext sql, String text, String rows) {
        var filter = FilterLanguage.read(text, SCHEMA, Sample.RESOLVER);
        Condition where =
                SQL.condition(filter, new FilterSql.Reading(NOW, ZoneId.of("Europe/London"), Sample.RESOLVER));
        var found = sql.select(DSL.field("id", String.class))
                .from("""
                        (values
                          ('a', 'Router is down', 'P1', 0, timestamptz '2026-03-28 23:59:59+00', '00000000-0000-0000-0000-000000000001'::uuid, false),
                          ('b', '100% of disk', 'P2', 1, timestamptz '2026-03-29 00:30:20+00', '00000000-0000-0000-0000-000000000006'::uuid, false),
                          ('c', 'Mail is slow', 'P3', 2, timestamptz '2026-03-29 23:00:00+00', '00000000-0000-0000-0000-000000000004'::uuid, true),
                          ('d', null, null, null, null, null, null)
                        ) rows (id, title, priority, reopened, opened, owner, paused)
                        """)
                .where(where)
                .orderBy(DSL.field("id"))
                .fetch(0, String.class);
        assertThat(String.join(" ", found)).as(text + " → " + where).isEqualTo(rows);
    }
}
