package org.fairlead.imports;

import static org.fairlead.platform.language.Say.say;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV log row by row. A small parser of our own: a log of millions of rows has to go on after any broken row, name
 * its line and keep its text, which the libraries at hand do not do.
 */
final class CsvRows {

    private static final int MOST_LINES_OF_A_ROW = 200;

    private final LineReader lines;
    private final char separator;
    private final RowSink sink;
    private final Map<String, Integer> places = new HashMap<>();
    private int width;

    CsvRows(LineReader lines, char separator, RowSink sink) {
        this.lines = lines;
        this.separator = separator;
        this.sink = sink;
    }

    void read() throws IOException {
        readHeader();
        try {
            for (var line = lines.next(); line != null; line = lines.next()) {
                if (line.fault() != null) {
                    sink.bad(new BadRow(line.number(), line.fault(), line.text()));
                } else if (!line.text().isBlank()) {
                    readRow(line);
                }
            }
        } catch (EOFException | ZipException _) {
            sink.bad(new BadRow(lines.lastNumber() + 1, say("imports.row.packed"), ""));
        }
    }

    private void readHeader() throws IOException {
        var line = lines.next();
        if (line == null) {
            throw new UnreadableLogException("The file is empty: there is no header row.");
        }
        var header = new CsvCells(separator);
        if (line.fault() != null || !header.feed(line.text()) || header.fault() != null) {
            throw new UnreadableLogException("The first row is no header: it cannot be read as CSV.");
        }
        var names = new LinkedHashSet<String>();
        for (var name : header.cells()) {
            places.putIfAbsent(name.strip(), width++);
            names.add(name.strip());
        }
        sink.columns(names);
    }

    private void readRow(LineReader.Line first) throws IOException {
        var cells = new CsvCells(separator);
        List<LineReader.Line> taken = new ArrayList<>(1);
        taken.add(first);
        var complete = cells.feed(first.text());
        while (!complete && taken.size() < MOST_LINES_OF_A_ROW) {
            var more = lines.next();
            if (more == null) {
                break;
            }
            taken.add(more);
            complete = more.fault() != null || cells.feed(more.text());
        }
        var fault = fault(cells);
        if (fault == null) {
            sink.row(new Row(first.number(), cells.cells(), places, taken));
        } else {
            sink.bad(new BadRow(first.number(), fault, first.text()));
            for (int place = taken.size() - 1; place > 0; place--) {
                lines.putBack(taken.get(place));
            }
        }
    }

    private @Nullable String fault(CsvCells cells) {
        if (cells.fault() != null) {
            return cells.fault();
        }
        if (cells.isOpen()) {
            return say("imports.row.open-quote");
        }
        var found = cells.cells().size();
        return found == width ? null : say("imports.row.cells", "found", found, "wanted", width);
    }

    /** One row of the file. */
    private record Row(int line, List<String> cells, Map<String, Integer> places, List<LineReader.Line> lines)
            implements LogRow {

        @Override
        public @Nullable String cell(String column) {
            var place = places.get(column);
            return place == null ? null : cells.get(place);
        }

        @Override
        public String raw() {
            var result = new StringBuilder();
            lines.forEach(part -> result.append(result.isEmpty() ? "" : "\n").append(part.text()));
            return result.toString();
        }
    }
}
