package org.fairlead.platform.web.ui;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of text.
 *
 * @param autocomplete the browser's word for what is asked, such as {@code username}; empty where none applies
 */
public record TextField(Field field, String value, Kind kind, Width width, String autocomplete) {

    /** What the browser should expect, and so which keys a phone offers. */
    public enum Kind {
        TEXT("text", null),
        EMAIL("email", null),
        /** A whole number. */
        NUMBER("text", "numeric"),
        /** A number that may have a point. */
        DECIMAL("text", "decimal"),
        PASSWORD("password", null),
        TEL("tel", null),
        URL("url", null),
        /** What somebody signs in with: often an address of mail, never a word of a language. */
        LOGIN("text", "email"),
        /** The number of a record, in capitals. */
        CODE("text", null);

        private final String type;
        private final @Nullable String keys;

        Kind(String type, @Nullable String keys) {
            this.type = type;
            this.keys = keys;
        }

        public String type() {
            return type;
        }

        /** The keys of a phone; null for the usual ones. */
        public @Nullable String keys() {
            return keys;
        }

        /** Which letters a phone makes large by itself; null for those of sentences. */
        public @Nullable String capitals() {
            return switch (this) {
                case TEXT -> null;
                case CODE -> "characters";
                case EMAIL, NUMBER, DECIMAL, PASSWORD, TEL, URL, LOGIN -> "none";
            };
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

    /** The same, expecting this. */
    public TextField expecting(Kind other) {
        return new TextField(field, value, other, width, autocomplete);
    }

    public static TextField of(Field field, String value, Width width) {
        return new TextField(field, value, Kind.TEXT, width, "");
    }
}
