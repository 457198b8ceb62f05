package org.fairlead.attachment.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fairlead.attachment.internal.SampleFiles.bytes;
import static org.fairlead.attachment.internal.SampleFiles.gzip;
import static org.fairlead.attachment.internal.SampleFiles.joined;
import static org.fairlead.attachment.internal.SampleFiles.office;
import static org.fairlead.attachment.internal.SampleFiles.pdf;
import static org.fairlead.attachment.internal.SampleFiles.pdfWithObjectStream;
import static org.fairlead.attachment.internal.SampleFiles.picture;
import static org.fairlead.attachment.internal.SampleFiles.pngOf;
import static org.fairlead.attachment.internal.SampleFiles.replaced;
import static org.fairlead.attachment.internal.SampleFiles.text;
import static org.fairlead.attachment.internal.SampleFiles.zip;
import static org.fairlead.attachment.internal.SampleFiles.zipOfZeros;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.fairlead.attachment.AttachmentFacts.Attached;
import org.fairlead.attachment.AttachmentLimits;
import org.fairlead.attachment.AttachmentRefusal;
import org.fairlead.attachment.AttachmentRefusal.ArchiveBomb;
import org.fairlead.attachment.AttachmentRefusal.ArchiveBomb.Trick;
import org.fairlead.attachment.AttachmentRefusal.Empty;
import org.fairlead.attachment.AttachmentRefusal.Harmful;
import org.fairlead.attachment.AttachmentRefusal.ImageTooLarge;
import org.fairlead.attachment.AttachmentRefusal.ScriptInside;
import org.fairlead.attachment.AttachmentRefusal.ScriptInside.Where;
import org.fairlead.attachment.AttachmentRefusal.TooLarge;
import org.fairlead.attachment.AttachmentRefusal.TypeDisguised;
import org.fairlead.attachment.AttachmentRefusal.TypeNotTaken;
import org.fairlead.attachment.NewAttachment.Sent;
import org.fairlead.platform.refusal.RefusedException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;

class InspectionTest {

    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Inspection inspection = new Inspection(
            TypeTable.shipped(),
            new AttachmentLimits(
                    DataSize.ofMegabytes(20), DataSize.ofMegabytes(500), 200, 10, DataSize.ofMegabytes(60)));

    private Attached inspect(String name, byte[] bytes) {
        return inspect(name, null, bytes);
    }

    private Attached inspect(String name, @Nullable String declared, byte[] bytes) {
        return inspection.inspect(new Sent(name, declared, bytes));
    }

    private AttachmentRefusal refusal(String name, byte[] bytes) {
        return refusal(name, null, bytes);
    }

    private AttachmentRefusal refusal(String name, @Nullable String declared, byte[] bytes) {
        try {
            var taken = inspect(name, declared, bytes);
            throw new AssertionError(name + " was taken as " + taken);
        } catch (RefusedException refused) {
            return (AttachmentRefusal) refused.refusal();
        }
    }

    static Stream<Arguments> friendly() {
        return Stream.of(
                Arguments.of("report.pdf", pdf("/Pages 2 0 R"), "application/pdf"),
                Arguments.of("packed.pdf", pdfWithObjectStream("<< /Type /Catalog >>"), "application/pdf"),
                Arguments.of("screen.png", picture("png"), "image/png"),
                Arguments.of("screen.jpg", picture("jpg"), "image/jpeg"),
                Arguments.of("SCREEN.JPEG", picture("jpg"), "image/jpeg"),
                Arguments.of("screen.gif", picture("gif"), "image/gif"),
                Arguments.of("screen.bmp", picture("bmp"), "image/bmp"),
                Arguments.of("photo", picture("png"), "image/png"),
                Arguments.of("router.log", text("09:00 link down\n09:01 link up\n"), "text/plain"),
                Arguments.of("Zürich.txt", "Grüße".getBytes(StandardCharsets.ISO_8859_1), "text/plain"),
                Arguments.of("wide.txt", "\uFEFFwide".getBytes(StandardCharsets.UTF_16LE), "text/plain"),
                Arguments.of("trace.unknown", text("plain words"), "text/plain"),
                Arguments.of("hosts.csv", text("name,address\na,b\n"), "text/csv"),
                Arguments.of("session.har", text("{\"log\":{}}"), "application/json"),
                Arguments.of("log.xes", text("<?xml version=\"1.0\"?><log/>"), "application/xml"),
                Arguments.of("saved error.txt", text("<html><body>502 Bad gateway</body></html>"), "text/plain"),
                Arguments.of("letter.docx", office("word/", Map.of()), DOCX),
                Arguments.of("letter.zip", office("word/", Map.of()), "application/zip"),
                Arguments.of("logs.zip", zip(Map.of("a/b.log", text("x"), "c.txt", text("y"))), "application/zip"),
                Arguments.of("docs.zip", zip("letter.docx", office("word/", Map.of())), "application/zip"),
                Arguments.of("router.log.gz", gzip(text("09:00 link down")), "application/gzip"));
    }

