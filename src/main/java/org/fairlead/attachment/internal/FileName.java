package org.fairlead.attachment.internal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A file's name without anything that could mislead people or programs: no path, no invisible or reversing characters. */
final class FileName {

    static final int LONGEST = 200;

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");
    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*%]");
    private static final Pattern BLANKS = Pattern.compile("\\p{Z}+");
    private static final Pattern EDGES = Pattern.compile("^[\\s.]+|[\\s.]+$");
    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");
    private static final int LONGEST_ENDING = 16;

    private FileName() {}

    /** The name made safe; "file" when nothing is left of it. */
    static String safe(String given) {
        var name = Normalizer.normalize(given, Normalizer.Form.NFC);
        name = INVISIBLE.matcher(name).replaceAll("");
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = FORBIDDEN.matcher(name).replaceAll("_");
        name = BLANKS.matcher(name).replaceAll(" ");
        name = EDGES.matcher(shortened(EDGES.matcher(name).replaceAll(""))).replaceAll("");
        if (name.isEmpty()) {
            return "file";
        }
        var stem = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        return DEVICES.contains(stem.toLowerCase(Locale.ROOT)) ? "_" + name : name;
    }

    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        int kept = LONGEST - ending.codePointCount(0, ending.length());
        return name.substring(0, name.offsetByCodePoints(0, kept)) + ending;
    }

    /** The ending without its dot, in lower case; empty for none. */
    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
