package org.fairlead.imports;

import static org.fairlead.platform.language.Say.say;

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
        return say(
                "imports.mapping.not-matched",
                "word",
                word,
                "words",
                Arrays.stream(values()).map(Matched::word).collect(Collectors.joining(", ")));
    }
}
