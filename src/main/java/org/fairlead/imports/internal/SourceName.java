package org.fairlead.imports.internal;

import java.util.Locale;
import java.util.regex.Pattern;

/** What keeps the cases of one log apart from those of others: the mapping's name for the log, else the name of its file. */
final class SourceName {

    private static final Pattern ENDING = Pattern.compile("\\.(zip|gz|csv|tsv|txt|xes|xml)$");
    private static final String UNNAMED = "log";
    private static final int LONGEST = 80;

    private SourceName() {}

    /** The name of a log that is kept in a file of this name. */
    static String ofFile(String fileName) {
        var name = fileName.replace('\\', '/');
        name = name.substring(name.lastIndexOf('/') + 1).strip();
        while (ENDING.matcher(name.toLowerCase(Locale.ROOT)).find()) {
            name = name.substring(0, name.lastIndexOf('.'));
        }
        name = name.replaceAll("[^\\p{L}\\p{N} ._-]", "_").strip();
        return name.isEmpty() ? UNNAMED : name.substring(0, Math.min(LONGEST, name.length()));
    }

    /** The source of a record of the log, as filters see it: {@code import/NAME}. */
    static String of(String log) {
        return "import/" + log;
    }
}
