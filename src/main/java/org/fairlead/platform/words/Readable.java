package org.fairlead.platform.words;

import java.util.Locale;

/** What counts as text that somebody can read. */
public final class Readable {

    private Readable() {}

    /** Whether there is anything to see: not only spaces, joiners and marks that show nothing. */
    public static boolean saysSomething(String text) {
        return text.codePoints().anyMatch(Readable::isSeen);
    }

    private static boolean isSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED,
                    Character.SURROGATE,
                    Character.PRIVATE_USE -> false;
            default -> !isFiller(character);
        };
    }

    /** Letters that are drawn as nothing: the Hangul fillers and the empty Braille pattern. */
    private static boolean isFiller(int character) {
        return character == 0x115F
                || character == 0x1160
                || character == 0x3164
                || character == 0xFFA0
                || character == 0x2800;
    }

    /** PostgreSQL keeps no zero character, and half a surrogate pair is no character at all. */
    public static boolean canBeKept(String text) {
        return text.codePoints()
                .noneMatch(point -> point == 0 || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    /** Whether the text is one line: no control characters, no line or paragraph separators, around it none either once stripped. */
    public static boolean isOneLine(String text) {
        return text.strip().codePoints().noneMatch(character -> switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        });
    }

    /** A heading as it stands within a sentence: its first letter small. */
    public static String within(String heading) {
        return heading.isEmpty() ? "" : heading.substring(0, 1).toLowerCase(Locale.ROOT) + heading.substring(1);
    }

    /** The text, or so many characters of it and three dots. */
    public static String shortened(String text, int most) {
        return text.length() > most ? text.substring(0, most) + "…" : text;
    }

    /** The text in one line, its blanks one each, shortened. */
    public static String inOneLine(String text, int most) {
        return shortened(text.replaceAll("\\s+", " ").strip(), most);
    }
}
