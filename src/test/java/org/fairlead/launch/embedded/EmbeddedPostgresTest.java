package org.fairlead.launch.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import org.fairlead.launch.database.DatabaseAccess;
import org.fairlead.launch.database.Secrets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    private static final Path PROGRAMS = Path.of(System.getProperty("user.home"), ".cache", "fairlead");

    @TempDir
    Path directory;

    @AfterEach
    void leaveNothingRunning() {
        EmbeddedPostgres.clearAway(EmbeddedSettings.throwAway(directory, PROGRAMS));
    }

    @Test
    void aServerMadeForRealWorkKeepsWhatItAcknowledges() throws Exception {
        try (var server = start(true)) {
            assertThat(ask(server.access(), "show fsync")).isEqualTo("on");
            assertThat(ask(server.access(), "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(server.access(), "show full_page_writes")).isEqualTo("on");
            assertThat(ask(server.access(), "show data_checksums")).isEqualTo("on");
            assertThat(ask(server.access(), "show listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void whatWasWrittenIsThereAfterAStopAndAStart() throws Exception {
        try (var server = start(true)) {
            tell(server.access(), "create table kept (word text)");
            tell(server.access(), "insert into kept values ('fairlead')");
        }

        try (var server = start(true)) {
            assertThat(server.adopted()).isFalse();
            assertThat(askAsOwner(server.access(), "select word from kept")).isEqualTo("fairlead");
        }
    }

    @Test
    void theApplicationCanDoNoMoreThanItShould() throws Exception {
        try (var server = start(false)) {
            assertThat(ask(server.access(), """
                    select concat_ws(' ', rolcanlogin, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole)
                    from pg_roles where rolname = current_user""")).isEqualTo("t f f f f");
            assertThatThrownBy(() -> ask(server.access(), "create table public.mine (word text)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void passwordsAreReadableByTheirOwnerAlone() throws Exception {
        try (var _ = start(false)) {
            var secret = directory.resolve("secrets").resolve("database-owner");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aServerLeftBehindByAKilledProcessIsTakenOver() throws Exception {
        var left = start(true);
        var next = start(true);

        assertThat(next.adopted()).isTrue();
        assertThat(next.port()).isEqualTo(left.port());
        assertThat(next.processId()).isEqualTo(left.processId());
        next.close();
        assertThat(Postmaster.runningOn(directory.resolve("database"))).isEmpty();
    }

    @Test
    void aServerLeftBehindWithUnsafeSettingsIsStartedAgainWithSafeOnes() throws Exception {
        start(false);

        try (var server = start(true)) {
            assertThat(server.adopted()).isFalse();
            assertThat(ask(server.access(), "show fsync")).isEqualTo("on");
        }
    }

    @Test
    void aPidFileOfAnUnrelatedProcessDoesNotBlockTheStart() throws Exception {
        start(true).close();
        var someoneElse = ProcessHandle.current().pid();
        Files.writeString(directory.resolve("database").resolve("postmaster.pid"), """
                %d
                %s
                1700000000
                5432

                127.0.0.1
                  1  1
                ready
                """.formatted(
                        someoneElse, directory.resolve("database")));

        try (var server = start(true)) {
            assertThat(server.processId()).isNotEqualTo(someoneElse);
        }
    }

    @Test
    void aServerThatIsKilledStartsAgainOnTheSamePort() throws Exception {
        try (var server = start(true)) {
            var killed = server.processId();
            tell(server.access(), "create table kept as select 'fairlead' as word");

            ProcessHandle.of(killed).orElseThrow().destroyForcibly();

            assertThat(answerWithin(Duration.ofSeconds(20), server.access())).isEqualTo("fairlead");
            assertThat(server.processId()).isNotEqualTo(killed);
        }
    }

    private static String answerWithin(Duration limit, DatabaseAccess access) throws Exception {
        var end = System.nanoTime() + limit.toNanos();
        while (true) {
            try {
                return askAsOwner(access, "select word from kept");
            } catch (SQLException notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
                Thread.sleep(50);
            }
        }
    }

    private EmbeddedPostgres start(boolean durable) throws IOException {
        var settings = new EmbeddedSettings(directory.toRealPath(), PROGRAMS, durable, "16MB", _ -> {});
        return EmbeddedPostgres.start(settings, new Secrets(directory.resolve("secrets"), new SecureRandom()));
    }

    private static String ask(DatabaseAccess access, String query) throws SQLException {
        try (var connection = access.asApplication().getConnection();
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String askAsOwner(DatabaseAccess access, String query) throws SQLException {
        try (var connection = access.connectAsOwner();
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void tell(DatabaseAccess access, String sql) throws SQLException {
        try (var connection = access.connectAsOwner()) {
            connection.createStatement().execute(sql);
        }
    }
}
