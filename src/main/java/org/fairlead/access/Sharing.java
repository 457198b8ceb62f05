package org.fairlead.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who may use what a person keeps, such as a view. */
public enum Sharing {
    /** Its owner only. */
    PERSON("Only you"),
    /** One team of the owner's. */
    TEAM("A team of yours"),
    /** The owner's organisation. */
    ORGANISATION("Your organisation"),
    /** Everybody who works here; not those who only report. */
    EVERYONE("Everybody who works here");

    private final String words;

    Sharing(String words) {
        this.words = words;
    }

    /** As its owner is told. */
    public String words() {
        return words;
    }

    /** The word in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that word. */
    public static Optional<Sharing> of(String code) {
        return Arrays.stream(values())
                .filter(sharing -> sharing.code().equals(code.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
