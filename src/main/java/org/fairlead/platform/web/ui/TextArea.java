package org.fairlead.platform.web.ui;

import static org.fairlead.platform.language.Say.say;

import org.fairlead.platform.words.NumberWords;

/**
 * Several lines of text.
 *
 * @param limit the most characters allowed; 0 where there is no limit
 */
public record TextArea(Field field, String value, int rows, int limit) {

    public static TextArea of(Field field, String value) {
        return new TextArea(field, value, 4, 0);
    }

    /** The rule in words, shown under the box; a script turns it into what is left. */
    public String limitWords() {
        return say("platform.field.limit", "limit", NumberWords.of(limit));
    }
}
