package org.fairlead.imports;

import java.util.regex.Pattern;

/** Logs are careless with spaces; names in a mapping are compared without minding them. */
final class Spaces {

    private static final Pattern RUN = Pattern.compile("\\s+");

    private Spaces() {}

    /** The text without spaces at its ends and with single spaces inside. */
    static String single(String text) {
        var stripped = text.strip();
        return stripped.contains("  ") || stripped.indexOf('\t') >= 0 || stripped.indexOf('\u00a0') >= 0
                ? RUN.matcher(stripped.replace('\u00a0', ' ')).replaceAll(" ")
                : stripped;
    }
}