    @ParameterizedTest
    @MethodSource("friendly")
    void whatPeopleSendIsTakenForWhatItIs(String name, byte[] bytes, String mediaType) {
        var taken = inspect(name, bytes);

        assertThat(taken.mediaType()).isEqualTo(mediaType);
        assertThat(taken.name()).isEqualTo(name);
        assertThat(taken.bytes()).isEqualTo(bytes.length);
        assertThat(taken.sha256()).hasSize(64);
    }

    @Test
    void theHashIsThatOfTheBytes() {
        assertThat(inspect("a.txt", text("abc")).sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void nothingAndTooMuchAreRefused() {
        var most = 20 << 20;

        assertThat(refusal("a.txt", new byte[0])).isInstanceOf(Empty.class);
        assertThat(refusal("a.txt", new byte[most + 1])).isEqualTo(new TooLarge(most));
        assertThat(refusal("a.txt", new byte[most + 1]).kind().status()).isEqualTo(413);
    }

    @Test
    void whatIsNotOnTheListIsNotTaken() {
        assertThat(refusal("setup.exe", joined(text("MZ"), new byte[100]))).isInstanceOf(TypeNotTaken.class);
        assertThat(refusal("setup", joined(text("MZ"), new byte[100]))).isInstanceOf(TypeNotTaken.class);
        assertThat(refusal("run.ps1", text("Get-Process"))).isInstanceOf(TypeNotTaken.class);
        assertThat(refusal("invoice.pdf.js", text("alert(1)"))).isInstanceOf(TypeNotTaken.class);
        assertThat(refusal("old.doc", bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)))
                .isInstanceOf(TypeNotTaken.class);
        assertThat(refusal("thing", bytes(1, 2, 3, 0, 200))).isInstanceOf(TypeNotTaken.class);
        assertThat(refusal("mail.eml", text("From: somebody"))).isInstanceOf(TypeNotTaken.class);
    }

    @Test
    void aFileIsNotTakenForWhatItsNameOrSenderSays() {
        assertThat(refusal("logo.png", text("<!DOCTYPE html><html><script>alert(1)</script></html>")))
                .isInstanceOf(TypeDisguised.class);
        assertThat(refusal("report.pdf", picture("png"))).isInstanceOf(TypeDisguised.class);
        assertThat(refusal("notes.txt", joined(text("MZ"), new byte[100]))).isInstanceOf(TypeDisguised.class);
        assertThat(refusal("letter.docx", zip("a.txt", text("a")))).isInstanceOf(TypeDisguised.class);
        assertThat(refusal("picture", "image/jpeg; q=1", picture("png"))).isInstanceOf(TypeDisguised.class);
        assertThat(inspect("t.csv", "application/vnd.ms-excel", text("a,b"))).isNotNull();
    }

    @Test
    void pagesAndDrawingsThatActAreRefused() {
        var svg = text("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>");

        assertThat(refusal("plan.svg", svg)).isEqualTo(new ScriptInside("plan.svg", Where.DRAWING));
        assertThat(refusal("plan", svg)).isEqualTo(new ScriptInside("plan", Where.DRAWING));
        assertThat(refusal("plan.xml", joined(text("<?xml version='1.0'?><!-- x --><a>"), svg, text("</a>"))))
                .isEqualTo(new ScriptInside("plan.xml", Where.DRAWING));
        assertThat(refusal("page.html", text("plain"))).isEqualTo(new ScriptInside("page.html", Where.PAGE));
        assertThat(refusal("page", text("\uFEFF  <!-- hello --> <sCrIpT>alert(1)</script>")))
                .isEqualTo(new ScriptInside("page", Where.PAGE));
        assertThat(refusal("style.xml", text("<?xml version='1.0'?><?xml-stylesheet href='x'?><a/>")))
                .isEqualTo(new ScriptInside("style.xml", Where.PAGE));
    }

    @Test
    void xmlNeverGrows() {
        var laughs = text("<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY lol \"lol\">"
                + "<!ENTITY lol2 \"&lol;&lol;&lol;&lol;\">]><lolz>&lol2;</lolz>");
        var fetch = text("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>");

        assertThat(refusal("laughs.xml", laughs)).isEqualTo(new ScriptInside("laughs.xml", Where.ENTITIES));
        assertThat(refusal("laughs.txt", laughs)).isEqualTo(new ScriptInside("laughs.txt", Where.ENTITIES));
        assertThat(refusal("fetch.xml", fetch)).isEqualTo(new ScriptInside("fetch.xml", Where.ENTITIES));
        assertThat(refusal("deep", text("<!---->".repeat(9_000) + "<script>")))
                .isEqualTo(new ScriptInside("deep", Where.PAGE));
    }

    @Test
    void officeDocumentsThatActAreRefused() {
        var relation = "<Relationship Type=\"http://x/%s\" Target=\"http://x\" TargetMode=\"External\"/>";

        assertThat(refusal("a.docx", office("word/", Map.of("word/vbaProject.bin", text("x")))))
                .isEqualTo(new ScriptInside("a.docx", Where.MACRO));
        assertThat(refusal("a.docm", office("word/", Map.of()))).isEqualTo(new ScriptInside("a.docm", Where.MACRO));
        assertThat(refusal("a.docx", office("word/", Map.of("word/embeddings/oleObject1.bin", text("x")))))
                .isEqualTo(new ScriptInside("a.docx", Where.MACRO));
        assertThat(refusal(
                        "a.docx",
                        office(
                                "word/",
                                Map.of("word/_rels/settings.xml.rels", text(relation.formatted("attachedTemplate"))))))
                .isEqualTo(new ScriptInside("a.docx", Where.FETCHES));
        assertThat(refusal("a.docx", office("word/", Map.of("word/x.xml", text("<!DOCTYPE a [<!ENTITY b 'c'>]><a/>")))))
                .isEqualTo(new ScriptInside("a.docx", Where.ENTITIES));
        assertThat(refusal("a.zip", zip("b.docx", office("word/", Map.of("word/vbaProject.bin", text("x")))))
                        .code())
                .isEqualTo("attachment.script-inside");
        assertThat(inspect(
                        "a.docx",
                        office("word/", Map.of("word/_rels/document.xml.rels", text(relation.formatted("hyperlink"))))))
                .isNotNull();
    }

    static Stream<byte[]> actingPdfs() {
        return Stream.of(
                pdf("/OpenAction << /S /JavaScript /JS (app.alert(1)) >>"),
                pdf("/OpenAction << /S /J#61vaScript /JS (app.alert(1)) >>"),
                pdf("/OpenAction<</S/Launch/F(cmd.exe)>>"),
                pdf("/AcroForm << /XFA [] >>"),
                pdf("/X << /Subtype /RichMedia >>"),
                pdfWithObjectStream("<< /S /JavaScript /JS (app.alert(1)) >>"));
    }

    @ParameterizedTest
    @MethodSource("actingPdfs")
    void pdfsThatActAreRefused(byte[] pdf) {
        assertThat(refusal("a.pdf", pdf)).isEqualTo(new ScriptInside("a.pdf", Where.PDF));
        assertThat(refusal("a.zip", zip("a.pdf", pdf)).code()).isEqualTo("attachment.script-inside");
    }

    @Test
    void pdfsThatCannotBeLookedIntoAreRefused() {
        assertThat(refusal("a.pdf", pdf("/Encrypt 3 0 R"))).isInstanceOf(TypeNotTaken.class);
        assertThat(refusal(
                        "a.pdf", replaced(pdfWithObjectStream("<< /Type /Catalog >>"), "/FlateDecode", "/LZWDecode  ")))
                .isInstanceOf(TypeNotTaken.class);
    }

    @Test
    void aPictureIsMeasuredByItsHeaderAlone() {
        assertThat(refusal("huge.png", pngOf(60_000, 60_000))).isEqualTo(new ImageTooLarge("huge.png", 60_000, 60_000));
        assertThat(refusal("wide.png", pngOf(30_000, 30_000))).isInstanceOf(ImageTooLarge.class);
        assertThat(refusal("none.png", pngOf(0, 10))).isInstanceOf(TypeNotTaken.class);
        assertThat(inspect("fine.png", pngOf(4_000, 3_000))).isNotNull();
    }

    @Test
    void twoFilesInOneAreRefused() {
        var gif = picture("gif");
        var gifScript = joined(gif, text("*/=1;alert(1)"));
        var gifArchive = joined(gif, zip("a.class", text("x")));
        var pngPage = joined(picture("png"), text("<script>alert(1)</script>"));
        var jpegScript = picture("jpg");
        jpegScript[4] = '/';
        jpegScript[5] = '*';

        assertThat(refusal("a.gif", gifScript)).isEqualTo(new ScriptInside("a.gif", Where.POLYGLOT));
        assertThat(refusal("a.gif", gifArchive)).isEqualTo(new ScriptInside("a.gif", Where.POLYGLOT));
        assertThat(refusal("a.png", pngPage)).isEqualTo(new ScriptInside("a.png", Where.POLYGLOT));
        assertThat(refusal("a.jpg", jpegScript).code()).isIn("attachment.script-inside", "attachment.type-not-taken");
        assertThat(refusal("a.jpg", joined(picture("jpg"), text("<?php system('x');"))))
                .isEqualTo(new ScriptInside("a.jpg", Where.POLYGLOT));
        assertThat(refusal("a.pdf", joined(pdf(""), zip("a.txt", text("x")))))
                .isEqualTo(new ScriptInside("a.pdf", Where.POLYGLOT));
    }

    @Test
    void whatIsKnownAsHarmfulIsRefused() {
        assertThat(refusal("a.txt", text(EICAR))).isEqualTo(new Harmful("a.txt"));
        assertThat(refusal("a.zip", zip("b/eicar.com.txt", text(EICAR)))).isEqualTo(new Harmful("eicar.com.txt"));
        assertThat(refusal("a.zip", zip("b.zip", zip("c.txt", text(EICAR))))).isInstanceOf(Harmful.class);
        assertThat(refusal("a.gz", gzip(text(EICAR)))).isInstanceOf(Harmful.class);
    }

    @Test
    void programsInsideArchivesAreRefused() {
        assertThat(refusal("a.zip", zip("b.exe", text("x")))).isInstanceOf(TypeNotTaken.class);
        assertThat(refusal("a.zip", zip("b.txt", joined(text("MZ"), new byte[64]))))
                .isInstanceOf(TypeNotTaken.class);
        assertThat(refusal("a.zip", zip("b.docm", text("x")))).isInstanceOf(TypeNotTaken.class);
    }

    private void bomb(byte[] bytes, Trick trick) {
        assertThat(refusal("a.zip", bytes)).isEqualTo(new ArchiveBomb("a.zip", trick));
    }

    @Test
    void archivesThatUnpackToTooMuchAreRefused() {
        bomb(zipOfZeros(300), Trick.UNPACKS_TO_TOO_MUCH);
        bomb(zip("inner.zip", zipOfZeros(64)), Trick.UNPACKS_TO_TOO_MUCH);
        assertThat(refusal("a.gz", gzip(new byte[64 << 20])))
                .isEqualTo(new ArchiveBomb("a.gz", Trick.UNPACKS_TO_TOO_MUCH));
        assertThat(refusal("a.docx", office("word/", Map.of("word/x.xml", new byte[64 << 20])))
                        .code())
                .isIn("attachment.archive-bomb", "attachment.script-inside");
    }

    @Test
    void archivesInsideArchivesEndSomewhere() {
        var nested = text("the end");
        for (int depth = 0; depth < 9; depth++) {
            nested = zip("deeper.zip", nested);
        }

        bomb(nested, Trick.NESTED_TOO_DEEP);
    }

    @Test
    void archivesWithTooManyFilesAreRefused() {
        var many = new LinkedHashMap<String, byte[]>();
        for (int file = 0; file <= 10_000; file++) {
            many.put("f" + file, new byte[0]);
        }

        bomb(zip(many), Trick.TOO_MANY_ENTRIES);
    }

    @Test
    void namesThatLeadOutsideAreRefused() {
        bomb(zip("../../etc/cron.d/x", text("x")), Trick.LEADS_OUTSIDE);
        bomb(zip("/etc/passwd", text("x")), Trick.LEADS_OUTSIDE);
        bomb(zip("..\\..\\windows\\x.txt", text("x")), Trick.LEADS_OUTSIDE);
        bomb(zip("C:\\x.txt", text("x")), Trick.LEADS_OUTSIDE);
        bomb(zip("a/../../b", text("x")), Trick.LEADS_OUTSIDE);
    }

    @Test
    void archivesThatContradictThemselvesAreRefused() {
        var archive = zip("name.txt", text("some words that are packed"));
        var locked = archive.clone();
        locked[Bytes.find(locked, new byte[] {'P', 'K', 1, 2}, 0) + 8] |= 1;
        var twoNames = archive.clone();
        twoNames[30] = 'X';
        var cut = java.util.Arrays.copyOf(archive, archive.length - 30);

        bomb(locked, Trick.LOCKED);
        bomb(twoNames, Trick.CONTRADICTS_ITSELF);
        bomb(cut, Trick.CONTRADICTS_ITSELF);
        bomb(joined(archive, text("more")), Trick.CONTRADICTS_ITSELF);
    }

    @Test
    void entriesThatShareBytesAreRefused() {
        var archive = zip(new LinkedHashMap<>(Map.of("aa", text("first words"), "bb", text("other words"))));
        int first = Bytes.find(archive, new byte[] {'P', 'K', 1, 2}, 0);
        int second = Bytes.find(archive, new byte[] {'P', 'K', 1, 2}, first + 4);
        var shared = archive.clone();
        System.arraycopy(archive, first + 42, shared, second + 42, 4);
        System.arraycopy(archive, first + 46, shared, second + 46, 2);

        assertThat(refusal("a.zip", shared).code()).isEqualTo("attachment.archive-bomb");
    }

    @Test
    void aHostileFileTakesLessThanASecondOfWork() {
        var threads = ManagementFactory.getThreadMXBean();
        var slowest = new byte[9 << 20];
        new java.util.Random(1).nextBytes(slowest);
        var wide = joined(slowest, slowest, new byte[80 << 20]);
        for (var bomb : new byte[][] {zipOfZeros(300), zip("inner.zip", zipOfZeros(200)), zip("wide.bin", wide)}) {
            long began = threads.getCurrentThreadCpuTime();
            try {
                inspect("a.zip", bomb);
            } catch (RefusedException refused) {
                assertThat(refused.refusal()).isInstanceOf(ArchiveBomb.class);
            }
            assertThat((threads.getCurrentThreadCpuTime() - began) / 1e9).isLessThan(1.0);
        }
    }

    @Test
    void randomChangesToArchivesNeverEscapeAsFailures() {
        long seed = System.nanoTime();
        System.out.println("InspectionTest seed " + seed);
        var random = new java.util.Random(seed);
        var samples = new byte[][] {
            office("word/", Map.of("word/a.xml", text("<a/>"))),
            zip("b.zip", zip("c", text("d"))),
            gzip(text("words")),
            picture("png"),
            picture("gif"),
            picture("jpg"),
            picture("bmp"),
            pdfWithObjectStream("<< /Type /Catalog >>")
        };
        for (int round = 0; round < 4_000; round++) {
            var bytes = samples[round % samples.length].clone();
            for (int change = 0; change <= round % 5; change++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            var cut = java.util.Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
            for (var each : new byte[][] {bytes, cut}) {
                try {
                    assertThat(inspect("a", each)).isNotNull();
                } catch (RefusedException refused) {
                    assertThat(refused.refusal().sentence()).isNotEmpty();
                }
            }
        }
    }

    @Test
    void aRefusalIsAboutTheFileFieldAndSaysWhatToDo() {
        assertThatThrownBy(() -> inspect("plan.svg", text("<svg></svg>")))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.refusal().fields()).singleElement().satisfies(field -> {
                        assertThat(field.field()).isEqualTo("file");
                        assertThat(field.sentence()).contains("plan.svg").contains("Nothing was kept.");
                    });
                });
    }
}
