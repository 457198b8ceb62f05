package org.fairlead.platform.web.ui;

import org.fairlead.platform.prose.Prose;
import org.jspecify.annotations.Nullable;

/**
 * What the text of a form will look like to those who will read it, and a button that shows it without sending anything.
 *
 * @param url where the form is sent to be shown only
 * @param shown what they will read; null until it was asked for
 */
public record Preview(String url, @Nullable Shown shown) {

    /** Not asked for yet. */
    public static Preview at(String url) {
        return new Preview(url, null);
    }

    /**
     * What they will read.
     *
     * @param badge who will, in short
     * @param readers who will, in full
     * @param said the text as they will see it
     */
    public record Shown(VisibilityBadge badge, String readers, Prose said) {}
}
