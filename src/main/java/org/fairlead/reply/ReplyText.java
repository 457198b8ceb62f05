package org.fairlead.reply;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A text with variables, read. Two opening braces begin a variable and two closing ones end it; there is no other way to write
 * either.
 *
 * @param parts what it is made of, in order
 */
public record ReplyText(List<Part> parts) {

    private static final String OPENING = "{{";
    private static final String CLOSING = "}}";

    /** Copies the list. */
    public ReplyText {
        parts = List.copyOf(parts);
    }

    /** A piece of a text. */
    public sealed interface Part {

        /** Plain words. */
        record Words(String text) implements Part {}

        /** A variable. */
        record Open(Variable variable) implements Part {}
    }

    /** What reading came to. */
    public sealed interface Reading {

        /** A text that can be filled in. */
        record Good(ReplyText text) implements Reading {}

        /**
         * One that cannot.
         *
         * @param line the line of the mistake, from 1
         * @param column its place in the line, from 1
         * @param sentence what is wrong and what to do
         */
        record Bad(int line, int column, String sentence) implements Reading {}
    }

    /** Reads a text. */
    public static Reading read(String text) {
        var parts = new ArrayList<Part>();
        int at = 0;
        while (at < text.length()) {
            int opening = text.indexOf(OPENING, at);
            if (opening < 0) {
                parts.add(new Part.Words(text.substring(at)));
                break;
            }
            if (opening > at) {
                parts.add(new Part.Words(text.substring(at, opening)));
            }
            int closing = text.indexOf(CLOSING, opening);
            if (closing < 0 || text.substring(opening, closing).indexOf('\n') >= 0) {
                return bad(text, opening, say("reply.reply-text.close-the-variable-with"));
            }
            var code = text.substring(opening + OPENING.length(), closing);
            var variable = Variable.of(code);
            if (variable.isEmpty()) {
                return bad(text, opening, say("reply.reply-text.no-variable", "variable", "{{" + code.strip() + "}}"));
            }
            parts.add(new Part.Open(variable.get()));
            at = closing + CLOSING.length();
        }
        return new Reading.Good(new ReplyText(parts));
    }

    private static Reading bad(String text, int at, String sentence) {
        var before = text.substring(0, at);
        int line = (int) before.chars().filter(each -> each == '\n').count() + 1;
        int column = at - before.lastIndexOf('\n');
        return new Reading.Bad(
                line, column, say("reply.reply-text.place", "line", line, "column", column, "sentence", sentence));
    }

    /** The variables in it. */
    public Set<Variable> variables() {
        var found = EnumSet.noneOf(Variable.class);
        for (var part : parts) {
            if (part instanceof Part.Open open) {
                found.add(open.variable());
            }
        }
        return found;
    }

    /** The variables that a text which is about to be sent still holds open; other braces in it are the writer's own. */
    public static Set<Variable> leftOpen(String text) {
        var found = EnumSet.noneOf(Variable.class);
        for (var variable : Variable.values()) {
            if (text.contains(variable.written())) {
                found.add(variable);
            }
        }
        return found;
    }
}
