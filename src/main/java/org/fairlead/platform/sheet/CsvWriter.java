package org.fairlead.platform.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * CSV as RFC 4180 has it. Texts are quoted and defused, numbers and times neither. The first column is how the row is marked, the last
 * says where the row comes from: a line that was copied out of a file still tells both. No line is a comment, for programs know none.
 */
final class CsvWriter<R> implements SheetWriter<R> {

    private static final int PIECE = 32 * 1024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Sheet<R> sheet;
    private final Writer out;
    private final boolean forPrograms;
    private final StringBuilder piece = new StringBuilder(PIECE + 4096);
    private final String export;

    /**
     * @param forPrograms without a byte order mark, which programs take for a part of the first name; Excel takes a file without one
     *     for Windows-1252 and shows every accent as two wrong letters, so people get one
     */
    CsvWriter(Sheet<R> sheet, OutputStream out, boolean forPrograms) {
        this.sheet = sheet;
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.forPrograms = forPrograms;
        this.export = export(sheet.about());
    }

    private static String export(SheetAbout about) {
        var text = new StringBuilder();
        quote(
                text,
                about.marking() + "; as of " + about.asOf().toInstant() + "; "
                        + about.exporter().line() + "; "
                        + (about.filter().isEmpty() ? "all" : about.filter()));
        return text.toString();
    }

    @Override
    public void begin() {
        if (!forPrograms) {
            piece.append(BYTE_ORDER_MARK);
        }
        quote(piece, Sheet.MARKING);
        for (var column : sheet.columns()) {
            piece.append(',');
            quote(piece, column.name());
        }
        piece.append(',');
        quote(piece, Sheet.EXPORT);
        piece.append("\r\n");
    }

    @Override
    public void rows(List<R> rows) throws IOException {
        for (var row : rows) {
            quote(piece, sheet.marking().apply(row));
            for (var column : sheet.columns()) {
                piece.append(',');
                cell(column, row);
            }
            piece.append(',').append(export).append("\r\n");
            if (piece.length() >= PIECE) {
                write();
            }
        }
    }

    private void cell(SheetColumn<R> column, R row) {
        switch (column) {
            case SheetColumn.Text<R> text -> {
                var value = text.value().apply(row);
                if (value != null) {
                    quote(piece, value);
                }
            }
            case SheetColumn.Amount<R> amount -> {
                var value = amount.value().apply(row);
                if (value != null) {
                    piece.append(Numbers.plain(value));
                }
            }
            case SheetColumn.Moment<R> moment -> {
                var value = moment.value().apply(row);
                if (value != null) {
                    piece.append(value);
                }
            }
            case SheetColumn.Flag<R> flag -> {
                var value = flag.value().apply(row);
                if (value != null) {
                    piece.append(value.booleanValue());
                }
            }
        }
    }

    private static void quote(StringBuilder to, String text) {
        var safe = CsvText.defused(text);
        to.append('"');
        int done = 0;
        for (int at = safe.indexOf('"'); at >= 0; at = safe.indexOf('"', at + 1)) {
            to.append(safe, done, at + 1).append('"');
            done = at + 1;
        }
        to.append(safe, done, safe.length()).append('"');
    }

    private void write() throws IOException {
        out.append(piece);
        piece.setLength(0);
    }

    @Override
    public void flush() throws IOException {
        write();
        out.flush();
    }

    @Override
    public void end(long count) throws IOException {
        flush();
    }
}
