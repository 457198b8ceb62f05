package org.fairlead.checklist;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who takes a step. */
public enum Doer {
    /** Whoever works on the record and sees the checklist. */
    ANYBODY("Anybody on it"),
    /** The organisation that holds the record when the step is taken. */
    HOLDER("Whoever holds it"),
    /** Those who oversee the estate: service desk and integrator. */
    DESK("The desk and the integrator"),
    /** One organisation. */
    PARTY("One organisation");

    private final String words;

    Doer(String words) {
        this.words = words;
    }

    /** As people are told. */
    public String words() {
        return words;
    }

    /** The word in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that word. */
    public static Optional<Doer> of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code().equals(code.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
