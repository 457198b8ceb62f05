package org.fairlead.platform.rest;

/** Finds escapes in JSON that write one half of a surrogate pair without the other. Raw bytes cannot: they would not be UTF-8. */
final class HalfCharacters {

    /** A backslash, the letter u, four digits. */
    private static final int ESCAPE = 6;

    private static final int HEX = 16;

    private HalfCharacters() {}

    static boolean in(byte[] json) {
        int at = 0;
        while (at < json.length) {
            if (json[at] != '\\') {
                at++;
                continue;
            }
            int unit = unit(json, at);
            if (unit < 0) {
                at += 2;
            } else if (Character.isHighSurrogate((char) unit)) {
                int next = unit(json, at + ESCAPE);
                if (next < 0 || !Character.isLowSurrogate((char) next)) {
                    return true;
                }
                at += 2 * ESCAPE;
            } else if (Character.isLowSurrogate((char) unit)) {
                return true;
            } else {
                at += ESCAPE;
            }
        }
        return false;
    }

    /** The code unit that is escaped here; -1 when this is no such escape. */
    private static int unit(byte[] json, int at) {
        if (at + ESCAPE > json.length || json[at] != '\\' || json[at + 1] != 'u') {
            return -1;
        }
        int unit = 0;
        for (int digit = at + 2; digit < at + ESCAPE; digit++) {
            int value = Character.digit(json[digit], HEX);
            if (value < 0) {
                return -1;
            }
            unit = unit * HEX + value;
        }
        return unit;
    }
}
