package org.fairlead.launch;

import java.util.function.ToIntFunction;
import org.springframework.context.ApplicationContext;

/** The application for one command: no web server, no background work. */
final class CommandSession {
    private final Invocation invocation;

    CommandSession(Invocation invocation) {
        this.invocation = invocation;
    }

    int run(ToIntFunction<ApplicationContext> work) {
        Progress progress = words -> System.err.println(words + " …");
        var shutdown = new OrderlyStop();
        var held = DataDirectory.tryToTake(invocation.data());
        held.ifPresent(directory -> shutdown.beforeThat(directory::close));
        shutdown.arm(Command.DID_NOT_HOLD);
        try {
            var database = shutdown.open(() -> held.map(directory -> HeldDatabase.open(invocation, directory, progress))
                    .orElseGet(() -> HeldDatabase.beside(invocation, progress)));
            var context = new SpringStart(invocation.application(), invocation.data(), database.access())
                    .with("server.port", -1)
                    .with("fairlead.serving", false)
                    .with("spring.main.lazy-initialization", true)
                    .run();
            shutdown.beforeThat(context::close);
            return work.applyAsInt(context);
        } finally {
            shutdown.now();
        }
    }
}
