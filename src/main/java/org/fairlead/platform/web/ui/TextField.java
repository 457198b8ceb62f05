package org.fairlead.platform.web.ui;

import java.util.Locale;

/**
 * One line of text.
 *
 * @param autocomplete the browser's word for what is asked, such as {@code username}; empty where none applies
 */
public record TextField(Field field, String value, Kind kind, Width width, String autocomplete) {

    /** What the browser should expect. */
    public enum Kind {
        TEXT,
        EMAIL,
        NUMBER,
        PASSWORD,
        TEL,
        URL;

        public String type() {
            return this == NUMBER ? "text" : name().toLowerCase(Locale.ROOT);
        }
    }

    /** How much text is expected. */
    public enum Width {
        S,
        M,
        L,
        FULL;

        public String style() {
            return "fl-width-" + name().toLowerCase(Locale.ROOT);
        }
    }

    public static TextField of(Field field, String value) {
        return new TextField(field, value, Kind.TEXT, Width.FULL, "");
    }

    public static TextField of(Field field, String value, Width width) {
        return new TextField(field, value, Kind.TEXT, width, "");
    }
}
