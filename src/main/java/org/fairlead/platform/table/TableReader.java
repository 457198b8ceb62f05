package org.fairlead.platform.table;

import static org.fairlead.platform.language.Say.say;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fairlead.platform.words.Readable;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table from a file: its headings, then its lines one after another. What kind of file it is shows in its first bytes, never in its
 * name. Blank lines are passed over, and so are lines above the headings and the marking below the last row that our own workbooks have.
 *
 * <pre>{@code
 * try (var table = TableReader.open(file)) {
 *     for (var line = table.next(); line.isPresent(); line = table.next()) { ... }
 * }
 * }</pre>
 */
public final class TableReader implements Closeable {

    private static final int LINES_ABOVE = 20;
    private static final int LONGEST_HEADING = 100;
    private static final int UNKEPT = 0xFFFD;
    private static final String MARKING = "marking";

    private final Lines lines;
    private final Deque<TableLine> readAhead = new ArrayDeque<>();
    private final List<String> headings;

    private TableReader(Lines lines) throws IOException {
        this.lines = lines;
        this.headings = named(found());
    }

    /**
     * Opens a file.
     *
     * @throws UnreadableTableException when it is no table that can be read
     */
    public static TableReader open(Path file) {
        try {
            var lines = lines(file);
            try {
                return new TableReader(lines);
            } catch (IOException | RuntimeException failed) {
                lines.close();
                throw failed;
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Lines lines(Path file) throws IOException {
        byte[] start;
        try (var stream = Files.newInputStream(file)) {
            start = stream.readNBytes(64);
        }
        if (start.length == 0) {
            throw new UnreadableTableException(say("platform.table.empty"));
        }
        if (start.length > 3 && start[0] == 'P' && start[1] == 'K') {
            return XlsxLines.open(file);
        }
        if (start.length > 3 && start[0] == (byte) 0xD0 && start[1] == (byte) 0xCF) {
            throw new UnreadableTableException(say("platform.table.old-workbook"));
        }
        var charset = Texts.charset(start);
        char first = Texts.firstLetter(start, charset);
        return first == '{' || first == '[' ? JsonLines.open(file, charset) : CsvLines.open(file, charset);
    }

    /** The first line with more than one cell, near the beginning; a table of one column begins with its heading. */
    private List<String> found() throws IOException {
        for (int above = 0; above < LINES_ABOVE; above++) {
            var line = lines.next();
            if (line == null) {
                break;
            }
            if (line.cells().stream().filter(cell -> !cell.isBlank()).count() > 1) {
                readAhead.clear();
                return line.cells();
            }
            readAhead.add(line);
        }
        while (!readAhead.isEmpty()) {
            var line = readAhead.remove();
            if (!line.blank()) {
                return line.cells();
            }
        }
        throw new UnreadableTableException(say("platform.table.no-headings"));
    }

    private @Nullable TableLine following() throws IOException {
        return readAhead.isEmpty() ? lines.next() : readAhead.remove();
    }

    private static List<String> named(List<String> cells) {
        var names = new ArrayList<String>();
        var seen = new HashSet<String>();
        int last = cells.size();
        while (last > 0 && cells.get(last - 1).isBlank()) {
            last--;
        }
        for (int at = 0; at < last; at++) {
            var name = cells.get(at).strip();
            names.add(name.isEmpty() ? "Column " + (at + 1) : shown(name, LONGEST_HEADING));
            if (!seen.add(names.getLast().toLowerCase(Locale.ROOT))) {
                throw new UnreadableTableException(say("platform.table.two-columns", "name", names.getLast()));
            }
        }
        return List.copyOf(names);
    }

    /** A text as it can be shown and kept: not longer than it may be, with a sign where a character cannot be kept. */
    public static String shown(String text, int most) {
        var shown = new StringBuilder();
        text.codePoints()
                .limit(most)
                .map(point -> point == 0 || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE
                        ? UNKEPT
                        : point)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    /** The headings, each of its own. */
    public List<String> headings() {
        return headings;
    }

    /**
     * The next line that says something; empty after the last.
     *
     * @throws UnreadableTableException when the file cannot be read on
     */
    public Optional<TableLine> next() {
        try {
            for (var line = following(); line != null; line = following()) {
                if (!line.blank() && !closing(line)) {
                    return Optional.of(fitted(line));
                }
            }
            return Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The marking that stands alone below the last row. */
    private boolean closing(TableLine line) {
        return headings.size() > 1
                && headings.getFirst().equalsIgnoreCase(MARKING)
                && line.trouble().isEmpty()
                && line.cells().stream().skip(1).allMatch(String::isBlank);
    }

    private TableLine fitted(TableLine line) {
        var cells = new ArrayList<>(
                line.cells().subList(0, Math.min(headings.size(), line.cells().size())));
        boolean more = line.cells().stream().skip(headings.size()).anyMatch(cell -> !cell.isBlank());
        while (cells.size() < headings.size()) {
            cells.add("");
        }
        return new TableLine(line.line(), cells, trouble(line, cells, more));
    }

    private String trouble(TableLine line, List<String> cells, boolean more) {
        if (!line.trouble().isEmpty()) {
            return line.trouble();
        }
        if (more) {
            return say("platform.table.more-cells");
        }
        return unkept(cells)
                .map(name -> say("platform.table.unkeepable", "name", name))
                .orElse("");
    }

    private Optional<String> unkept(List<String> cells) {
        @Nullable String found = null;
        for (int at = 0; at < cells.size() && found == null; at++) {
            if (!Readable.canBeKept(cells.get(at))) {
                found = headings.get(at);
            }
        }
        return Optional.ofNullable(found);
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
