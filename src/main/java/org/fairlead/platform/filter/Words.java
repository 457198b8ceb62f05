package org.fairlead.platform.filter;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.List;
import org.fairlead.platform.refusal.RefusedException;

/** Splits the text of a filter into words. */
final class Words {

    private final String text;
    private final List<Word> words = new ArrayList<>();
    private int place;

    private Words(String text) {
        this.text = text;
    }

    static List<Word> of(String text) {
        var words = new Words(text);
        words.split();
        return words.words;
    }

    private void split() {
        while (place < text.length()) {
            char character = text.charAt(place);
            if (Character.isWhitespace(character)) {
                place++;
            } else {
                switch (character) {
                    case '(' -> take(Word.Kind.OPEN, 1);
                    case ')' -> take(Word.Kind.CLOSE, 1);
                    case ',' -> take(Word.Kind.COMMA, 1);
                    case '"' -> quoted();
                    case '=', '~' -> take(Word.Kind.OPERATOR, 1);
                    case '<', '>' -> take(Word.Kind.OPERATOR, followedByEquals() ? 2 : 1);
                    case '!' -> different();
                    default -> bare();
                }
            }
        }
        words.add(new Word(Word.Kind.END, "", place));
    }

    private boolean followedByEquals() {
        return place + 1 < text.length() && text.charAt(place + 1) == '=';
    }

    private void different() {
        if (!followedByEquals()) {
            throw problem(place, say("platform.filter-problem.different"));
        }
        take(Word.Kind.OPERATOR, 2);
    }

    private void take(Word.Kind kind, int length) {
        words.add(new Word(kind, text.substring(place, place + length), place));
        place += length;
    }

    private void bare() {
        int from = place;
        while (place < text.length() && belongsToBare(text.charAt(place))) {
            place++;
        }
        words.add(new Word(Word.Kind.BARE, text.substring(from, place), from));
    }

    static boolean belongsToBare(char character) {
        return !Character.isWhitespace(character) && "(),\"=<>!~".indexOf(character) < 0;
    }

    /** Within quotes, a backslash takes the next character as it is. */
    private void quoted() {
        int from = place++;
        var content = new StringBuilder();
        while (place < text.length() && text.charAt(place) != '"') {
            if (text.charAt(place) == '\\' && place + 1 < text.length()) {
                place++;
            }
            content.append(text.charAt(place++));
        }
        if (place >= text.length()) {
            throw problem(from, say("platform.filter-problem.quote"));
        }
        place++;
        words.add(new Word(Word.Kind.QUOTED, content.toString(), from));
    }

    private RefusedException problem(int offset, String sentence) {
        return new RefusedException(new FilterRefusal.NotUnderstood(text, offset, sentence));
    }
}
