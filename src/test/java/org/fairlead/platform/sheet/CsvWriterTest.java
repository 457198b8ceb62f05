package org.fairlead.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.fairlead.platform.sheet.Samples.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {

    private static String written(boolean forPrograms, Line... rows) {
        return new String(
                Samples.written(out -> new CsvWriter<>(Samples.sheet(), out, forPrograms), rows),
                StandardCharsets.UTF_8);
    }

    @Test
    void aRowBeginsWithItsMarkingAndEndsWithWhereItComesFrom() {
        var lines = written(true, new Line("Mail", 7, Samples.NOON, true)).split("\r\n");

        assertThat(lines).hasSize(2);
        assertThat(lines[0]).isEqualTo("\"marking\",\"title\",\"count\",\"opened\",\"vip\",\"export\"");
        assertThat(lines[1])
                .isEqualTo(
                        "\"OFFICIAL\",\"Mail\",7,2031-07-04T12:00:00Z,true,"
                                + "\"OFFICIAL; as of 2031-07-04T12:00:00Z; A. Duty · Meridian; open and title ~ \"\"mail\"\"\"");
    }

    @Test
    void whatHasNoValueIsAnEmptyCell() {
        assertThat(written(true, new Line(null, null, null, null))).contains("\r\n\"OFFICIAL\",,,,,\"OFFICIAL; ");
    }

    @Test
    void onlyPeopleGetAByteOrderMark() {
        assertThat(written(false)).startsWith("\uFEFF\"marking\"");
        assertThat(written(true)).startsWith("\"marking\"");
    }

    @Test
    void numbersAndTimesAreNeverDefused() {
        assertThat(written(true, new Line("a", -5, Samples.NOON, false))).contains(",-5,2031-07-04T12:00:00Z,false,");
        assertThat(written(true, new Line("a", new BigDecimal("1E+9"), null, null)))
                .contains(",1000000000,");
        assertThat(written(true, new Line("a", 0.000_01, null, null))).contains(",0.000010,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "  =1",
                "\u00a0=1",
                "\u200b=1",
                "\ufeff=1",
                "＝1",
                "＋1",
                "－1",
                "＠1",
                "'=1",
                "'",
                "''",
                "=cmd|' /C calc'!A0",
                "=HYPERLINK(\"http://evil.example\",\"Click\")"
            })
    void aTextThatASpreadsheetWouldRunIsDefusedAndComesBackAsItWas(String text) {
        var cell = Samples.cells(written(true, Line.titled(text))).get(1).get(1);

        assertThat(cell).startsWith("'");
        assertThat(CsvText.restored(cell)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Mail",
                "\"quoted\" and \"\"more\"\"",
                "\"",
                "a,b;c",
                "one\r\ntwo\nthree",
                "Ünïcode 漢字 🚨 עברית",
                "it's",
                "1=1",
                " plain"
            })
    void anyOtherTextIsLeftAsItIs(String text) {
        var cell = Samples.cells(written(true, Line.titled(text))).get(1).get(1);

        assertThat(cell).isEqualTo(text);
        assertThat(CsvText.restored(cell)).isEqualTo(text);
    }

    @Test
    void whateverIsWrittenComesBack() {
        long seed = System.nanoTime();
        System.out.println("CsvWriterTest seed " + seed);
        var random = new Random(seed);
        var letters = "='+-@\t\r\n\"', a1\u00a0\u200bü漢\\;|";
        for (int round = 0; round < 2_000; round++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            var lines = Samples.cells(written(true, Line.titled(text.toString()), Line.titled("next")));

            assertThat(lines).as("seed " + seed).hasSize(3).allMatch(line -> line.size() == 6);
            assertThat(CsvText.restored(lines.get(1).get(1))).as("seed " + seed).isEqualTo(text.toString());
        }
    }

    @Test
    void thousandsOfRowsAreAllThere() {
        var rows = new Random(1)
                .ints(20_000)
                .mapToObj(any -> Line.titled("row " + any))
                .toList();
        var text = new String(
                Samples.written(out -> new CsvWriter<>(Samples.sheet(), out, true), rows), StandardCharsets.UTF_8);

        assertThat(Samples.cells(text).stream().skip(1).map(line -> line.get(1)).toList())
                .isEqualTo(rows.stream().map(Line::title).toList());
    }

    @Test
    void twoColumnsOfOneNameAreABug() {
        var twice = List.<SheetColumn<Line>>of(new SheetColumn.Text<>("marking", "Marking", Line::title));

        org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() -> Sheet.of(Samples.about(), twice, SheetRows.of(List.of())));
    }
}
