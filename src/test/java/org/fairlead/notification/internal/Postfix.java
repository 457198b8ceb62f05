package org.fairlead.notification.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A real Postfix of our own: its own configuration, queue, port and mailbox, and gone when it is closed. */
final class Postfix implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/sbin/postfix");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int NOBODY = 65534;

    private final Path home;
    private final List<String> asRoot;

    private Postfix(Path home, List<String> asRoot) {
        this.home = home;
        this.asRoot = asRoot;
    }

    /** Why none can be started here; empty when one can. */
    static Optional<String> obstacle() {
        if (!Files.isExecutable(PROGRAM)) {
            return Optional.of("There is no Postfix: ./dev test installs it where it can.");
        }
        return asRoot() == null ? Optional.of("Postfix can be started by root only.") : Optional.empty();
    }

    private static @org.jspecify.annotations.Nullable List<String> asRoot() {
        if ("root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        try {
            return run(List.of("sudo", "-n", "true")) == 0 ? List.of("sudo", "-n") : null;
        } catch (IOException none) {
            return null;
        }
    }

    static Postfix start(int port) throws IOException {
        var home = Files.createTempDirectory("fairlead-postfix");
        var asRoot = java.util.Objects.requireNonNull(asRoot());
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        var configuration = Files.createDirectories(home.resolve("etc"));
        Files.writeString(configuration.resolve("main.cf"), main(home));
        Files.writeString(configuration.resolve("master.cf"), master(port));
        for (var folder : List.of("queue", "data", "mail")) {
            Files.createDirectories(home.resolve(folder));
        }
        var postfix = new Postfix(home, asRoot);
        postfix.must(
                "chown",
                "-R",
                "root:root",
                configuration.toString(),
                home.resolve("queue").toString());
        postfix.must("chown", "-R", "postfix", home.resolve("data").toString());
        postfix.must(
                "chown", "-R", Integer.toString(NOBODY), home.resolve("mail").toString());
        postfix.must(PROGRAM.toString(), "-c", configuration.toString(), "start");
        return postfix;
    }

    private static String main(Path home) {
        return """
                compatibility_level = 3.6
                queue_directory = %1$s/queue
                data_directory = %1$s/data
                maillog_file = /var/log/fairlead-postfix.log
                maillog_file_prefixes = /var
                myhostname = mail.harbour.example
                mydestination =
                inet_interfaces = 127.0.0.1
                inet_protocols = ipv4
                alias_maps =
                local_recipient_maps =
                virtual_mailbox_domains = harbour.example
                virtual_mailbox_base = %1$s/mail
                virtual_mailbox_maps = static:all/
                virtual_uid_maps = static:%2$d
                virtual_gid_maps = static:%2$d
                smtpd_recipient_restrictions = check_recipient_access inline:{{gone@harbour.example = REJECT}}, permit_mynetworks, reject
                """.formatted(home, NOBODY);
    }

    private static String master(int port) {
        var services = new ArrayList<String>();
        services.add("127.0.0.1:" + port + " inet n - n - - smtpd");
        services.add("pickup unix n - n 60 1 pickup");
        services.add("cleanup unix n - n - 0 cleanup");
        services.add("qmgr unix n - n 300 1 qmgr");
        services.add("tlsmgr unix - - n 1000? 1 tlsmgr");
        services.add("rewrite unix - - n - - trivial-rewrite");
        services.add("bounce unix - - n - 0 bounce");
        services.add("defer unix - - n - 0 bounce");
        services.add("trace unix - - n - 0 bounce");
        services.add("verify unix - - n - 1 verify");
        services.add("proxymap unix - - n - - proxymap");
        services.add("virtual unix - n n - - virtual");
        services.add("error unix - - n - - error");
        services.add("retry unix - - n - - error");
        services.add("anvil unix - - n - 1 anvil");
        services.add("scache unix - - n - 1 scache");
        services.add("postlog unix-dgram n - n - 1 postlogd");
        return String.join("\n", services) + "\n";
    }

    /** The e-mails in the mailbox, once there are so many. */
    List<Path> delivered(int many) throws IOException {
        var box = home.resolve("mail/all/new");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (Files.isDirectory(box)) {
                try (var files = Files.list(box)) {
                    var all = files.toList();
                    if (all.size() >= many) {
                        return all;
                    }
                }
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException interrupted) {
                throw new IOException(interrupted);
            }
        }
        throw new IOException("not delivered within " + PATIENCE.toSeconds() + " s");
    }

    private void must(String... command) throws IOException {
        var whole = new ArrayList<>(asRoot);
        whole.addAll(List.of(command));
        if (run(whole) != 0) {
            throw new IOException("failed: " + String.join(" ", whole));
        }
    }

    private static int run(List<String> command) throws IOException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("did not end: " + String.join(" ", command));
            }
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        }
        return process.exitValue();
    }

    @Override
    public void close() throws IOException {
        must(PROGRAM.toString(), "-c", home.resolve("etc").toString(), "stop");
        must("rm", "-rf", home.toString());
    }
}
