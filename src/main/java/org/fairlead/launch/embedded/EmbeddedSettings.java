package org.fairlead.launch.embedded;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * How to run the server that travels with Fairlead.
 *
 * @param directory holds the server's files, log and secrets
 * @param programs holds the unpacked server programs; may be shared by several directories
 * @param durable whether acknowledged work survives a crash of the machine; false only for tests and code generation
 * @param sharedBuffers memory for pages, in PostgreSQL's notation
 * @param progress told in a few words what is being done
 */
public record EmbeddedSettings(
        Path directory, Path programs, boolean durable, String sharedBuffers, Consumer<String> progress) {

    /** Settings for a server whose data are kept: durable, sized for two cores and 8 GB. */
    public static EmbeddedSettings lasting(Path directory, Consumer<String> progress) {
        var place = directory.toAbsolutePath().normalize();
        return new EmbeddedSettings(place, place, true, "256MB", progress);
    }

    /** Settings for a server that is thrown away after a test or after code generation. Never for real work. */
    public static EmbeddedSettings throwAway(Path directory, Path programs) {
        return new EmbeddedSettings(
                directory.toAbsolutePath().normalize(),
                programs.toAbsolutePath().normalize(),
                false,
                "64MB",
                _ -> {});
    }

    Path database() {
        return directory.resolve("database");
    }

    Path log() {
        return directory.resolve("log");
    }
}
