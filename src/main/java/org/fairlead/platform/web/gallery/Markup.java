package org.fairlead.platform.web.gallery;

import java.util.List;

/** Markup as one would have written it by hand: without empty lines, and indented from nothing. */
final class Markup {

    private Markup() {}

    static String of(String html) {
        var lines = html.lines().filter(line -> !line.isBlank()).toList();
        int margin = margin(lines);
        return String.join(
                "\n",
                lines.stream()
                        .map(line ->
                                line.substring(Math.min(margin, indent(line))).stripTrailing())
                        .toList());
    }

    /** How far everything after the first line, which stands where its template was called, is indented. */
    private static int margin(List<String> lines) {
        return lines.stream().skip(1).mapToInt(Markup::indent).min().orElse(0);
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
