package org.fairlead.platform.web.ui;

import org.jspecify.annotations.Nullable;

/**
 * Something a person can do from here.
 *
 * @param key the single key that does it, such as {@code n}; empty for none. People can switch single keys off.
 * @param also other words by which it is looked for, such as "take it back"; empty for none
 */
public record Action(String text, Kind kind, Target target, String key, String also) {

    /** How much the action should draw the eye. A page has at most one primary action. */
    public enum Kind {
        PRIMARY(""),
        SECONDARY("govuk-button--secondary"),
        QUIET("fl-button--quiet"),
        DANGER("govuk-button--warning");

        private final String style;

        Kind(String style) {
            this.style = style;
        }

        public String style() {
            return style;
        }
    }

    /** What doing it means. */
    public sealed interface Target {

        /** Opens a page. */
        record Go(String href) implements Target {}

        /** Sends the form the action stands in. */
        record Submit(String name, String value) implements Target {}

        /** Sends a small form of its own. */
        record Post(Form form) implements Target {}
    }

    public static Action go(String text, String href) {
        return new Action(text, Kind.SECONDARY, new Target.Go(href), "", "");
    }

    /** Sends the surrounding form. */
    public static Action submit(String text) {
        return new Action(text, Kind.PRIMARY, new Target.Submit("", ""), "", "");
    }

    /** Sends the surrounding form and says which of its buttons was used. */
    public static Action submit(String text, String name, String value) {
        return new Action(text, Kind.PRIMARY, new Target.Submit(name, value), "", "");
    }

    public static Action post(String text, Form form) {
        return new Action(text, Kind.SECONDARY, new Target.Post(form), "", "");
    }

    public Action as(Kind newKind) {
        return new Action(text, newKind, target, key, also);
    }

    public Action withKey(String newKey) {
        return new Action(text, kind, target, newKey, also);
    }

    /** The same, found by these words too. */
    public Action foundBy(String words) {
        return new Action(text, kind, target, key, words);
    }

    /** The other words for the page, or null where there are none. */
    public @Nullable String shownAlso() {
        return also.isEmpty() ? null : also;
    }

    /** The key for the page, or null where there is none. */
    public @Nullable String shownKey() {
        return key.isEmpty() ? null : key;
    }
}
