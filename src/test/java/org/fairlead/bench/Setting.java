package org.fairlead.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/** What was on while it was measured, asked of the running parts themselves. */
final class Setting {

    private Setting() {}

    /** Lets the database settle: statistics, visibility, pages written. */
    static void tidy(Fixture fixture) throws IOException, SQLException {
        try (var owner = fixture.product().asOwner();
                var statement = owner.createStatement()) {
            statement.execute("vacuum (analyze)");
            statement.execute("checkpoint");
        }
    }

    static long incidents(Fixture fixture) throws IOException, SQLException {
        return Long.parseLong(fixture.text("select count(*) from record.header"));
    }

    /** Prints it; fails when something that must be on is off. */
    static void print(Fixture fixture) throws IOException, SQLException {
        Say.line("");
        Say.line("Machine: " + processor() + ", " + Runtime.getRuntime().availableProcessors() + " cores, load "
                + Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0] + ". Java "
                + Runtime.version() + ", PostgreSQL " + fixture.text("show server_version") + ".");
        var settings = new StringBuilder("On:");
        for (var name : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
            var value = fixture.text("show " + name);
            require(value.equals("on"), name + " is " + value);
            settings.append(' ').append(name).append(" = ").append(value).append(',');
        }
        var open = fixture.text("select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                + " where c.relkind = 'r' and n.nspname in ('record', 'handoff', 'clock', 'incident', 'link', 'platform')"
                + " and not (c.relrowsecurity and c.relforcerowsecurity)");
        require(open.equals("0"), open + " tables without row-level security");
        var bypass = fixture.text("select rolsuper or rolbypassrls from pg_roles where rolname = 'fairlead_app'");
        require(bypass.equals("f"), "the application passes row-level security by");
        Say.line(settings + " row-level security forced on every table, also for the raw statements;");
        Say.line("forms without their token answered with " + forged(fixture) + "; timeline, clocks and receipts in the"
                + " same transaction; only the rate limit of the interface was raised.");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    private static int forged(Fixture fixture) throws IOException {
        try (var caller = fixture.agentAtBrowser()) {
            int status = caller.raw(
                            "/incidents",
                            Map.of(
                                    "title",
                                    "Forged",
                                    "intent",
                                    UUID.randomUUID().toString()))
                    .status();
            require(status == 403, "a form without its token was answered with " + status);
            return status;
        }
    }

    private static String processor() throws IOException {
        return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown processor");
    }
}
