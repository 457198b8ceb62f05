package org.fairlead.launch.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import org.fairlead.launch.database.CannotStartException;

/**
 * Runs the server's programs as somebody who is not root, because PostgreSQL refuses root. For an ordinary user that is
 * the user; for root it is a user namespace of its own, else the user nobody.
 */
final class ServerCommands {
    private static final String NOBODY = "nobody";
    private static final List<Way> WAYS_FOR_ROOT = List.of(
            new Way(List.of("unshare", "-U"), false),
            new Way(List.of("setpriv", "--reuid", NOBODY, "--regid", "65534", "--clear-groups"), true),
            new Way(List.of("runuser", "-u", NOBODY, "--"), true));

    private final Path programs;
    private final Way way;

    private ServerCommands(Path programs, Way way) {
        this.programs = programs;
        this.way = way;
    }

    /** What a program answered. */
    record Outcome(int exitCode, String output) {
        boolean succeeded() {
            return exitCode == 0;
        }
    }

    private record Way(List<String> prefix, boolean filesChangeHands) {}

    /** Commands that run the programs found below {@code home}, in the first way that works here. */
    static ServerCommands of(Path home, EmbeddedSettings settings) throws IOException {
        var programs = home.resolve("bin");
        if (!isRoot()) {
            return new ServerCommands(programs, new Way(List.of(), false));
        }
        for (var way : WAYS_FOR_ROOT) {
            var commands = new ServerCommands(programs, way);
            if (way.filesChangeHands()) {
                letThrough(settings.directory());
            }
            if (commands.works()) {
                return commands;
            }
        }
        throw new CannotStartException("PostgreSQL does not run as root, and neither a user namespace nor the user"
                + " nobody can run it from " + programs + ": start Fairlead as an ordinary user.");
    }

    /** Lets the server write below a directory that this process made. */
    void handOver(Path directory) throws IOException {
        if (way.filesChangeHands()) {
            var nobody =
                    directory.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(NOBODY);
            Directories.give(directory, nobody);
        }
    }

    /** Runs one program to its end. */
    Outcome run(String program, List<String> arguments) throws IOException {
        var command = new ArrayList<>(way.prefix());
        command.add(programs.resolve(program).toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        var process = builder.start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Outcome(process.waitFor(), output.strip());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while running " + program, interrupted);
        }
    }

    /** Another user may pass through the data directory to what is theirs, and list nothing. */
    private static void letThrough(Path directory) throws IOException {
        var permissions = Files.getPosixFilePermissions(directory);
        if (permissions.add(PosixFilePermission.OTHERS_EXECUTE)) {
            Files.setPosixFilePermissions(directory, permissions);
        }
    }

    private boolean works() {
        try {
            return run("postgres", List.of("--version")).succeeded();
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean isRoot() throws IOException {
        var self = Path.of("/proc/self");
        if (Files.exists(self)) {
            return Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"));
        }
        return "root".equals(System.getProperty("user.name"));
    }
}
