package org.fairlead.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.fairlead.launch.database.CannotStartException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    Path place;

    @Test
    void aSecondHolderIsToldWhoHoldsIt() throws Exception {
        var data = place.resolve("data");
        try (var directory = DataDirectory.take(data)) {
            directory.announce(new RunningInstance(42, "http://localhost:8080/"));

            assertThatThrownBy(() -> DataDirectory.take(data))
                    .isInstanceOf(CannotStartException.class)
                    .hasMessageContaining("already running")
                    .hasMessageContaining("process 42, http://localhost:8080/");
        }
    }

    @Test
    void aDirectoryLetGoCanBeTakenAgain() {
        var data = place.resolve("data");
        DataDirectory.take(data).close();

        DataDirectory.take(data).close();

        assertThat(DataDirectory.running(data)).isEmpty();
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamedInOneSentence() throws Exception {
        var file = Files.writeString(place.resolve("file"), "not a directory");

        assertThatThrownBy(() -> DataDirectory.take(file.resolve("data")))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("cannot write to");
    }
}
