package org.fairlead.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The product as people run it: {@code ./fairlead} on a data directory of its own, in processes of its own. */
public final class Product {

    /** The password of the demo estate. */
    public static final String PASSWORD = "many lines led fair";

    private static final int POSTMASTER_PORT = 3;
    private static final String NO_LIMIT =
            "-Dfairlead.rate.read-per-minute=1000000000 -Dfairlead.rate.write-per-minute=1000000000";

    private final Path home;
    private final Path data;
    private final int port;
    private final List<String> options;
    private String further = "";
    private @Nullable Process process;

    /**
     * A product that is not running yet.
     *
     * @param home where {@code ./fairlead} lies
     * @param data its data directory
     * @param port where it will serve
     * @param options further options of every call, such as {@code --database-url}
     */
    public Product(Path home, Path data, int port, List<String> options) {
        this.home = home;
        this.data = data;
        this.port = port;
        this.options = List.copyOf(options);
    }

    /** Further options of Java for what is started from here on. */
    void limit(String javaOptions) {
        further = javaOptions;
    }

    /** What lies on its heap after a collection, in mebibytes. */
    long heapMebibytes() throws IOException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var pid = Long.toString(javaProcess());
        waitFor(new ProcessBuilder(jcmd, pid, "GC.run").start());
        var asked = new ProcessBuilder(jcmd, pid, "GC.heap_info").start();
        var lines = new String(asked.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        var used = java.util.regex.Pattern.compile("used (\\d+)K").matcher(lines);
        long sum = 0;
        while (used.find()) {
            sum += Long.parseLong(used.group(1));
            if (lines.contains("garbage-first")) {
                break;
            }
        }
        return sum / 1024;
    }

    /** Where it serves. */
    public int port() {
        return port;
    }

    /** Its data directory. */
    public Path data() {
        return data;
    }

    private ProcessBuilder builder(List<String> words) {
        var line = new ArrayList<String>();
        line.add(home.resolve("fairlead").toString());
        line.addAll(words);
        line.addAll(List.of("--data", data.toString()));
        line.addAll(options);
        var builder = new ProcessBuilder(line).directory(home.toFile());
        builder.environment()
                .merge("FAIRLEAD_JAVA_OPTIONS", NO_LIMIT + " " + further, (given, more) -> given + " " + more);
        return builder;
    }

    /** Runs a command to its end, its lines shown; fails when it does. */
    public void run(String... words) throws IOException {
        int code = waitFor(builder(List.of(words)).inheritIO().start());
        if (code != 0) {
            throw new IllegalStateException("./fairlead " + String.join(" ", words) + " ended with " + code);
        }
    }

    /** Runs a command to its end and answers its exit code and lines. */
    public Ended ask(String... words) throws IOException {
        var asked = builder(List.of(words)).redirectErrorStream(true).start();
        var lines = new String(asked.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return new Ended(waitFor(asked), lines);
    }

    /** A token for scripts of somebody of the demo estate. */
    public String token(String login) throws IOException {
        var asked = ask("token", "--user", login);
        return asked.lines()
                .lines()
                .filter(line -> line.matches("[A-Za-z0-9_.-]{20,}"))
                .reduce((first, last) -> last)
                .orElseThrow(() -> new IllegalStateException("no token: " + asked.lines()));
    }

    /**
     * How a command ended.
     *
     * @param code its exit code
     * @param lines what it printed
     */
    public record Ended(int code, String lines) {}

    private static int waitFor(Process running) {
        try {
            return running.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Starts it ({@code start} or {@code demo}) without waiting. */
    public void launch(String command) throws IOException {
        Files.createDirectories(data);
        var told = new File(data.toFile(), "told.log");
        process = builder(List.of(command, "--port", Integer.toString(port)))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(told))
                .start();
    }

    /** Starts it and waits until it serves; how long that took. */
    public Duration start(String command) throws IOException {
        long began = System.nanoTime();
        launch(command);
        awaitReady(Duration.ofMinutes(15));
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Waits until it says that it serves. */
    public void awaitReady(Duration patience) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            if (isReady()) {
                return;
            }
            var running = process;
            if (running != null && !running.isAlive()) {
                throw new IllegalStateException("it ended instead of serving: see " + data.resolve("told.log"));
            }
            rest(20);
        }
        throw new IllegalStateException("it does not serve after " + patience.toSeconds() + " s");
    }

    /** Whether it serves. */
    public boolean isReady() {
        try (var wire = new Wire(port)) {
            return wire.send("GET", "/health/ready", Map.of(), new byte[0]).status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Stops it in order. */
    public void stop() throws IOException {
        var running = process;
        if (running != null && running.isAlive()) {
            running.destroy();
            try {
                if (!running.waitFor(60, TimeUnit.SECONDS)) {
                    running.destroyForcibly();
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        process = null;
    }

    /** The number of the Java process. The launcher becomes it. */
    public long javaProcess() {
        var running = process;
        if (running == null) {
            throw new IllegalStateException("it is not running");
        }
        return running.pid();
    }

    /** Whether the Java process lives. */
    public boolean isAlive() {
        var running = process;
        return running != null && running.isAlive();
    }

    /** The number of PostgreSQL's main process. */
    public long postmaster() throws IOException {
        return Long.parseLong(postmasterLines().getFirst().strip());
    }

    private List<String> postmasterLines() throws IOException {
        return Files.readAllLines(data.resolve("database").resolve("postmaster.pid"));
    }

    /** Milliseconds of processor time used by the Java process and all of PostgreSQL. */
    public double cpuMillis() throws IOException {
        return Processor.millis(javaProcess()) + Processor.millisWithChildren(postmaster());
    }

    /** A connection as the application: row-level security holds. */
    public Connection asApplication() throws SQLException, IOException {
        return connect("fairlead_app", "database-application");
    }

    /** A connection as the owner: to look and to arrange. */
    public Connection asOwner() throws SQLException, IOException {
        return connect("fairlead_owner", "database-owner");
    }

    private Connection connect(String user, String secret) throws SQLException, IOException {
        var password = Files.readString(data.resolve("secrets").resolve(secret)).strip();
        var address = String.format(
                Locale.ROOT,
                "jdbc:postgresql://127.0.0.1:%s/fairlead",
                postmasterLines().get(POSTMASTER_PORT).strip());
        return DriverManager.getConnection(address, user, password);
    }

    /** Waits a little. */
    public static void rest(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
