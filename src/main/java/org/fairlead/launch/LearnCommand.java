package org.fairlead.launch;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.fairlead.launch.embedded.EmbeddedPostgres;
import org.fairlead.launch.embedded.EmbeddedSettings;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts, answers a few requests and stops, on a throw-away database, while the Java machine watches and writes down what
 * it saw, so that later starts are quicker. Called by the script {@code ./fairlead} once for each build.
 */
final class LearnCommand implements Command {
    static final String NAME = "learn-to-start";
    private static final List<String> PATHS = List.of("health/ready", "", "sign-in", "api/v1/openapi.json");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String help() {
        return "";
    }

    @Override
    public int run(Invocation invocation) {
        var scratch = invocation.data();
        var directory = DataDirectory.take(scratch);
        var shutdown = new OrderlyStop().beforeThat(() -> forget(scratch)).beforeThat(directory::close);
        shutdown.arm(DID_NOT_HOLD);
        try {
            var database = shutdown.open(() -> throwAway(directory));
            var context = new SpringStart(invocation.application(), scratch, database.access())
                    .with("server.port", 0)
                    .with("fairlead.serving", true)
                    .with("fairlead.demo", false)
                    .run();
            shutdown.beforeThat(context::close);
            PATHS.forEach(path -> ask(context, path));
        } finally {
            shutdown.now();
        }
        return DONE;
    }

    private static HeldDatabase throwAway(DataDirectory directory) {
        var settings = EmbeddedSettings.throwAway(directory.path(), directory.path());
        var server = EmbeddedPostgres.start(settings, directory.secrets());
        return new HeldDatabase(server.access(), server::close);
    }

    private static void ask(ConfigurableApplicationContext context, String path) {
        var server = ((WebServerApplicationContext) context).getWebServer();
        if (server == null) {
            return;
        }
        try {
            var uri = URI.create("http://127.0.0.1:" + server.getPort() + "/" + path);
            var connection = (HttpURLConnection) uri.toURL().openConnection();
            connection.setInstanceFollowRedirects(false);
            connection.getResponseCode();
            connection.disconnect();
        } catch (IOException _) {
            // What cannot be asked is not learnt.
        }
    }

    private static void forget(Path scratch) {
        try (var paths = Files.walk(scratch)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException _) {
            // A few files more in a directory that is built anew.
        }
    }
}
