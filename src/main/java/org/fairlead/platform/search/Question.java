package org.fairlead.platform.search;

/**
 * What is looked for.
 *
 * @param words as typed, without spaces around them, at most {@link #LONGEST} characters
 * @param typing whether the asker is still at it, so that the last word may be the beginning of one
 * @param most how many hits are answered
 */
public record Question(String words, boolean typing, int most) {

    /** More is no question. */
    public static final int LONGEST = 200;

    /** Hits are counted no further than this. */
    public static final int MOST_COUNTED = 100;

    /** Checks that it can be answered. */
    public Question {
        if (words.isBlank() || words.length() > LONGEST || most < 1 || most > MOST_COUNTED) {
            throw new IllegalArgumentException("a question has 1 to 200 characters and 1 to 100 hits");
        }
    }
}
