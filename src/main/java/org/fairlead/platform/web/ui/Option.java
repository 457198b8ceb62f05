package org.fairlead.platform.web.ui;

import org.jspecify.annotations.Nullable;

/**
 * One answer to choose.
 *
 * @param readers who reads what is written when it is chosen; null where that is not the question
 */
public record Option(
        String value,
        String text,
        String hint,
        boolean chosen,
        @Nullable VisibilityBadge readers) {

    public static Option of(String value, String text) {
        return new Option(value, text, "", false, null);
    }

    public Option withHint(String words) {
        return new Option(value, text, words, chosen, readers);
    }

    public Option asChosen(boolean isChosen) {
        return new Option(value, text, hint, isChosen, readers);
    }

    /** The same, with the sign and the colour that what is written will have; radios show them. */
    public Option readBy(VisibilityBadge badge) {
        return new Option(value, text, hint, chosen, badge);
    }
}
