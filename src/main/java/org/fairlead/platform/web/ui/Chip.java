package org.fairlead.platform.web.ui;

/** A filter as a link; count is a number in words or empty. */
public record Chip(String text, String href, boolean current, String count) {

    public static Chip of(String text, String href) {
        return new Chip(text, href, false, "");
    }

    public Chip asCurrent() {
        return new Chip(text, href, true, count);
    }

    public Chip withCount(String words) {
        return new Chip(text, href, current, words);
    }
}
