package org.fairlead.platform.web;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The colours a person wants to work in. */
public enum Theme {
    SYSTEM(later("platform.theme.system")),
    LIGHT(later("platform.theme.light")),
    DARK(later("platform.theme.dark")),
    CONTRAST(later("platform.theme.contrast")),
    PROTAN(later("platform.theme.protan")),
    DEUTAN(later("platform.theme.deutan")),
    TRITAN(later("platform.theme.tritan"));

    /** The cookie that remembers the choice on this device. It holds nothing else. */
    public static final String COOKIE = "fairlead-theme";

    private final String words;

    Theme(String words) {
        this.words = words;
    }

    public String words() {
        return say(words);
    }

    /** The name used in the page and in the cookie, such as {@code dark}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The value for data-theme, or null where the device decides. */
    public @Nullable String attribute() {
        return this == SYSTEM ? null : key();
    }

    /** The theme of this name; anything unknown means that the device decides. */
    public static Theme from(@Nullable String key) {
        for (var theme : values()) {
            if (theme.key().equals(key)) {
                return theme;
            }
        }
        return SYSTEM;
    }
}
