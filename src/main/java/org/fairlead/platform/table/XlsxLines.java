package org.fairlead.platform.table;

import static org.fairlead.platform.language.Say.say;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a workbook (ISO/IEC 29500), read as they stand in its XML. Sheets that follow the first and begin with the same rows go on
 * with it, as our own export has it when a sheet is full; other sheets are not read. Formulas count by the value they were saved with.
 */
final class XlsxLines implements Lines {

    private final XlsxBook book;
    private final Iterator<String> sheets;
    private @Nullable XMLStreamReader sheet;
    private final List<List<String>> beginning = new ArrayList<>();
    private boolean first = true;
    private int row;
    private int rowsBefore;

    private XlsxLines(XlsxBook book) {
        this.book = book;
        this.sheets = book.sheets().iterator();
    }

    static XlsxLines open(Path file) throws IOException {
        try {
            return new XlsxLines(XlsxBook.open(file));
        } catch (XMLStreamException | ZipException broken) {
            throw new UnreadableTableException(say("platform.table.workbook-broken"), broken);
        }
    }

    @Override
    public @Nullable TableLine next() throws IOException {
        try {
            while (true) {
                if (sheet == null) {
                    if (!sheets.hasNext()) {
                        return null;
                    }
                    sheet = book.xml(sheets.next());
                    rowsBefore += row;
                    row = 0;
                }
                var line = row(sheet);
                if (line == null) {
                    sheet.close();
                    sheet = null;
                    first = false;
                } else if (first) {
                    remember(line);
                    return line;
                } else if (!again(line)) {
                    return line;
                }
            }
        } catch (XMLStreamException | ZipException broken) {
            throw new UnreadableTableException(say("platform.table.workbook-broken"), broken);
        }
    }

    private static final int BEGINNING = 3;

    private void remember(TableLine line) {
        if (beginning.size() < BEGINNING) {
            beginning.add(line.cells());
        }
    }

    /** Whether a row of a later sheet is one of those that every sheet begins with. A sheet that begins otherwise is left out. */
    private boolean again(TableLine line) throws XMLStreamException {
        if (row > BEGINNING) {
            return false;
        }
        boolean same = row <= beginning.size() && line.cells().equals(beginning.get(row - 1));
        if (!same && sheet != null) {
            sheet.close();
            sheet = null;
        }
        return true;
    }

    private @Nullable TableLine row(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            int what = XlsxBook.next(xml);
            if (what == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
                return cells(xml);
            }
            if (what == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("sheetData")) {
                return null;
            }
        }
        return null;
    }

    private TableLine cells(XMLStreamReader xml) throws XMLStreamException {
        var said = xml.getAttributeValue(null, "r");
        row = said == null ? row + 1 : number(said, row + 1);
        var cells = new ArrayList<String>();
        var trouble = "";
        while (XlsxBook.next(xml) != XMLStreamConstants.END_ELEMENT
                || !xml.getLocalName().equals("row")) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("c")) {
                int column = column(xml.getAttributeValue(null, "r"), cells.size());
                if (column >= MOST_COLUMNS) {
                    throw new UnreadableTableException(
                            say("platform.table.too-many-columns", "row", row, "most", MOST_COLUMNS));
                }
                while (cells.size() <= column) {
                    cells.add("");
                }
                boolean error = "e".equals(xml.getAttributeValue(null, "t"));
                var value = cell(xml);
                cells.set(column, value);
                trouble = error ? say("platform.table.cell-error", "value", value) : trouble;
            }
        }
        return new TableLine(rowsBefore + row, cells, trouble);
    }

    /** The column of a reference such as AB12, from 0. */
    private static int column(@Nullable String reference, int otherwise) {
        if (reference == null) {
            return otherwise;
        }
        int column = 0;
        for (int at = 0; at < reference.length() && column < MOST_COLUMNS * 30; at++) {
            char letter = reference.charAt(at);
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            column = column * 26 + letter - 'A' + 1;
        }
        return column == 0 ? otherwise : column - 1;
    }

    private static int number(String text, int otherwise) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException none) {
            return otherwise;
        }
    }

    private String cell(XMLStreamReader xml) throws XMLStreamException {
        var type = xml.getAttributeValue(null, "t");
        var style = xml.getAttributeValue(null, "s");
        var value = new StringBuilder();
        boolean inside = false;
        while (XlsxBook.next(xml) != XMLStreamConstants.END_ELEMENT
                || !xml.getLocalName().equals("c")) {
            var event = xml.getEventType();
            if (event == XMLStreamConstants.START_ELEMENT) {
                inside = xml.getLocalName().equals("v") || xml.getLocalName().equals("t");
                if (xml.getLocalName().equals("rPh")) {
                    XlsxBook.pass(xml, "rPh");
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inside = false;
            } else if (inside && xml.isCharacters()) {
                XlsxBook.append(value, xml.getText());
            }
        }
        var text = value.toString();
        return switch (type == null ? "n" : type) {
            case "s" -> book.shared(number(text.strip(), -1));
            case "inlineStr", "str" -> XlsxBook.unescaped(text);
            case "b" -> text.strip().equals("1") ? "Yes" : "No";
            case "e", "d" -> text.strip();
            default -> book.number(text.strip(), number(style == null ? "" : style, -1));
        };
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
