package org.fairlead.platform.web.ui;

import org.jspecify.annotations.Nullable;

/**
 * A named fact; href and note may be empty.
 *
 * @param apart whether the link opens a window of its own, so that what is being filled in beside it is kept
 * @param editing how it is changed where it stands; null where the reader may not
 */
public record Fact(
        String term,
        String text,
        String href,
        String note,
        boolean apart,
        @Nullable Editing editing) {

    public static Fact of(String term, String text) {
        return new Fact(term, text, "", "", false, null);
    }

    public static Fact linked(String term, String text, String href) {
        return new Fact(term, text, href, "", false, null);
    }

    public Fact withNote(String words) {
        return new Fact(term, text, href, words, apart, editing);
    }

    public Fact openedApart() {
        return new Fact(term, text, href, note, true, editing);
    }

    public Fact editable(@Nullable Editing how) {
        return new Fact(term, text, href, note, apart, how);
    }
}
