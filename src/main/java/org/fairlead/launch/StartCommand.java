package org.fairlead.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.fairlead.launch.database.DatabaseAccess;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** {@code ./fairlead start} and {@code ./fairlead demo}: serve people until told to stop. */
final class StartCommand implements Command {
    private final boolean demo;

    private StartCommand(boolean demo) {
        this.demo = demo;
    }

    static StartCommand start() {
        return new StartCommand(false);
    }

    static StartCommand demo() {
        return new StartCommand(true);
    }

    @Override
    public String name() {
        return demo ? "demo" : "start";
    }

    @Override
    public String help() {
        return demo ? "start with an estate to try, and say how to sign in" : "start, empty the first time";
    }

    @Override
    public List<Option> options() {
        return List.of(Option.value("port", "N", "where people find it (default 8080)"));
    }

    @Override
    public int run(Invocation invocation) {
        var port = invocation.port();
        var directory = DataDirectory.take(invocation.data());
        var shutdown = new OrderlyStop().beforeThat(directory::close);
        try {
            Ports.requireFree(port);
            directory.announce(new RunningInstance(ProcessHandle.current().pid(), ""));
            shutdown.arm(DONE);
            Progress progress = words -> invocation.say(words + " …");
            var database = new Opening(() -> shutdown.open(() -> HeldDatabase.open(invocation, directory, progress)));
            progress.say("Starting Fairlead");
            try {
                var context = start(invocation, directory, database, progress);
                shutdown.beforeThat(context::close);
                announce(invocation, directory, context);
            } finally {
                database.await();
            }
        } catch (IOException failed) {
            shutdown.now();
            throw new UncheckedIOException(failed);
        } catch (RuntimeException failed) {
            shutdown.now();
            throw failed;
        }
        return sleep();
    }

    private ConfigurableApplicationContext start(
            Invocation invocation, DataDirectory directory, Opening database, Progress progress) {
        var spring = new SpringStart(invocation.application(), directory.path(), database::access)
                .with("server.port", invocation.port())
                .with("fairlead.serving", true)
                .with("fairlead.demo", demo);
        if (demo) {
            spring.beforeReady(
                    context -> context.getBeanProvider(DemoEstate.class).ifAvailable(estate -> estate.load(progress)));
        }
        return spring.run();
    }

    /** A database being opened while the application starts beside it. */
    private static final class Opening {
        private final CompletableFuture<HeldDatabase> opened;

        Opening(Supplier<HeldDatabase> how) {
            opened = CompletableFuture.supplyAsync(
                    how, Thread.ofPlatform().name("database").daemon()::start);
        }

        /** How to reach it, as soon as it can be reached. */
        DatabaseAccess access() {
            return await().access();
        }

        /** Waits; says why when it could not be opened, whatever else failed because of that. */
        HeldDatabase await() {
            try {
                return opened.join();
            } catch (CompletionException failed) {
                throw failed.getCause() instanceof RuntimeException reason ? reason : failed;
            }
        }
    }

    private void announce(Invocation invocation, DataDirectory directory, ConfigurableApplicationContext context)
            throws IOException {
        var server = ((WebServerApplicationContext) context).getWebServer();
        var address = "http://localhost:" + (server == null ? invocation.port() : server.getPort()) + "/";
        directory.announce(new RunningInstance(ProcessHandle.current().pid(), address));
        var line = new StringBuilder("Fairlead is ready at ").append(address);
        if (demo) {
            context.getBeanProvider(DemoEstate.class)
                    .ifAvailable(estate -> line.append(" - sign in with ").append(estate.signInToTry()));
        } else {
            context.getBeanProvider(FirstAdministrator.class)
                    .ifAvailable(first -> first.oneTimePath()
                            .ifPresent(path -> invocation.say("Make the first administrator, once, at "
                                    + address.substring(0, address.length() - 1) + path)));
        }
        invocation.say(line.toString());
    }

    /** Waits for a signal; the orderly stop ends the process from there. */
    private static int sleep() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return DONE;
    }
}
