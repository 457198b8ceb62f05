package org.fairlead.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class CsvLogTest {

    private static final String HEADER = "id,t,state,team\n";
    private static final String ROW = "A,2031-01-01T10:00,open,Quay\n";

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreNoPartOfTheValues() {
        var log = SampleLogs.tiny("\ufeff" + (HEADER + ROW).replace("\n", "\r\n"));

        assertThat(log.badRows()).isEmpty();
        assertThat(log.cases().getFirst().value(LogField.TEAM)).contains("Quay");
    }

    @Test
    void quotedCellsHoldSeparatorsLinesAndQuotesAndAStrayQuoteIsText() {
        var log = SampleLogs.tiny(HEADER
                + "A,2031-01-01T10:00,open,\"North, \"\"old\"\"\r\nQuay\"\n"
                + "B,2031-01-01T10:00,open,5\" pipes\n"
                + "\"C\",\"2031-01-01T10:00\",\"open\",\"\"");

        assertThat(log.badRows()).isEmpty();
        assertThat(log.cases().get(0).value(LogField.TEAM)).contains("North, \"old\"\nQuay");
        assertThat(log.cases().get(1).value(LogField.TEAM)).contains("5\" pipes");
        assertThat(log.cases().get(2).value(LogField.TEAM)).isEmpty();
    }

    @Test
    void aQuoteThatIsNeverClosedCostsOneRowOnly() {
        var log = SampleLogs.tiny(HEADER + "A,2031-01-01T10:00,open,\"Quay\n" + ROW + "B,2031-01-01T11:00,done,Quay\n");

        assertThat(log.badRows()).extracting(BadRow::line).containsExactly(2);
        assertThat(log.badRows().getFirst().raw()).isEqualTo("A,2031-01-01T10:00,open,\"Quay");
        assertThat(log.report().entries()).isEqualTo(2);
    }

    @Test
    void aRowThatSwallowedOthersByAStrayQuoteGivesThemBack() {
        var log = SampleLogs.tiny(
                HEADER + "A,2031-01-01T10:00,open,\"Quay\n" + ROW + "B,2031-01-01T11:00,done,\"Quay\"\n" + ROW);

        assertThat(log.badRows()).extracting(BadRow::line).containsExactly(2);
        assertThat(log.report().entries()).isEqualTo(3);
    }

    @Test
    void rowsOfACaseThatStandApartAreJoinedInTheOrderOfTheFile() {
        var log = SampleLogs.tiny(HEADER + ROW + "B,2031-01-01T10:00,open,Quay\nA,2031-01-01T09:00,done,Quay\n");

        assertThat(log.cases()).extracting(LogCase::id).containsExactly("A", "B");
        assertThat(log.cases().getFirst().entries()).extracting(LogEntry::line).containsExactly(2, 4);
        assertThat(log.report().count(ReadNote.Kind.CASE_IN_PIECES)).isEqualTo(1);
        assertThat(log.report().count(ReadNote.Kind.TIME_WENT_BACK)).isEqualTo(1);
    }

    @Test
    void bytesThatAreNoTextMakeABadRow() {
        var bytes = (HEADER + "A,2031-01-01T10:00,open,K\u00fche\n" + ROW).getBytes(StandardCharsets.ISO_8859_1);

        var log = SampleLogs.read(bytes, SampleLogs.mapping(SampleLogs.TINY));

        assertThat(log.badRows()).extracting(BadRow::line).containsExactly(2);
        assertThat(log.badRows().getFirst().raw()).endsWith("K\u00fche");
        assertThat(log.report().entries()).isEqualTo(1);
        var latin = SampleLogs.mapping(SampleLogs.TINY.replace("{\"kind\"", "{\"encoding\": \"ISO-8859-1\", \"kind\""));
        assertThat(SampleLogs.read(bytes, latin).badRows()).isEmpty();
    }

    @Test
    void packedFilesAreKnownByTheirFirstBytes() throws IOException {
        var plain = (HEADER + ROW).getBytes(StandardCharsets.UTF_8);
        var gz = gz(plain);
        var mapping = SampleLogs.mapping(SampleLogs.TINY);

        assertThat(SampleLogs.read(gz, mapping).cases()).hasSize(1);
        assertThat(SampleLogs.read(zip("log.csv", plain), mapping).cases()).hasSize(1);
        assertThat(SampleLogs.read(zip("log.csv.gz", gz), mapping).cases()).hasSize(1);
        assertThatThrownBy(() -> SampleLogs.read(zip("picture.png", plain), mapping))
                .isInstanceOf(UnreadableLogException.class);
    }

    @Test
    void aPackedFileThatBreaksOffKeepsEverythingBeforeTheBreak() throws IOException {
        var random = new Random(7);
        var text = new StringBuilder(HEADER);
        for (int row = 0; row < 20_000; row++) {
            text.append("A,2031-01-01T10:00,open,").append(random.nextLong()).append('\n');
        }
        var packed = gz(text.toString().getBytes(StandardCharsets.UTF_8));

        var log = SampleLogs.read(Arrays.copyOf(packed, packed.length / 2), SampleLogs.mapping(SampleLogs.TINY));

        assertThat(log.report().entries()).isBetween(5_000, 15_000);
        assertThat(log.badRows()).hasSize(1);
        assertThat(log.badRows().getFirst().reason()).contains("breaks off");
    }

    private static byte[] gz(byte[] plain) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("__MACOSX/" + name));
            out.putNextEntry(new ZipEntry(name));
            out.write(content);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
        return bytes.toByteArray();
    }

    @Test
    void limitsRefuseTheWholeFileButALongRowIsOneBadRow() {
        var mapping = SampleLogs.mapping(SampleLogs.TINY);
        var small = new ReadLimits(2_000, 3, 1, 100, 10);
        var longRow = "A,2031-01-01T10:00,open," + "x".repeat(200) + "\n";

        assertThat(SampleLogs.read((HEADER + longRow + ROW).getBytes(StandardCharsets.UTF_8), mapping, small)
                        .badRows())
                .extracting(BadRow::line)
                .containsExactly(2);
        refused(HEADER + ROW.repeat(4), small, "more than 3 rows");
        refused(HEADER + "x\ny\n", small, "More than 1 rows cannot be read");
        refused(HEADER + " ".repeat(3_000), small, "more than 2000 bytes");
        refused("", small, "empty");
    }

    private static void refused(String csv, ReadLimits limits, String because) {
        var mapping = SampleLogs.mapping(SampleLogs.TINY);
        assertThatThrownBy(() -> SampleLogs.read(csv.getBytes(StandardCharsets.UTF_8), mapping, limits))
                .isInstanceOf(UnreadableLogException.class)
                .hasMessageContaining(because);
    }

    @Test
    void anyCellsWrittenByTheRulesAreReadBackTheSame() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            var text = new StringBuilder("id,t,state,team\n");
            var teams = new ArrayList<String>();
            for (int row = 0; row < 5; row++) {
                var team = "T" + anyText(random);
                teams.add(team);
                text.append("A,2031-01-01T10:00,open,\"")
                        .append(team.replace("\"", "\"\""))
                        .append("\"\n");
            }
            var log = SampleLogs.tiny(text.toString());
            assertThat(log.cases().getFirst().entries().stream()
                            .map(entry -> entry.team().orElse("")))
                    .as("seed %d round %d", seed, round)
                    .containsExactlyElementsOf(teams);
        }
    }

    private static String anyText(Random random) {
        var result = new StringBuilder();
        for (int length = random.nextInt(8); length > 0; length--) {
            result.append("\",\n a;\u00e9\ufffd".charAt(random.nextInt(8)));
        }
        return result.toString();
    }
}
