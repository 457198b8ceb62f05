package org.fairlead.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fairlead.launch.database.DatabaseAccess;
import org.fairlead.launch.database.Secrets;
import org.fairlead.launch.embedded.EmbeddedPostgres;
import org.fairlead.launch.embedded.EmbeddedSettings;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Target;

/**
 * Writes the jOOQ classes of every schema the migrations make. Arguments: the directory of the migrations, the directory
 * to write to (its {@code org/fairlead/db} is replaced), a directory for the throw-away server.
 */
final class GenerateSchemaCode {
    private static final String PACKAGE = "org.fairlead.db";
    private static final String GENERATED_COLUMNS = """
            SELECT table_schema || '\\.' || table_name || '\\.' || column_name
            FROM information_schema.columns
            WHERE is_generated = 'ALWAYS' OR column_default LIKE '%pg_current_xact_id%'
            ORDER BY 1
            """;

    private static final String SCHEMAS = """
            select nspname from pg_namespace
            where nspname not like 'pg\\_%' and nspname not in ('information_schema', 'public')
            order by nspname collate "C"
            """;

    private GenerateSchemaCode() {}

    static void main(String[] arguments) throws Exception {
        if (arguments.length != 3) {
            System.err.println("usage: GenerateSchemaCode MIGRATIONS TARGET SCRATCH");
            System.exit(2);
        }
        quieten();
        var migrations = Path.of(arguments[0]).toAbsolutePath().normalize();
        var target = Path.of(arguments[1]).toAbsolutePath().normalize();
        var scratch = Path.of(arguments[2]).toAbsolutePath().normalize();
        var home = scratch.resolve("server");
        var settings = EmbeddedSettings.throwAway(home, scratch);
        EmbeddedPostgres.clearAway(settings);
        delete(home);
        Files.createDirectories(home);
        try (var server = EmbeddedPostgres.start(settings, new Secrets(home.resolve("secrets"), new SecureRandom()))) {
            migrate(server.access(), migrations);
            delete(target.resolve(PACKAGE.replace('.', '/')));
            generate(server.access(), target);
        }
        delete(home);
    }

    private static void quieten() {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        Logger.getLogger("").setLevel(Level.WARNING);
        Logger.getLogger("org.jooq").setLevel(Level.SEVERE);
    }

    private static void migrate(DatabaseAccess access, Path migrations) {
        Flyway.configure()
                .dataSource(access.asOwner())
                .locations("filesystem:" + migrations)
                .load()
                .migrate();
    }

    private static void generate(DatabaseAccess access, Path target) throws Exception {
        var schemas = texts(access, SCHEMAS);
        System.out.println("Writing code for " + (schemas.isEmpty() ? "no schema" : String.join(", ", schemas)));
        if (schemas.isEmpty()) {
            return;
        }
        GenerationTool.generate(new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(new Jdbc()
                        .withUrl(access.url())
                        .withUser(access.owner().user())
                        .withPassword(access.owner().password()))
                .withGenerator(new Generator()
                        .withDatabase(database(schemas, texts(access, GENERATED_COLUMNS)))
                        .withGenerate(what())
                        .withTarget(new Target()
                                .withPackageName(PACKAGE)
                                .withDirectory(target.toString())
                                .withEncoding("UTF-8")
                                .withClean(false))));
    }

    /**
     * Columns that the database fills in by itself are left out: generated ones, and the transaction that wrote a row. Nobody writes
     * them.
     */
    private static Database database(List<String> schemas, List<String> generatedColumns) {
        return new Database()
                .withName("org.jooq.meta.postgres.PostgresDatabase")
                .withIncludes(".*")
                .withIncludeExcludeColumns(true)
                .withExcludes(String.join("|", generatedColumns))
                .withSchemata(schemas.stream()
                        .map(schema -> new SchemaMappingType().withInputSchema(schema))
                        .toList())
                .withForcedTypes(new ForcedType()
                        .withName("INSTANT")
                        .withIncludeTypes("(?i:timestamp.*with time zone|timestamptz(\\(\\d+\\))?)"));
    }

    private static Generate what() {
        return new Generate()
                .withRecords(true)
                .withRoutines(true)
                .withPojos(false)
                .withDaos(false)
                .withInterfaces(false)
                .withGlobalCatalogReferences(false)
                .withGeneratedAnnotation(false)
                .withJavadoc(false)
                .withImplicitJoinPathsToOne(false)
                .withImplicitJoinPathsToMany(false);
    }

    private static List<String> texts(DatabaseAccess access, String query) throws SQLException {
        var texts = new ArrayList<String>();
        try (var connection = access.connectAsOwner();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (var paths = Files.walk(directory)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
