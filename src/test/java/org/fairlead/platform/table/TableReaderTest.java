package org.fairlead.platform.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as people and programs make them, and as those who mean harm do. */
class TableReaderTest {

    private static final String SHEET_START =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    private static final String SHEET_END = "</sheetData></worksheet>";

    @TempDir
    Path place;

    private Path file(byte[] content) throws IOException {
        return Files.write(place.resolve("file"), content);
    }

    private List<List<String>> read(byte[] content) throws IOException {
        var read = new ArrayList<List<String>>();
        try (var table = TableReader.open(file(content))) {
            read.add(table.headings());
            for (var line = table.next(); line.isPresent(); line = table.next()) {
                read.add(
                        line.get().trouble().isEmpty()
                                ? line.get().cells()
                                : List.of(line.get().trouble()));
            }
        }
        return read;
    }

    private List<List<String>> read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private void refused(String text, String... words) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(UnreadableTableException.class)
                .message()
                .contains(words);
    }

    @Test
    void commasSemicolonsAndTabsAreFoundOut() throws IOException {
        var wanted = List.of(List.of("Name", "Zone"), List.of("A, or B", "x"));

        assertThat(read("Name,Zone\r\n\"A, or B\",x\r\n")).isEqualTo(wanted);
        assertThat(read("Name;Zone\n\"A, or B\";x")).isEqualTo(wanted);
        assertThat(read("Name\tZone\rA, or B\tx\r")).isEqualTo(wanted);
    }

    @Test
    void linesRunOnInsideQuotesAndKeepTheirNumber() throws IOException {
        try (var table = TableReader.open(file("a,b\n\"1\n2\",x\n3,y".getBytes(StandardCharsets.UTF_8)))) {
            assertThat(table.next().orElseThrow().cells()).containsExactly("1\n2", "x");
            assertThat(table.next().orElseThrow().line()).isEqualTo(4);
        }
    }

    @Test
    void encodingsThatShowAreReadAndOthersAreRefusedInWords() throws IOException {
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(read("\uFEFFName,Ort\nJürgen,Köln".getBytes(charset)).getLast())
                    .containsExactly("Jürgen", "Köln");
        }
        assertThat(read("Name,Ort\nJürgen,Köln".getBytes(StandardCharsets.UTF_16LE))
                        .getLast())
                .containsExactly("Jürgen", "Köln");
        assertThatThrownBy(() -> read("Name,Ort\nJürgen,Köln".getBytes(Charset.forName("windows-1252"))))
                .isInstanceOf(UnreadableTableException.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void whatIsNoTableIsRefusedInWords() {
        refused("", "empty");
        refused("\n\n", "no line of headings");
        refused("Name,name\n1,2", "Two columns");
        refused("a,b\n\"1,2", "line 2", "never closed");
        refused("a,b\n1," + "x".repeat(Lines.LONGEST_CELL + 1), "characters");
        refused(",".repeat(Lines.MOST_COLUMNS + 5), "columns");
    }

    @Test
    void aRowThatIsWrongStopsNoOther() throws IOException {
        var rows = read("a,b\n\"1\"x,2\n1,2,3\n\n4\n5,\u0000\n6,7");

        assertThat(rows.get(1)).singleElement().asString().contains("closing quotation mark");
        assertThat(rows.get(2)).singleElement().asString().contains("more cells");
        assertThat(rows.get(3)).containsExactly("4", "");
        assertThat(rows.get(4)).singleElement().asString().contains("cannot be kept");
        assertThat(rows.get(5)).containsExactly("6", "7");
    }

    @Test
    void anApostropheThatDefusesNothingStays() throws IOException {
        assertThat(read("a,b\n'Twas,'=1\n''x,'").subList(1, 3))
                .containsExactly(List.of("'Twas", "=1"), List.of("'x", "'"));
    }

    @Test
    void aSingleColumnIsATable() throws IOException {
        assertThat(read("title\nMail is late\n\nNo network"))
                .containsExactly(List.of("title"), List.of("Mail is late"), List.of("No network"));
    }

    @Test
    void jsonIsAListOrOneObjectALine() throws IOException {
        var wanted = List.of(List.of("a", "b"), List.of("1e5", ""), List.of("Yes", "x, y"));

        assertThat(read("[{\"a\":1e5},{\"a\":true,\"b\":[\"x\",\"y\"]}]")).isEqualTo(wanted);
        assertThat(read("{\"a\":1e5}\n{\"a\":true,\"b\":[\"x\",\"y\"]}\n")).isEqualTo(wanted);
    }

    @Test
    void jsonThatIsNotWholeIsRefused() throws IOException {
        refused("[{\"a\":1}", "JSON");
        refused("[{\"a\":1},", "JSON");
        refused("{\"rows\":[{\"a\":1},{\"a\":2}]", "JSON");
        refused("[1,2]", "no object");
        assertThat(read("[{\"a\":{\"b\":1},\"c\":2}]").get(1))
                .singleElement()
                .asString()
                .contains("object");
    }

    private static byte[] workbook(Map<String, String> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static Map<String, String> parts(String rows) {
        var parts = new LinkedHashMap<String, String>();
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"S\" r:id=\"r1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Type=\"http://x/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        parts.put(
                "xl/sharedStrings.xml",
                "<sst><si><t>Name</t></si><si><r><t>When</t></r><rPh><t>no</t></rPh></si><si><t>Ann</t></si></sst>");
        parts.put(
                "xl/styles.xml",
                "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy hh:mm\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>");
        parts.put("xl/worksheets/sheet1.xml", SHEET_START + rows + SHEET_END);
        return parts;
    }

    @Test
    void workbooksAreReadWithSharedTextsTimesAndNumbers() throws IOException {
        var rows = """
                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="inlineStr"><is><t>N</t></is></c></row>
                <row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3" s="1"><v>47911</v></c><c r="D3"><v>1E5</v></c></row>
                <row r="4"><c r="A4" t="str"><f>1+1</f><v>2</v></c><c r="B4" s="2"><v>47911.5</v></c><c r="D4"><v>0.10000000000000001</v></c></row>
                <row r="5"><c r="A5" t="b"><v>1</v></c><c r="B5" t="e"><v>#N/A</v></c></row>""";

        var read = read(workbook(parts(rows)));

        assertThat(read.get(0)).containsExactly("Name", "When", "Column 3", "N");
        assertThat(read.get(1)).containsExactly("Ann", "2031-03-04", "", "100000");
        assertThat(read.get(2)).containsExactly("2", "2031-03-04T12:00:00", "", "0.1");
        assertThat(read.get(3)).singleElement().asString().contains("#N/A");
    }

    @Test
    void workbooksThatMeanHarmAreRefused() throws IOException {
        var outside = parts("");
        outside.put(
                "xl/worksheets/sheet1.xml",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>" + SHEET_START
                        + "<row><c t=\"inlineStr\"><is><t>&e;</t></is></c></row>" + SHEET_END);
        assertThatThrownBy(() -> read(workbook(outside))).isInstanceOf(UnreadableTableException.class);

        var bomb = parts("<row><c><v>1</v></c><c><v>2</v></c></row>" + " ".repeat(80 << 20));
        assertThatThrownBy(() -> read(workbook(bomb)))
                .isInstanceOf(UnreadableTableException.class)
                .hasMessageContaining("unfolds");

        assertThatThrownBy(() -> read(workbook(Map.of("a.txt", "no workbook"))))
                .isInstanceOf(UnreadableTableException.class)
                .hasMessageContaining("no workbook");
        assertThatThrownBy(() -> read(workbook(parts("<row><c t=\"s\"><v>99</v></c></row>"))))
                .isInstanceOf(UnreadableTableException.class);
        assertThatThrownBy(() -> read("PK\u0003\u0004 and then nothing")).isInstanceOf(UnreadableTableException.class);
    }
}
