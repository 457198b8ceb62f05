package org.fairlead.platform.filter;

import static org.fairlead.platform.language.Say.say;

import java.util.Locale;
import java.util.Set;

/**
 * A word of a filter's text.
 *
 * @param kind what sort of word
 * @param text its content, without quotes
 * @param offset where it begins
 */
record Word(Kind kind, String text, int offset) {

    private static final Set<String> RESERVED =
            Set.of("and", "or", "not", "in", "none", "me", "my-team", "my-party", "my", "now");

    enum Kind {
        BARE,
        QUOTED,
        OPERATOR,
        OPEN,
        CLOSE,
        COMMA,
        END
    }

    static boolean reserved(String word) {
        return RESERVED.contains(word.toLowerCase(Locale.ROOT));
    }

    boolean is(String keyword) {
        return kind == Kind.BARE && text.equalsIgnoreCase(keyword);
    }

    /** As shown in a sentence. */
    String shown() {
        return switch (kind) {
            case END -> say("platform.filter-problem.end");
            case QUOTED -> "\"" + text + "\"";
            case BARE, OPERATOR, OPEN, CLOSE, COMMA -> text;
        };
    }
}
