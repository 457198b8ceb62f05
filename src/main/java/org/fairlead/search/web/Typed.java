package org.fairlead.search.web;

import java.util.Optional;
import org.fairlead.platform.search.Question;

/** What somebody typed, as it can be looked for: characters that no text can hold become spaces, and what is too long is cut. */
final class Typed {

    private Typed() {}

    static String clean(String typed) {
        var clean = new StringBuilder();
        typed.codePoints()
                .map(point -> point < ' ' || Character.getType(point) == Character.SURROGATE ? ' ' : point)
                .forEach(clean::appendCodePoint);
        var words = clean.toString().strip();
        if (words.length() <= Question.LONGEST) {
            return words;
        }
        int end = Character.isLowSurrogate(words.charAt(Question.LONGEST)) ? Question.LONGEST - 1 : Question.LONGEST;
        return words.substring(0, end).strip();
    }

    /** The question; empty when nothing is asked. */
    static Optional<Question> question(String clean, boolean typing, int most) {
        return clean.isEmpty() ? Optional.empty() : Optional.of(new Question(clean, typing, most));
    }
}
