package org.fairlead.attachment.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Looking for bytes in bytes. */
final class Bytes {

    private Bytes() {}

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Whether the wanted bytes are at the place. */
    static boolean at(byte[] bytes, int offset, byte[] wanted) {
        return offset >= 0
                && offset + wanted.length <= bytes.length
                && Arrays.equals(bytes, offset, offset + wanted.length, wanted, 0, wanted.length);
    }

    /** Where the wanted bytes are first, at or after a place; -1 for nowhere. */
    static int find(byte[] bytes, byte[] wanted, int from) {
        for (int place = Math.max(0, from); place <= bytes.length - wanted.length; place++) {
            if (bytes[place] == wanted[0] && at(bytes, place, wanted)) {
                return place;
            }
        }
        return -1;
    }

    static boolean has(byte[] bytes, String wanted) {
        return find(bytes, ascii(wanted), 0) >= 0;
    }

    /** Whether a text, given in lower case, is there in whatever case. */
    static boolean hasInAnyCase(byte[] bytes, String lowerCase) {
        var wanted = ascii(lowerCase);
        for (int place = 0; place <= bytes.length - wanted.length; place++) {
            int match = 0;
            while (match < wanted.length && lower(bytes[place + match]) == wanted[match]) {
                match++;
            }
            if (match == wanted.length) {
                return true;
            }
        }
        return false;
    }

    private static int lower(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? letter + 32 : letter;
    }

    static byte[] head(byte[] bytes, int most) {
        return bytes.length <= most ? bytes : Arrays.copyOf(bytes, most);
    }

    static byte[] tail(byte[] bytes, int most) {
        return bytes.length <= most ? bytes : Arrays.copyOfRange(bytes, bytes.length - most, bytes.length);
    }

    /** A number of one to four bytes, the smallest part first. */
    static long little(byte[] bytes, int offset, int size) {
        long number = 0;
        for (int part = size - 1; part >= 0; part--) {
            number = number << 8 | bytes[offset + part] & 0xFF;
        }
        return number;
    }

    /** A number of one to four bytes, the largest part first. */
    static long big(byte[] bytes, int offset, int size) {
        long number = 0;
        for (int part = 0; part < size; part++) {
            number = number << 8 | bytes[offset + part] & 0xFF;
        }
        return number;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
