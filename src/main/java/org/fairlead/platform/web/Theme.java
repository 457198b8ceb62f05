package org.fairlead.platform.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The colours a person wants to work in. */
public enum Theme {
    SYSTEM("As my device"),
    LIGHT("Light"),
    DARK("Dark"),
    CONTRAST("High contrast"),
    PROTAN("Red and green apart (protan)"),
    DEUTAN("Red and green apart (deutan)"),
    TRITAN("Blue and yellow apart (tritan)");

    /** The cookie that remembers the choice on this device. It holds nothing else. */
    public static final String COOKIE = "fairlead-theme";

    private final String words;

    Theme(String words) {
        this.words = words;
    }

    public String words() {
        return words;
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
