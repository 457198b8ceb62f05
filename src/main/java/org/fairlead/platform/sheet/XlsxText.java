package org.fairlead.platform.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts as cells of a workbook hold them. */
final class XlsxText {

    /** Excel calls a file broken that has more characters in a cell. */
    static final int LONGEST = 32_767;

    private static final String CUT = "… (cut here; the whole is in CSV and JSON)";

    /** Excel reads _x000D_ and the like as one character, so the underscore before it is written as one itself. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final String UNDERSCORE = Matcher.quoteReplacement("_x005F_");

    private XlsxText() {}

    static String cell(String text) {
        var safe = text.indexOf("_x") < 0 ? text : ESCAPE.matcher(text).replaceAll(UNDERSCORE);
        return safe.length() <= LONGEST ? safe : start(safe) + CUT;
    }

    private static String start(String text) {
        int end = LONGEST - CUT.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }

    /** Whether spaces at an end would be lost unless the cell says that they matter. */
    static boolean hasSpaceAround(String text) {
        return !text.isEmpty() && (text.charAt(0) <= ' ' || text.charAt(text.length() - 1) <= ' ');
    }

    /** A text in the head or foot of a printed sheet, where an ampersand begins a command. */
    static String margin(String text) {
        return text.substring(0, Math.min(text.length(), 100)).replace("&", "&&");
    }
}
