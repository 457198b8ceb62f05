package org.fairlead.platform.sheet;

/**
 * Texts that a spreadsheet would run, made harmless and back. A text that begins with a sign that starts a formula, or with an
 * apostrophe, gets an apostrophe in front; so whoever takes one apostrophe off every text that begins with one has exactly what was
 * there. Spaces and what cannot be seen are looked through, since some programs drop them before they look for a formula.
 */
public final class CsvText {

    private static final char DEFUSES = '\'';

    /** Signs that start a formula, in their full-width forms too, and white space that programs are known to cut off. */
    private static final String DANGEROUS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20\t\r\n";

    private CsvText() {}

    /** The text as nothing runs it. */
    public static String defused(String text) {
        return isDangerous(text) ? DEFUSES + text : text;
    }

    /** The text as it was before it was defused. */
    public static String restored(String text) {
        return !text.isEmpty() && text.charAt(0) == DEFUSES ? text.substring(1) : text;
    }

    private static boolean isDangerous(String text) {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (DANGEROUS.indexOf(letter) >= 0) {
                return true;
            }
            if (!isPassedOver(letter)) {
                return at == 0 && letter == DEFUSES;
            }
        }
        return false;
    }

    private static boolean isPassedOver(char letter) {
        return letter <= ' '
                || letter > '~'
                        && (Character.isWhitespace(letter)
                                || Character.isSpaceChar(letter)
                                || Character.getType(letter) == Character.FORMAT
                                || Character.isISOControl(letter));
    }
}
