package org.fairlead.launch;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.fairlead.launch.database.CannotStartException;
import org.fairlead.launch.database.DatabaseAccess;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the application on a database, with settings nothing else may override. */
final class SpringStart {
    private final Class<?> application;
    private final Map<String, Object> settings = new HashMap<>();
    private final List<Consumer<ApplicationContext>> beforeReady = new ArrayList<>();
    private final Path log;
    private final AwaitedDatabase database;

    SpringStart(Class<?> application, Path data, DatabaseAccess access) {
        this(application, data, () -> access);
    }

    /** Begins before the database is there; the parts that need it wait for it. */
    SpringStart(Class<?> application, Path data, Supplier<DatabaseAccess> access) {
        this.application = application;
        this.log = data.resolve("log").resolve("fairlead.log");
        this.database = new AwaitedDatabase(access);
        settings.put("logging.file.name", log.toString());
    }

    SpringStart with(String setting, Object value) {
        settings.put(setting, value);
        return this;
    }

    /** Something to do when the application is there but nobody is let in yet. */
    SpringStart beforeReady(Consumer<ApplicationContext> work) {
        beforeReady.add(work);
        return this;
    }

    /**
     * The running application.
     *
     * @throws CannotStartException with the innermost reason, when it does not come up
     */
    ConfigurableApplicationContext run() {
        var spring = new SpringApplication(application);
        spring.setRegisterShutdownHook(false);
        spring.addInitializers(context -> {
            context.getEnvironment().getPropertySources().addFirst(database);
            ApplicationRunner runner = _ -> beforeReady.forEach(work -> work.accept(context));
            context.getBeanFactory().registerSingleton("beforeReady", runner);
        });
        try {
            return spring.run(settings.entrySet().stream()
                    .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                    .toArray(String[]::new));
        } catch (RuntimeException failed) {
            throw refused(failed);
        }
    }

    private CannotStartException refused(RuntimeException failed) {
        Throwable reason = failed;
        while (reason.getCause() != null) {
            if (reason instanceof PortInUseException taken) {
                return Ports.taken(taken.getPort());
            }
            if (reason instanceof CannotStartException said) {
                return said;
            }
            reason = reason.getCause();
        }
        keep(failed);
        return new CannotStartException(
                "Fairlead did not start: " + firstLine(reason) + " (more in " + log + ").", failed);
    }

    /** The whole story goes to the file; people get one sentence. */
    private void keep(RuntimeException failed) {
        var story = new StringWriter();
        failed.printStackTrace(new PrintWriter(story));
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            Files.writeString(log, story.toString(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            failed.addSuppressed(unwritable);
        }
    }

    private static String firstLine(Throwable reason) {
        var message = reason.getMessage();
        return message == null || message.isBlank()
                ? reason.getClass().getSimpleName()
                : message.strip().lines().findFirst().orElse("");
    }
}
