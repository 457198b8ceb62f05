package org.fairlead.platform.table;

import static org.fairlead.platform.language.Say.say;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of text and how they are encoded: UTF-8, or UTF-16 where it shows. Anything else is refused rather than guessed. */
final class Texts {

    static String notUtf8() {
        return say("platform.table.not-utf-8");
    }

    private static final int BUFFER = 64 * 1024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Texts() {}

    /** The encoding that the first bytes show. */
    static Charset charset(byte[] start) {
        if (start.length < 2) {
            return StandardCharsets.UTF_8;
        }
        int first = start[0] & 0xFF;
        int second = start[1] & 0xFF;
        if (first == 0xFF && second == 0xFE || first != 0 && second == 0) {
            return StandardCharsets.UTF_16LE;
        }
        if (first == 0xFE && second == 0xFF || first == 0 && second != 0) {
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }

    /** The first letter that is no space; a space when there is none among the bytes. */
    static char firstLetter(byte[] start, Charset charset) {
        return new String(start, charset)
                .chars()
                .filter(letter -> letter != BYTE_ORDER_MARK && !Character.isWhitespace(letter))
                .mapToObj(letter -> (char) letter)
                .findFirst()
                .orElse(' ');
    }

    /** Reads a file; what is not in its encoding fails as {@link java.nio.charset.CharacterCodingException}. */
    static Reader reader(Path file, Charset charset) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder), BUFFER);
        try {
            reader.mark(1);
            if (reader.read() != BYTE_ORDER_MARK) {
                reader.reset();
            }
            return reader;
        } catch (IOException failed) {
            reader.close();
            throw failed;
        }
    }
}
