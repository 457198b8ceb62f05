package org.fairlead.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares a text with the one kept in {@code src/test/resources/golden}. Run the tests with {@code -Dgolden.write=true} to keep the
 * text as it is now, and read the difference before committing it.
 */
public final class Golden {

    private static final Path KEPT = Path.of("src/test/resources/golden");

    private Golden() {}

    /** Fails when the text differs from the file, such as {@code access/open-routes.txt}. */
    public static void check(String file, String text) {
        var path = KEPT.resolve(file);
        try {
            if (Boolean.getBoolean("golden.write")) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, text.stripTrailing() + "\n");
            }
            assertThat(text.stripTrailing() + "\n")
                    .as("golden file %s", path)
                    .isEqualTo(Files.exists(path) ? Files.readString(path) : "(there is no such file yet)");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
