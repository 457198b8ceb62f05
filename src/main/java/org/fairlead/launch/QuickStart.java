package org.fairlead.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Has another process, of lowest priority, learn how this one starts, so that the next start is quicker. The script
 * {@code ./fairlead} asks for it by naming the file to write; a start that already has the file is not asked.
 */
final class QuickStart {
    private static final String FILE = "fairlead.quickstart";
    private static final int SECONDS_TO_END = 3;

    private QuickStart() {}

    /** Starts learning if it was asked for; what is returned ends it early. */
    static Runnable learnWhenAsked() {
        var name = System.getProperty(FILE, "");
        if (name.isEmpty()) {
            return () -> {};
        }
        try {
            var file = Path.of(name);
            var part = Path.of(name + "." + ProcessHandle.current().pid());
            var learner = learner(part);
            learner.onExit().thenRun(() -> keep(part, file));
            return () -> end(learner, part);
        } catch (IOException _) {
            // The next start is as slow as this one; nothing is lost.
            return () -> {};
        }
    }

    private static Process learner(Path file) throws IOException {
        var command = new ArrayList<>(List.of("nice", "-n", "19"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:AOTCacheOutput=" + file, "-XX:+UseSerialGC", "-Xlog:disable"));
        command.addAll(List.of("-jar", System.getProperty("java.class.path"), LearnCommand.NAME));
        command.addAll(List.of("--data", file + ".d"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File("/dev/null"))
                .start();
    }

    private static void keep(Path part, Path file) {
        try {
            if (Files.exists(part)) {
                Files.move(part, file);
            }
        } catch (IOException _) {
            // Somebody else's file is as good.
        }
    }

    private static void end(Process learner, Path part) {
        if (!learner.isAlive()) {
            return;
        }
        try {
            learner.destroy();
            if (!learner.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                learner.descendants().forEach(ProcessHandle::destroyForcibly);
                learner.destroyForcibly().waitFor();
            }
            Files.deleteIfExists(part);
        } catch (IOException _) {
            // A part left over is not used.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
