package org.fairlead.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fairlead.platform.sheet.Samples.Line;
import org.fairlead.platform.table.TableReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What our exports write is read back as it was, whatever it says: the reader of tables is the inverse of the writers of sheets. */
class ReadBackTest {

    private static final List<String> HOSTILE = List.of(
            "=1+1",
            "+44 20 7946 0000",
            "-5",
            "@SUM(A1)",
            "'quoted",
            "''twice",
            "'=1",
            " =1",
            "\t=1",
            "say \"no\"",
            "a,b;c\td",
            "two\nlines",
            "007",
            "1e5",
            "2031-03-04",
            "3/4/2031",
            "TRUE",
            "",
            " ",
            "é ü 漢字 🛰️",
            "_x000D_",
            "_x005F_",
            "<b>&amp;</b>",
            "#N/A",
            "\uFEFFmark",
            "＝1",
            "null",
            "[1]",
            "{\"a\":1}");
    private static final String LETTERS = "abc=+-@'\",;\n\t 0_x1&<>é漢";
    private static final int ROUNDS = 60;

    @TempDir
    Path place;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    private List<Line> some() {
        var lines = new ArrayList<Line>();
        int count = 1 + random.nextInt(40);
        for (int row = 0; row < count; row++) {
            lines.add(new Line(text(), row, null, random.nextBoolean()));
        }
        return lines;
    }

    private String text() {
        if (random.nextBoolean()) {
            return HOSTILE.get(random.nextInt(HOSTILE.size()));
        }
        var text = new StringBuilder();
        for (int at = random.nextInt(12); at > 0; at--) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private List<String> titles(byte[] content) throws IOException {
        var file = Files.write(place.resolve("file"), content);
        var titles = new ArrayList<String>();
        try (var table = TableReader.open(file)) {
            int column =
                    Math.max(table.headings().indexOf("title"), table.headings().indexOf("What is wrong"));
            for (var line = table.next(); line.isPresent(); line = table.next()) {
                assertThat(line.get().trouble()).as("seed " + seed).isEmpty();
                titles.add(line.get().cells().get(column));
            }
        }
        return titles;
    }

    private static List<String> titles(List<Line> lines) {
        return lines.stream().map(line -> String.valueOf(line.title())).toList();
    }

    @Test
    void csvIsReadBack() throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            var lines = some();
            boolean forPrograms = random.nextBoolean();
            var content = Samples.written(out -> new CsvWriter<>(Samples.sheet(), out, forPrograms), lines);

            assertThat(titles(content)).as("seed " + seed).isEqualTo(titles(lines));
        }
    }

    @Test
    void xlsxIsReadBack() throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            var lines = some();
            var content = Samples.written(out -> new XlsxWriter<>(Samples.sheet(), out), lines);

            assertThat(titles(content)).as("seed " + seed).isEqualTo(titles(lines));
        }
    }

    @Test
    void xlsxGoesOnInTheNextSheet() throws IOException {
        var lines = new ArrayList<Line>();
        for (int row = 0; row < 25; row++) {
            lines.add(new Line("line " + row, row, null, null));
        }
        var content = Samples.written(out -> new XlsxWriter<>(Samples.sheet(), out, 12), lines);

        assertThat(titles(content)).isEqualTo(titles(lines));
    }

    @Test
    void jsonIsReadBack() throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            var lines = some();
            var content = Samples.written(out -> new JsonWriter<>(Samples.sheet(), out), lines);

            assertThat(titles(content)).as("seed " + seed).isEqualTo(titles(lines));
        }
    }
}
