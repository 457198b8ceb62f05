package org.fairlead.calendar;

/** A text of weekly windows that cannot be read: a sentence, and the place in the text, counted from zero. */
public final class WindowsTextException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String text;
    private final int place;

    WindowsTextException(String text, int place, String sentence) {
        super(sentence);
        this.text = text;
        this.place = Math.min(place, text.length());
    }

    /** The place at which reading stopped, from 0 to the length of the text. */
    public int place() {
        return place;
    }

    /** The text with the place marked by an arrow, for pages and messages: {@code Mon 08:00-➜25:00}. */
    public String marked() {
        return text.substring(0, place) + "➜" + text.substring(place);
    }
}
