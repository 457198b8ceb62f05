package org.fairlead.incident;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a new incident takes over from the one it comes from, besides its marking. */
public enum CopiedField {
    /** What happened, in the reporter's words. */
    DESCRIPTION("What happened"),
    /** The service at fault. */
    SERVICE("Service"),
    /** The category. */
    CATEGORY("Category"),
    /** The site. */
    SITE("Site"),
    /** Who reported it and whom it is for. */
    PEOPLE("Who reported it, and whom it is for"),
    /** Impact and urgency. */
    PRIORITY("Impact and urgency");

    private final String words;

    CopiedField(String words) {
        this.words = words;
    }

    /** On pages. */
    public String words() {
        return words;
    }

    /** The word in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that word. */
    public static Optional<CopiedField> of(String code) {
        return Arrays.stream(values())
                .filter(field -> field.code().equals(code))
                .findFirst();
    }
}
