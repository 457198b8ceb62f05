package org.fairlead.attachment.internal;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.csv.TextAndCSVParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * The process that reads files: it takes one after the other from its standard input, each as its media type (or the wish for a
 * picture), its length and its bytes, and answers with an outcome and the text or picture. It has a small heap, no environment, no way to the database and no setting of the
 * product, so that a file that turns out to be hostile ends this process and nothing else.
 */
final class TextReader {

    /** Text beyond this is left out: some hundred pages. In characters. */
    static final int MOST_TEXT = 300_000;

    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private TextReader() {}

    /** Whether files of the kind hold text that is read. */
    static boolean reads(String mediaType) {
        return mediaType.equals("application/pdf")
                || mediaType.startsWith(OFFICE)
                || mediaType.startsWith(OPEN_DOCUMENT)
                || isPlain(mediaType);
    }

    private static boolean isPlain(String mediaType) {
        return switch (mediaType) {
            case "text/plain", "text/csv", "application/json", "application/xml" -> true;
            default -> false;
        };
    }

    /** Reads until nothing more is sent. */
    static void main() throws IOException {
        var in = new DataInputStream(System.in);
        var out = new DataOutputStream(System.out);
        System.setOut(System.err);
        while (in.readBoolean()) {
            var task = in.readUTF();
            var bytes = in.readNBytes(in.readInt());
            if (task.equals(PictureReader.TASK)) {
                var drawn = PictureReader.drawn(bytes);
                answer(out, drawn.length == 0 ? Unreadable.BROKEN : null, drawn);
            } else {
                var answer = read(task, bytes);
                answer(out, answer.unreadable(), answer.text().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static void answer(DataOutputStream out, @Nullable Unreadable why, byte[] bytes) throws IOException {
        out.writeUTF(why == null ? "" : why.name());
        out.writeInt(bytes.length);
        out.write(bytes);
        out.flush();
    }

    /**
     * What came of a file.
     *
     * @param text its text; empty when it cannot be read
     * @param unreadable why it cannot; null when it can
     */
    record Answer(String text, @Nullable Unreadable unreadable) {

        static Answer because(Unreadable why) {
            return new Answer("", why);
        }
    }

    /** The text of a file. Nothing inside it is opened as a file of its own, and no picture is looked at. */
    static Answer read(String mediaType, byte[] bytes) {
        var text = new BodyContentHandler(MOST_TEXT);
        try {
            var metadata = new Metadata();
            metadata.set(HttpHeaders.CONTENT_TYPE, isPlain(mediaType) ? "text/plain" : mediaType);
            parser(mediaType).parse(new ByteArrayInputStream(bytes), text, metadata, context());
        } catch (EncryptedDocumentException locked) {
            return Answer.because(Unreadable.LOCKED);
        } catch (IOException | SAXException | TikaException | RuntimeException | StackOverflowError broken) {
            if (!WriteLimitReachedException.isWriteLimitReached(broken)) {
                return Answer.because(Unreadable.BROKEN);
            }
        }
        var kept = keepable(text.toString());
        return kept.isBlank() ? Answer.because(Unreadable.NO_TEXT) : new Answer(kept, null);
    }

    private static Parser parser(String mediaType) {
        if (mediaType.equals("application/pdf")) {
            return new PDFParser();
        }
        if (mediaType.startsWith(OFFICE)) {
            return new OOXMLParser();
        }
        return mediaType.startsWith(OPEN_DOCUMENT) ? new OpenDocumentParser() : new TextAndCSVParser();
    }

    private static ParseContext context() {
        var context = new ParseContext();
        var pdfs = new PDFParserConfig();
        pdfs.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        context.set(PDFParserConfig.class, pdfs);
        context.set(EmbeddedDocumentExtractor.class, new EmbeddedDocumentExtractor() {
            @Override
            public boolean shouldParseEmbedded(Metadata metadata) {
                return false;
            }

            @Override
            public void parseEmbedded(
                    InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {}
        });
        return context;
    }

    /** Without what PostgreSQL cannot keep, and with single spaces. */
    private static String keepable(String text) {
        var kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> point > 3 && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE))
                .forEach(point -> {
                    boolean blank = Character.isWhitespace(point);
                    if (!blank) {
                        kept.appendCodePoint(point);
                    } else if (!kept.isEmpty() && kept.charAt(kept.length() - 1) != ' ') {
                        kept.append(' ');
                    }
                });
        return kept.toString();
    }
}
