package org.fairlead.platform.table;

import static org.fairlead.platform.language.Say.say;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A workbook as an archive: its sheets in order, its table of texts, which numbers are times. No part of it may unfold to more than a
 * workbook does, nothing outside it is ever fetched, and its table of texts has an end.
 */
final class XlsxBook implements AutoCloseable {

    private static final int MOST_PARTS = 10_000;
    private static final long UNFOLDS_FREELY = 64L << 20;
    private static final long MOST_TIMES = 250;
    private static final int MOST_SHARED = 3_000_000;
    private static final long MOST_SHARED_LETTERS = 32_000_000;
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final ZipFile zip;
    private final List<String> sheets = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final XlsxNumbers numbers = new XlsxNumbers();

    private XlsxBook(ZipFile zip) {
        this.zip = zip;
    }

    static XlsxBook open(Path file) throws IOException, XMLStreamException {
        var zip = new ZipFile(file.toFile());
        try {
            if (zip.size() > MOST_PARTS) {
                throw new UnreadableTableException(say("platform.table.too-many-parts"));
            }
            var book = new XlsxBook(zip);
            book.read();
            return book;
        } catch (IOException | XMLStreamException | RuntimeException failed) {
            zip.close();
            throw failed;
        }
    }

    private void read() throws IOException, XMLStreamException {
        if (zip.getEntry("xl/workbook.xml") == null) {
            throw new UnreadableTableException(say("platform.table.no-workbook"));
        }
        var targets = targets();
        var xml = xml("xl/workbook.xml");
        while (xml.hasNext()) {
            if (next(xml) == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "workbookPr" -> numbers.since1904(xml.getAttributeValue(null, "date1904"));
                    case "sheet" -> {
                        var target = targets.get(String.valueOf(relation(xml)));
                        if (target != null) {
                            sheets.add(target);
                        }
                    }
                    default -> {}
                }
            }
        }
        xml.close();
        if (sheets.isEmpty()) {
            throw new UnreadableTableException(say("platform.table.no-sheet"));
        }
        if (zip.getEntry("xl/styles.xml") != null) {
            numbers.styles(xml("xl/styles.xml"));
        }
        if (zip.getEntry("xl/sharedStrings.xml") != null) {
            texts(xml("xl/sharedStrings.xml"));
        }
    }

    private static @Nullable String relation(XMLStreamReader xml) {
        for (int at = 0; at < xml.getAttributeCount(); at++) {
            if (xml.getAttributeLocalName(at).equals("id") && xml.getAttributeNamespace(at) != null) {
                return xml.getAttributeValue(at);
            }
        }
        return null;
    }

    /** Where the sheets lie, by the names the workbook has for them. */
    private Map<String, String> targets() throws IOException, XMLStreamException {
        var found = new HashMap<String, String>();
        var xml = xml("xl/_rels/workbook.xml.rels");
        while (xml.hasNext()) {
            if (next(xml) == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("Relationship")
                    && String.valueOf(xml.getAttributeValue(null, "Type")).endsWith("/worksheet")) {
                var target = String.valueOf(xml.getAttributeValue(null, "Target"));
                found.put(
                        String.valueOf(xml.getAttributeValue(null, "Id")),
                        target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        }
        xml.close();
        return found;
    }

    private void texts(XMLStreamReader xml) throws XMLStreamException {
        long letters = 0;
        var text = new StringBuilder();
        boolean inside = false;
        while (xml.hasNext()) {
            int what = next(xml);
            if (what == XMLStreamConstants.START_ELEMENT) {
                inside = xml.getLocalName().equals("t");
                if (xml.getLocalName().equals("si")) {
                    text.setLength(0);
                } else if (xml.getLocalName().equals("rPh")) {
                    pass(xml, "rPh");
                }
            } else if (what == XMLStreamConstants.END_ELEMENT) {
                inside = false;
                if (xml.getLocalName().equals("si")) {
                    letters += text.length();
                    if (letters > MOST_SHARED_LETTERS || texts.size() == MOST_SHARED) {
                        throw new UnreadableTableException(say("platform.table.too-much-text"));
                    }
                    texts.add(unescaped(text.toString()));
                }
            } else if (inside && xml.isCharacters()) {
                append(text, xml.getText());
            }
        }
        xml.close();
    }

    List<String> sheets() {
        return List.copyOf(sheets);
    }

    String shared(int place) {
        if (place < 0 || place >= texts.size()) {
            throw new UnreadableTableException(say("platform.table.text-missing"));
        }
        return texts.get(place);
    }

    String number(String value, int style) {
        return numbers.text(value, style);
    }

    /** A part as XML. */
    XMLStreamReader xml(String part) throws IOException, XMLStreamException {
        var entry = zip.getEntry(part);
        if (entry == null) {
            throw new UnreadableTableException(say("platform.table.no-workbook"));
        }
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory.createXMLStreamReader(new Unfolding(zip.getInputStream(entry), entry));
    }

    /** The next event; a workbook declares no types of documents and no entities. */
    static int next(XMLStreamReader xml) throws XMLStreamException {
        int what = xml.next();
        if (what == XMLStreamConstants.DTD || what == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new UnreadableTableException(say("platform.table.refers-outside"));
        }
        return what;
    }

    /** Passes over an element to its end. */
    static void pass(XMLStreamReader xml, String name) throws XMLStreamException {
        while (next(xml) != XMLStreamConstants.END_ELEMENT
                || !xml.getLocalName().equals(name)) {
            // What is in it is not looked at.
        }
    }

    static void append(StringBuilder text, String more) {
        if (text.length() + more.length() > Lines.LONGEST_CELL) {
            throw new UnreadableTableException(
                    say("platform.table.workbook-cell-too-long", "most", Lines.LONGEST_CELL));
        }
        text.append(more);
    }

    /** Excel writes some characters as _x000D_ and the like. */
    static String unescaped(String text) {
        return text.indexOf("_x") < 0
                ? text
                : ESCAPED.matcher(text)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Stops a part that unfolds to far more than it takes in the archive. */
    private static final class Unfolding extends FilterInputStream {

        private final long most;
        private long count;

        Unfolding(InputStream in, ZipEntry entry) {
            super(in);
            this.most = Math.max(UNFOLDS_FREELY, Math.max(1, entry.getCompressedSize()) * MOST_TIMES);
        }

        private int counted(int read) {
            count += Math.max(0, read);
            if (count > most) {
                throw new UnreadableTableException(say("platform.table.unfolds"));
            }
            return read;
        }

        @Override
        public int read() throws IOException {
            int letter = super.read();
            counted(letter < 0 ? 0 : 1);
            return letter;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            return counted(super.read(bytes, from, length));
        }
    }
}
