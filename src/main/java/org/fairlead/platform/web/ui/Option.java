package org.fairlead.platform.web.ui;

/** One answer to choose. */
public record Option(String value, String text, String hint, boolean chosen) {

    public static Option of(String value, String text) {
        return new Option(value, text, "", false);
    }

    public Option withHint(String words) {
        return new Option(value, text, words, chosen);
    }

    public Option asChosen(boolean isChosen) {
        return new Option(value, text, hint, isChosen);
    }
}
