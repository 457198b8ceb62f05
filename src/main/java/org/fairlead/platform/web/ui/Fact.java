package org.fairlead.platform.web.ui;

/**
 * A named fact; href and note may be empty.
 *
 * @param apart whether the link opens a window of its own, so that what is being filled in beside it is kept
 */
public record Fact(String term, String text, String href, String note, boolean apart) {

    public static Fact of(String term, String text) {
        return new Fact(term, text, "", "", false);
    }

    public static Fact linked(String term, String text, String href) {
        return new Fact(term, text, href, "", false);
    }

    public Fact withNote(String words) {
        return new Fact(term, text, href, words, apart);
    }

    public Fact openedApart() {
        return new Fact(term, text, href, note, true);
    }
}
