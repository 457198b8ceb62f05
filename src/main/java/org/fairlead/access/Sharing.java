package org.fairlead.access;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who may use what a person keeps, such as a view. */
public enum Sharing {
    /** Its owner only. */
    PERSON(later("access.sharing.only-you")),
    /** One team of the owner's. */
    TEAM(later("access.sharing.a-team")),
    /** The owner's organisation. */
    ORGANISATION(later("access.sharing.your-organisation")),
    /** Everybody who works here; not those who only report. */
    EVERYONE(later("access.sharing.everybody"));

    private final String key;

    Sharing(String key) {
        this.key = key;
    }

    /** As its owner is told. */
    public String words() {
        return say(key);
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
