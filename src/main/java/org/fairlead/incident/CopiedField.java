package org.fairlead.incident;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a new incident takes over from the one it comes from, besides its marking. */
public enum CopiedField {
    /** What happened, in the reporter's words. */
    DESCRIPTION(later("incident.copied.description")),
    /** The service at fault. */
    SERVICE(later("incident.copied.service")),
    /** The category. */
    CATEGORY(later("incident.copied.category")),
    /** The site. */
    SITE(later("incident.copied.site")),
    /** Who reported it and whom it is for. */
    PEOPLE(later("incident.copied.people")),
    /** Impact and urgency. */
    PRIORITY(later("incident.copied.priority"));

    private final String key;

    CopiedField(String key) {
        this.key = key;
    }

    /** On pages. */
    public String words() {
        return say(key);
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
