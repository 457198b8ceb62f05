package org.fairlead.imports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of things in the register that a log can name. */
public enum Matched {
    ORGANISATION,
    TEAM,
    PERSON,
    SITE,
    CATEGORY,
    SERVICE;

    /** The word for it in a mapping file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Matched> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    static String sentence(String word) {
        return "\"" + word + "\" cannot be matched by name; these can: "
                + Arrays.stream(values()).map(Matched::word).collect(Collectors.joining(", ")) + ".";
    }
}
