package org.fairlead.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.fairlead.platform.sheet.Samples.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxWriterTest {

    private static final int FIRST = 3;

    private static byte[] written(List<Line> rows, int full) {
        return Samples.written(out -> new XlsxWriter<>(Samples.sheet(), out, full), rows);
    }

    private static byte[] written(Line... rows) {
        return written(List.of(rows), XlsxWriter.FULL);
    }

    private static List<List<Row>> sheets(byte[] file) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false))) {
            return book.getSheets()
                    .map(sheet -> {
                        try {
                            return sheet.read();
                        } catch (IOException unreadable) {
                            throw new IllegalStateException(unreadable);
                        }
                    })
                    .toList();
        }
    }

    private static Map<String, String> parts(byte[] file) throws IOException {
        var parts = new HashMap<String, String>();
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    @Test
    void theMarkingStandsAboveAndBelowAndWhatItIsUnderIt() throws IOException {
        var rows = sheets(written(new Line("Mail", 7, Samples.NOON, true))).getFirst();

        assertThat(rows.get(0).getCellText(0)).isEqualTo("OFFICIAL");
        assertThat(rows.get(1).getCellText(0))
                .isEqualTo("As of 4 July 2031, 13:00:00 (Europe/London). Exported by A. Duty · Meridian."
                        + " Filter: open and title ~ \"mail\"");
        assertThat(rows.get(2).stream().map(cell -> cell.getText()))
                .containsExactly("Marking", "What is wrong", "How many", "Logged", "VIP");
        assertThat(rows).hasSize(5);
        assertThat(rows.get(4).getCellText(0)).isEqualTo("OFFICIAL");
    }

    @Test
    void numbersAreNumbersAndTimesAreTimesOfTheReadersZone() throws IOException {
        var row = sheets(written(new Line("Mail", 7.25, Samples.NOON, true)))
                .getFirst()
                .get(FIRST);

        assertThat(row.getCell(2).getType()).isEqualTo(CellType.NUMBER);
        assertThat(row.getCellAsNumber(2)).contains(new BigDecimal("7.25"));
        assertThat(row.getCellAsDate(3)).contains(LocalDateTime.parse("2031-07-04T13:00:00"));
        assertThat(row.getCell(3).getDataFormatString()).contains("yyyy-mm-dd");
        assertThat(row.getCellAsBoolean(4)).contains(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "'=1",
                "007",
                "1E5",
                "<b>&amp;\"'",
                " around ",
                "two\nlines",
                "Ünïcode 漢字 🚨 עברית"
            })
    void aTextIsATextAndNeverAFormula(String text) throws IOException {
        var file = written(Line.titled(text));

        var cell = sheets(file).getFirst().get(FIRST).getCell(1);
        assertThat(cell.getType()).isEqualTo(CellType.STRING);
        assertThat(cell.asString()).isEqualTo(text);
        assertThat(parts(file).get("xl/worksheets/sheet1.xml")).doesNotContain("<f>");
    }

    @Test
    void whatExcelCannotHoldIsWrittenSoThatNothingIsWrong() throws IOException {
        var rows = sheets(written(new Line(
                        "x".repeat(40_000), 12_345_678_901_234_567L, Instant.parse("1890-01-01T00:00:00Z"), null)))
                .getFirst();

        assertThat(rows.get(FIRST).getCellText(1))
                .hasSize(XlsxText.LONGEST)
                .endsWith("(cut here; the whole is in CSV and JSON)");
        assertThat(rows.get(FIRST).getCellText(2)).isEqualTo("12345678901234567");
        assertThat(rows.get(FIRST).getCellText(3)).isEqualTo("1890-01-01T00:00:00Z");
        assertThat(XlsxText.cell("_x000D_ and _x")).isEqualTo("_x005F_x000D_ and _x");
    }

    @Test
    void headingsStayInViewAndFilterAndEveryPrintedPageIsMarked() throws IOException {
        var sheet = parts(written(Line.titled("a"), Line.titled("b"))).get("xl/worksheets/sheet1.xml");

        assertThat(sheet)
                .contains("ySplit=\"3\"", "state=\"frozen\"", "<autoFilter ref=\"A3:E5\"", "<cols>")
                .containsPattern("<oddHeader>[^<]*OFFICIAL</oddHeader>")
                .containsPattern("<oddFooter>[^<]*OFFICIAL</oddFooter>");
    }

    @Test
    void aSheetThatIsFullGoesOnInTheNext() throws IOException {
        var rows = IntStream.range(0, 25)
                .mapToObj(each -> Line.titled("row " + each))
                .toList();

        var sheets = sheets(written(rows, 14));

        assertThat(sheets).hasSize(3).allSatisfy(sheet -> {
            assertThat(sheet).hasSizeLessThanOrEqualTo(14);
            assertThat(sheet.getFirst().getCellText(0)).isEqualTo("OFFICIAL");
            assertThat(sheet.get(2).getCellText(1)).isEqualTo("What is wrong");
            assertThat(sheet.getLast().getCellText(0)).isEqualTo("OFFICIAL");
        });
        assertThat(sheets.stream()
                        .flatMap(sheet -> sheet.subList(FIRST, sheet.size() - 1).stream())
                        .map(row -> row.getCellText(1)))
                .containsExactlyElementsOf(rows.stream().map(Line::title).toList());
    }

    @Test
    void thousandsOfRowsAreAllThere() throws IOException {
        var rows = IntStream.range(0, 5_000)
                .mapToObj(each -> new Line("row " + each, each, Samples.NOON, each % 2 == 0))
                .toList();

        var read = sheets(written(rows, XlsxWriter.FULL)).getFirst();

        assertThat(read).hasSize(FIRST + 5_000 + 1);
        assertThat(read.get(FIRST + 4_321).getCellText(1)).isEqualTo("row 4321");
        assertThat(read.get(FIRST + 4_999).getCellAsDate(3)).contains(LocalDateTime.parse("2031-07-04T13:00:00"));
    }

    @Test
    void withoutItsEndNoProgramOpensIt() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = new XlsxWriter<>(Samples.sheet(), bytes);
        writer.begin();
        writer.rows(List.of(Line.titled("first")));
        writer.flush();

        assertThatThrownBy(() -> sheets(bytes.toByteArray())).isInstanceOf(Exception.class);
    }

    @Test
    void anEmptyListIsAWholeFile() throws IOException {
        assertThat(sheets(written()).getFirst()).hasSize(4);
    }
}
