package org.fairlead.platform.table;

import static org.fairlead.platform.language.Say.say;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fairlead.platform.sheet.CsvText;
import org.jspecify.annotations.Nullable;

/**
 * CSV as RFC 4180 has it, with commas, semicolons or tabs, whichever stands most often in the first line. Quoted texts run over lines. The
 * apostrophe that makes a text harmless in a spreadsheet is taken off where our own export would have put it, and nowhere else.
 */
final class CsvLines implements Lines {

    private static final int HEAD = 64 * 1024;
    private static final String SEPARATORS = ",;\t";
    private static final int END = -1;
    private static final int NONE = -2;

    private final Reader in;
    private final char separator;
    private final StringBuilder cell = new StringBuilder();
    private int pushed = NONE;
    private int line = 1;

    private CsvLines(Reader in, char separator) {
        this.in = in;
        this.separator = separator;
    }

    static CsvLines open(Path file, Charset charset) throws IOException {
        char separator;
        try (var head = Texts.reader(file, charset)) {
            separator = separator(head);
        } catch (CharacterCodingException otherwise) {
            throw new UnreadableTableException(Texts.notUtf8(), otherwise);
        }
        return new CsvLines(Texts.reader(file, charset), separator);
    }

    /** The sign that separates the cells of the first line with any. */
    private static char separator(Reader head) throws IOException {
        var counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int read = 0; read < HEAD; read++) {
            int letter = head.read();
            if (letter == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                int which = letter == END ? END : SEPARATORS.indexOf(letter);
                if (which >= 0) {
                    counts[which]++;
                }
                boolean ended = letter == END || letter == '\n' || letter == '\r';
                if (ended && (letter == END || counts[0] + counts[1] + counts[2] > 0)) {
                    break;
                }
            }
        }
        int most = 0;
        for (int which = 1; which < counts.length; which++) {
            most = counts[which] > counts[most] ? which : most;
        }
        return SEPARATORS.charAt(most);
    }

    @Override
    public @Nullable TableLine next() throws IOException {
        try {
            return read();
        } catch (CharacterCodingException otherwise) {
            throw new UnreadableTableException(
                    say("platform.table.line-not-utf-8", "line", line, "problem", Texts.notUtf8()), otherwise);
        }
    }

    private @Nullable TableLine read() throws IOException {
        int letter = letter();
        if (letter == END) {
            return null;
        }
        int begun = line;
        var cells = new ArrayList<String>();
        var trouble = "";
        while (true) {
            cell.setLength(0);
            if (letter == '"') {
                letter = quoted();
                if (!isEnd(letter)) {
                    trouble = say("platform.table.after-quote");
                    letter = plain(letter);
                }
            } else {
                letter = plain(letter);
            }
            add(cells);
            if (letter != separator) {
                return ended(begun, cells, trouble, letter);
            }
            letter = letter();
        }
    }

    private void add(List<String> cells) {
        if (cells.size() == MOST_COLUMNS) {
            throw new UnreadableTableException(say("platform.table.line-too-many", "line", line, "most", MOST_COLUMNS));
        }
        cells.add(restored(cell.toString()));
    }

    private static String restored(String text) {
        if (text.isEmpty() || text.charAt(0) != '\'') {
            return text;
        }
        var rest = text.substring(1);
        return CsvText.defused(rest).equals(text) ? rest : text;
    }

    private TableLine ended(int begun, List<String> cells, String trouble, int letter) throws IOException {
        if (letter == '\r') {
            int after = letter();
            if (after != '\n') {
                pushed = after;
            }
        }
        if (letter != END) {
            line++;
        }
        return new TableLine(begun, cells, trouble);
    }

    private boolean isEnd(int letter) {
        return letter == separator || letter == END || letter == '\n' || letter == '\r';
    }

    /** Reads what is not quoted; the sign it ends with. */
    private int plain(int first) throws IOException {
        int letter = first;
        while (!isEnd(letter)) {
            append(letter);
            letter = letter();
        }
        return letter;
    }

    /** Reads what is quoted; the sign after the closing quotation mark. */
    private int quoted() throws IOException {
        int opened = line;
        while (true) {
            int letter = letter();
            if (letter == END) {
                throw new UnreadableTableException(say("platform.table.never-closed", "line", opened));
            }
            if (letter == '"') {
                int after = letter();
                if (after != '"') {
                    return after;
                }
            } else if (letter == '\n') {
                line++;
            }
            append(letter);
        }
    }

    private void append(int letter) {
        if (cell.length() == LONGEST_CELL) {
            throw new UnreadableTableException(say("platform.table.cell-too-long", "line", line, "most", LONGEST_CELL));
        }
        cell.append((char) letter);
    }

    private int letter() throws IOException {
        if (pushed != NONE) {
            int letter = pushed;
            pushed = NONE;
            return letter;
        }
        return in.read();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
