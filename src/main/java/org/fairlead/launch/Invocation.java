package org.fairlead.launch;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.springframework.context.ApplicationContext;

/** One call of a {@link Command}: what was asked, where to answer, and the way to the application. */
public final class Invocation {
    private static final int HIGHEST_PORT = 65_535;

    private final Class<?> application;
    private final List<String> words;
    private final Map<String, String> options;
    private final PrintStream out;

    Invocation(Class<?> application, List<String> words, Map<String, String> options, PrintStream out) {
        this.application = application;
        this.words = List.copyOf(words);
        this.options = Map.copyOf(options);
        this.out = out;
    }

    /** What stood on the line besides options. */
    public List<String> words() {
        return words;
    }

    /** The value of an option, if it was given. */
    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /**
     * The value of an option that must be given.
     *
     * @throws WrongUseException when it was not
     */
    public String needed(String name) {
        return option(name).orElseThrow(() -> new WrongUseException("--" + name + " is needed."));
    }

    /** Whether a switch was given. */
    public boolean has(String name) {
        return options.containsKey(name);
    }

    /** Prints one line. */
    public void say(String line) {
        out.println(line);
        out.flush();
    }

    /** The data directory. */
    public Path data() {
        return Path.of(option("data").orElse(".fairlead")).toAbsolutePath().normalize();
    }

    /**
     * Runs something with the whole application but no web server and no background work: the property
     * {@code fairlead.serving} is false, and beans are made when first used. If Fairlead is serving on the same data
     * directory, its database is used beside it; otherwise the database is started for this call and stopped after it.
     *
     * @return what the function answered
     */
    public int withApplication(ToIntFunction<ApplicationContext> work) {
        return new CommandSession(this).run(work);
    }

    Optional<String> databaseUrl() {
        return option("database-url");
    }

    Class<?> application() {
        return application;
    }

    int port() {
        var given = option("port").orElse("8080");
        try {
            var port = Integer.parseInt(given);
            if (port >= 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException _) {
            // Said below.
        }
        throw new WrongUseException("--port takes a number from 0 to " + HIGHEST_PORT + ", not " + given + ".");
    }
}
