package org.fairlead.imports;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes one row apart after RFC 4180: cells in quotes may hold separators, line ends and doubled quotes. A quote inside a
 * cell that does not start with one is an ordinary character, as people write it. Fed line by line until complete.
 */
final class CsvCells {

    private final char separator;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder quoted = new StringBuilder();
    private boolean open;
    private @Nullable String fault;

    CsvCells(char separator) {
        this.separator = separator;
    }

    /** Takes the next line of the row; false when the row goes on in another line. */
    boolean feed(String line) {
        var at = 0;
        if (open) {
            quoted.append('\n');
            at = inQuotes(line, 0);
        } else {
            at = cell(line, 0);
        }
        while (!open && fault == null && at <= line.length()) {
            at = cell(line, at);
        }
        return !open || fault != null;
    }

    List<String> cells() {
        return cells;
    }

    boolean isOpen() {
        return open;
    }

    @Nullable
    String fault() {
        return fault;
    }

    /** Reads the cell that starts here and returns the place after its separator, or past the end. */
    private int cell(String line, int from) {
        if (from < line.length() && line.charAt(from) == '"') {
            quoted.setLength(0);
            return inQuotes(line, from + 1);
        }
        var end = line.indexOf(separator, from);
        if (end < 0) {
            end = line.length();
        }
        cells.add(line.substring(from, end));
        return end + 1;
    }

    private int inQuotes(String line, int from) {
        var at = from;
        while (true) {
            var quote = line.indexOf('"', at);
            if (quote < 0) {
                quoted.append(line, at, line.length());
                open = true;
                return line.length() + 1;
            }
            quoted.append(line, at, quote);
            if (quote + 1 < line.length() && line.charAt(quote + 1) == '"') {
                quoted.append('"');
                at = quote + 2;
            } else {
                return closed(line, quote + 1);
            }
        }
    }

    private int closed(String line, int after) {
        open = false;
        cells.add(quoted.toString());
        if (after < line.length() && line.charAt(after) != separator) {
            fault = say("imports.row.after-quote", "column", cells.size());
        }
        return after + 1;
    }
}
