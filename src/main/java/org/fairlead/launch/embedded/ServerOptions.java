package org.fairlead.launch.embedded;

import java.util.ArrayList;
import java.util.List;

/** The settings a server is started with; given on its command line, where nothing in a file can undo them. */
final class ServerOptions {
    private static final List<String> ALWAYS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=100",
            "jit=off",
            "timezone=UTC",
            "log_timezone=UTC",
            "password_encryption=scram-sha-256",
            "max_wal_size=512MB",
            "checkpoint_completion_target=0.9",
            "logging_collector=on",
            "log_directory=../log",
            "log_filename=database-%a.log",
            "log_truncate_on_rotation=on",
            "log_rotation_age=1d",
            "log_rotation_size=0",
            "log_checkpoints=off",
            "random_page_cost=1.1");

    private static final List<String> DURABLE = List.of("fsync=on", "synchronous_commit=on", "full_page_writes=on");

    private static final List<String> THROW_AWAY =
            List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum_naptime=10min");

    private ServerOptions() {}

    /** One string for {@code pg_ctl -o}. */
    static String line(EmbeddedSettings settings, int port) {
        var options = new ArrayList<>(ALWAYS);
        options.addAll(settings.durable() ? DURABLE : THROW_AWAY);
        options.add("shared_buffers=" + settings.sharedBuffers());
        options.add("port=" + port);
        var line = new StringBuilder();
        for (var option : options) {
            line.append("-c ").append(option).append(' ');
        }
        return line.toString().strip();
    }
}
