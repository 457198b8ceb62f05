package org.fairlead.imports;

import static org.fairlead.platform.language.Say.say;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a file with their numbers. Lines end with LF or CRLF; a byte order mark is dropped. A line that is too long or
 * is not text in the encoding is given with a reason instead of being lost, and lines can be put back.
 */
final class LineReader {

    /** A line without its end; the reason says why it cannot be used, if so. */
    record Line(int number, String text, @Nullable String fault) {}

    private final InputStream input;
    private final Charset charset;
    private final int longest;
    private final byte[] buffer = new byte[1 << 16];
    private final Deque<Line> putBack = new ArrayDeque<>();
    private byte[] line = new byte[1 << 12];
    private int position;
    private int filled;
    private int number;

    LineReader(InputStream input, Charset charset, int longest) {
        this.input = input;
        this.charset = charset;
        this.longest = longest;
    }

    /** The number of the last whole line. */
    int lastNumber() {
        return number;
    }

    void putBack(Line given) {
        putBack.addFirst(given);
    }

    @Nullable
    Line next() throws IOException {
        if (!putBack.isEmpty()) {
            return putBack.removeFirst();
        }
        var length = 0;
        var started = false;
        var tooLong = false;
        while (true) {
            var one = read();
            if (one < 0 || one == '\n') {
                return one < 0 && !started ? null : line(length, tooLong);
            }
            started = true;
            if (length == longest) {
                tooLong = true;
            } else {
                if (length == line.length) {
                    line = Arrays.copyOf(line, Math.min(longest, length * 2));
                }
                line[length++] = (byte) one;
            }
        }
    }

    private int read() throws IOException {
        if (position == filled) {
            filled = Math.max(0, input.read(buffer, 0, buffer.length));
            position = 0;
            if (filled == 0) {
                return -1;
            }
        }
        return buffer[position++] & 0xff;
    }

    private Line line(int read, boolean tooLong) {
        number++;
        var from = 0;
        var to = read > 0 && line[read - 1] == '\r' ? read - 1 : read;
        if (number == 1
                && to >= 3
                && (line[0] & 0xff) == 0xef
                && (line[1] & 0xff) == 0xbb
                && (line[2] & 0xff) == 0xbf) {
            from = 3;
        }
        if (tooLong) {
            return new Line(number, latin(from, to), say("imports.row.too-long", "most", longest));
        }
        var text = new String(line, from, to - from, charset);
        if (text.indexOf('\ufffd') >= 0 && !decodes(from, to)) {
            return new Line(number, latin(from, to), say("imports.row.encoding", "encoding", charset.name()));
        }
        return new Line(number, text, null);
    }

    private boolean decodes(int from, int to) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(line, from, to - from));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private String latin(int from, int to) {
        return new String(line, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
