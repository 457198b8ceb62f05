package org.fairlead.attachment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.fairlead.attachment.internal.ReadingProcess.Limits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Reads friendly and hostile files in a process of its own. */
class ReadingProcessTest {

    private static final String PDF = "application/pdf";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String OPEN_TEXT = "application/vnd.oasis.opendocument.text";

    private static final ReadingProcess PROCESS = new ReadingProcess(Limits.USUAL);

    @AfterAll
    static void end() {
        PROCESS.close();
    }

    private static String text(String mediaType, byte[] bytes) {
        var answer = PROCESS.read(mediaType, bytes);
        assertThat(answer.unreadable()).isNull();
        return answer.text().strip();
    }

    private static Unreadable why(String mediaType, byte[] bytes) {
        var answer = PROCESS.read(mediaType, bytes);
        assertThat(answer.text()).isEmpty();
        return answer.unreadable();
    }

    @Test
    void textOfEveryKindThatIsTakenIsRead() throws IOException {
        assertThat(text("text/plain", SampleFiles.text("The relay\nfell over at nïne")))
                .isEqualTo("The relay fell over at nïne");
        assertThat(text("text/csv", SampleFiles.text("host;state\nrelay-7;down\n")))
                .contains("relay-7", "down");
        assertThat(text("application/json", SampleFiles.text("{\"host\":\"relay-7\"}")))
                .contains("relay-7");
        assertThat(text(PDF, pdf("Relay seven fell over", ""))).isEqualTo("Relay seven fell over");
        assertThat(text(WORD, word("Relay seven fell over"))).isEqualTo("Relay seven fell over");
        assertThat(text(EXCEL, excel("Relay seven"))).contains("Relay seven");
        assertThat(text(OPEN_TEXT, openDocument("<text:p>Relay seven fell over</text:p>", "")))
                .isEqualTo("Relay seven fell over");
    }

    @Test
    void whatHoldsNoTextSaysSo() throws IOException {
        assertThat(why("image/png", SampleFiles.picture("png"))).isEqualTo(Unreadable.NO_TEXT);
        assertThat(why("application/zip", SampleFiles.zipOfZeros(1))).isEqualTo(Unreadable.NO_TEXT);
        assertThat(why(PDF, pdf("", ""))).isEqualTo(Unreadable.NO_TEXT);
    }

    @Test
    void lockedAndBrokenFilesAreUnreadable() throws IOException {
        assertThat(why(PDF, pdf("Secret", "a password"))).isEqualTo(Unreadable.LOCKED);
        assertThat(why(PDF, SampleFiles.text("%PDF-1.7 and then nothing"))).isEqualTo(Unreadable.BROKEN);
        assertThat(why(WORD, SampleFiles.zip("word/document.xml", SampleFiles.text("<a"))))
                .isEqualTo(Unreadable.BROKEN);
        assertThat(why(WORD, SampleFiles.text("not a zip"))).isEqualTo(Unreadable.BROKEN);
        assertThat(why("text/plain", new byte[ReadingProcess.MOST_BYTES + 1])).isEqualTo(Unreadable.TOO_LARGE);
    }

    /** Entities that grow, and entities that fetch: neither does. */
    @Test
    void entitiesAreNotFollowed() {
        var grows = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int level = 1; level < 40; level++) {
            grows.append("<!ENTITY a%d \"&a%d;&a%d;&a%d;\">".formatted(level, level - 1, level - 1, level - 1));
        }
        for (var type : Map.of(
                        grows + "]>", "&a39;", "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/hostname\">]>", "&f;")
                .entrySet()) {
            var answer =
                    PROCESS.read(OPEN_TEXT, openDocument("<text:p>" + type.getValue() + "</text:p>", type.getKey()));
            assertThat(answer.text()).doesNotContain("haha").hasSizeLessThan(20);
            assertThat(answer.text().strip()).isEmpty();
        }
    }

    @Test
    void aFileThatUnpacksToFarMoreThanItSaysEndsNothingElse() throws IOException {
        var bomb = SampleFiles.office(
                "word/", Map.of("word/document.xml", new byte[400 << 20], "word/media/a.xml", new byte[1 << 20]));

        assertThat(PROCESS.read(WORD, bomb).unreadable()).isNotNull();
        assertThat(text("text/plain", SampleFiles.text("still here"))).isEqualTo("still here");
    }

    @Test
    void theTextOfALongFileIsCutOff() {
        var answer = PROCESS.read("text/plain", SampleFiles.text("relay ".repeat(200_000)));

        assertThat(answer.unreadable()).isNull();
        assertThat(answer.text().length()).isBetween(TextReader.MOST_TEXT - 100, TextReader.MOST_TEXT);
    }

    @Test
    void memoryAndTimeAreBounded() throws IOException {
        try (var small = new ReadingProcess(new Limits(24, Duration.ofSeconds(60)))) {
            assertThat(small.read("text/plain", new byte[30 << 20]).unreadable())
                    .isEqualTo(Unreadable.TOO_MUCH_MEMORY);
            assertThat(small.read("text/plain", SampleFiles.text("still here")).text())
                    .contains("still here");
        }
        try (var hasty = new ReadingProcess(new Limits(64, Duration.ofMillis(1)))) {
            assertThat(hasty.read(PDF, pdf("Relay", "")).unreadable()).isEqualTo(Unreadable.TOO_SLOW);
        }
    }

    static byte[] pdf(String line, String password) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            if (!line.isEmpty()) {
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                    content.newLineAtOffset(50, 700);
                    content.showText(line);
                    content.endText();
                }
            }
            if (!password.isEmpty()) {
                document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] word(String line) throws IOException {
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText(line);
            var out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] excel(String cell) throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue(cell);
            var out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] openDocument(String body, String type) {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("mimetype", SampleFiles.text(OPEN_TEXT));
        files.put(
                "content.xml",
                SampleFiles.text("<?xml version=\"1.0\"?>" + type
                        + "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                        + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text>"
                        + body + "</office:text></office:body></office:document-content>"));
        return SampleFiles.zip(files);
    }
}
