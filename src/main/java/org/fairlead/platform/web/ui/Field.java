package org.fairlead.platform.web.ui;

import static org.fairlead.platform.language.Say.say;

import org.jspecify.annotations.Nullable;

/**
 * What every form field has: the name it is sent under (also its id), what it is called, help, and what was wrong with
 * the last answer. Empty texts are left out of the page.
 */
public record Field(String name, String label, String hint, String error, boolean optional) {

    public static Field of(String name, String label) {
        return new Field(name, label, "", "", false);
    }

    public Field withHint(String text) {
        return new Field(name, label, text, error, optional);
    }

    public Field withError(String text) {
        return new Field(name, label, hint, text, optional);
    }

    public Field asOptional() {
        return new Field(name, label, hint, error, true);
    }

    public boolean hasHint() {
        return !hint.isEmpty();
    }

    public boolean hasError() {
        return !error.isEmpty();
    }

    /** The ids of hint and error, for aria-describedby, or null where there is neither. */
    public @Nullable String describedBy() {
        var ids = (hasHint() ? name + "-hint " : "") + (hasError() ? name + "-error" : "");
        return ids.isEmpty() ? null : ids.strip();
    }

    /** The label as shown, with "(optional)" where an answer is not needed. */
    public String shownLabel() {
        return optional ? say("platform.field.optional", "label", label) : label;
    }
}
