package org.fairlead.attachment.internal;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.Set;

/**
 * A kind of file.
 *
 * @param mediaType its media type
 * @param taken whether such files are taken
 * @param key of the text that says what it is called, alone or as one of them
 * @param endings endings of names, without the dot, in lower case
 * @param beginnings how its bytes may begin
 * @param inZip the folder that makes a ZIP one of these, or {@code mimetype}; empty when it is no ZIP
 * @param text whether it is told from other text by its name alone
 */
record KnownType(
        String mediaType,
        boolean taken,
        String key,
        Set<String> endings,
        List<Beginning> beginnings,
        String inZip,
        boolean text) {

    /** Copies the collections. */
    KnownType {
        endings = Set.copyOf(endings);
        beginnings = List.copyOf(beginnings);
    }

    /** Whether the bytes begin like this kind. */
    boolean fits(byte[] bytes) {
        return beginnings.stream().anyMatch(beginning -> beginning.fits(bytes));
    }

    /** Whether its bytes, not only its name, tell what it is. */
    boolean isToldByBytes() {
        return !beginnings.isEmpty() || !inZip.isEmpty();
    }

    /** What it is called, such as "PNG picture". */
    String words() {
        return say(key, "form", "bare");
    }

    /** The words after "is": "a PNG picture", "an Excel workbook". */
    String one() {
        return say(key, "form", "one");
    }

    /**
     * Bytes that must all be there.
     *
     * @param parts what must be where
     */
    record Beginning(List<Part> parts) {

        /** Copies the list. */
        Beginning {
            parts = List.copyOf(parts);
        }

        boolean fits(byte[] bytes) {
            return parts.stream().allMatch(part -> Bytes.at(bytes, part.offset(), part.bytes()));
        }
    }

    /**
     * Bytes at a place.
     *
     * @param offset the place
     * @param bytes the bytes
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Part(int offset, byte[] bytes) {}
}
