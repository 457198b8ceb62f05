package org.fairlead.platform.web.ui;

/** A named fact; href and note may be empty. */
public record Fact(String term, String text, String href, String note) {

    public static Fact of(String term, String text) {
        return new Fact(term, text, "", "");
    }

    public static Fact linked(String term, String text, String href) {
        return new Fact(term, text, href, "");
    }

    public Fact withNote(String words) {
        return new Fact(term, text, href, words);
    }
}
