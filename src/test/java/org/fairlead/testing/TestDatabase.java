package org.fairlead.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.fairlead.launch.database.DatabaseAccess;
import org.fairlead.launch.database.Secrets;
import org.fairlead.launch.embedded.EmbeddedPostgres;
import org.fairlead.launch.embedded.EmbeddedSettings;
import org.flywaydb.core.Flyway;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * A real PostgreSQL for tests: started once for each test process, migrated, thrown away at its end. Plain tests ask
 * {@link #application()} for connections; Spring tests say
 * {@code @ContextConfiguration(initializers = TestDatabase.ForSpring.class)}.
 *
 * <p>It gives up durability for speed, so it is no place to test what survives a crash.
 */
public final class TestDatabase {
    private static final Path HOMES = Path.of("target", "test-database");

    private TestDatabase() {}

    /** Connections as the application: row-level security holds, nothing is owned. One new connection for each call. */
    public static DataSource application() {
        return access().asApplication();
    }

    /** Connections as the owner of the schema: for arranging and for looking behind row-level security. */
    public static DataSource owner() {
        return access().asOwner();
    }

    /** Where the database is and its two logins. */
    public static DatabaseAccess access() {
        return Running.SERVER.access();
    }

    /** The Spring settings that connect to this database: with few connections, since every kept context has its own. */
    public static Map<String, Object> properties() {
        return properties(access());
    }

    private static Map<String, Object> properties(DatabaseAccess access) {
        var properties = new HashMap<String, Object>(access.springProperties());
        properties.put("spring.datasource.hikari.maximum-pool-size", 6);
        properties.put("spring.datasource.hikari.minimum-idle", 0);
        properties.put("spring.datasource.hikari.idle-timeout", 10_000);
        return properties;
    }

    /** Points a Spring test at this database. */
    public static final class ForSpring implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("testDatabase", properties()));
        }
    }

    /** Points a Spring test at an empty database beside the common one, made for that context and gone with the server. */
    public static final class OfItsOwn implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        private static final AtomicInteger MADE = new AtomicInteger();

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var properties = properties(emptyDatabase("own_" + MADE.incrementAndGet()));
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("ownDatabase", properties));
        }

        private static DatabaseAccess emptyDatabase(String name) {
            var common = access();
            try (var owner = common.connectAsOwner();
                    var statement = owner.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
            var url = common.url().replaceFirst("/[^/?]+$", "/" + name);
            return new DatabaseAccess(url, common.owner(), common.application());
        }
    }

    /** Started when first asked for, by the class loader's own once-only rule. */
    private static final class Running {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            clearAwayTheLeftovers();
            var home = HOMES.resolve(Long.toString(ProcessHandle.current().pid()));
            var settings = EmbeddedSettings.throwAway(home, programs());
            var server = EmbeddedPostgres.start(settings, new Secrets(home.resolve("secrets"), new SecureRandom()));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                delete(home);
            }));
            Flyway.configure()
                    .dataSource(server.access().asOwner())
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            return server;
        }

        private static Path programs() {
            return Path.of(System.getProperty("user.home"), ".cache", "fairlead");
        }

        /** Test processes that were killed leave a server and its files behind. */
        private static void clearAwayTheLeftovers() {
            if (!Files.isDirectory(HOMES)) {
                return;
            }
            try (var homes = Files.list(HOMES)) {
                for (var home : homes.toList()) {
                    var process = Long.parseLong(home.getFileName().toString());
                    if (ProcessHandle.of(process).isEmpty()) {
                        EmbeddedPostgres.clearAway(EmbeddedSettings.throwAway(home, programs()));
                        delete(home);
                    }
                }
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private static void delete(Path home) {
            try {
                FileSystemUtils.deleteRecursively(home);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
