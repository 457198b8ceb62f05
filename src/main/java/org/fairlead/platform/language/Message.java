package org.fairlead.platform.language;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One text of a message file: as it stands, with names filled in, or chosen by a number. Patterns are those of ICU: {@code {name}} is filled
 * in, {@code {count, plural, one{# report} other{# reports}}} chooses by the plural rules of the language.
 */
sealed interface Message {

    /** The text with what is filled in; all of its names must have a value. */
    String with(Map<String, ?> values);

    /** The names of what is filled in. */
    Set<String> names();

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException when it cannot be read
     */
    static Message of(String pattern, Locale locale) {
        if (pattern.indexOf('{') < 0 && pattern.indexOf('}') < 0 && pattern.indexOf('\'') < 0) {
            return new Plain(pattern);
        }
        var read = new MessagePattern(pattern);
        var names = new LinkedHashSet<String>();
        boolean simple = true;
        for (int at = 0; at < read.countParts(); at++) {
            var part = read.getPart(at);
            if (part.getType() == MessagePattern.Part.Type.ARG_NAME) {
                names.add(read.getSubstring(part));
            } else if (part.getType() == MessagePattern.Part.Type.ARG_START) {
                simple &= part.getArgType() == MessagePattern.ArgType.NONE;
            }
        }
        return simple
                ? new Filled(pieces(read), names)
                : new Chosen(new MessageFormat(pattern, ULocale.forLocale(locale)), names);
    }

    private static List<Piece> pieces(MessagePattern read) {
        var pieces = new ArrayList<Piece>();
        var text = read.getPatternString();
        int from = 0;
        for (int at = 0; at < read.countParts(); at++) {
            var part = read.getPart(at);
            pieces.add(new Piece(text.substring(Math.min(from, part.getIndex()), part.getIndex()), false));
            if (part.getType() == MessagePattern.Part.Type.ARG_START) {
                pieces.add(new Piece(read.getSubstring(read.getPart(at + 1)), true));
                at = read.getLimitPartIndex(at);
            }
            from = read.getPart(at).getLimit();
        }
        return pieces.stream()
                .filter(piece -> piece.named() || !piece.text().isEmpty())
                .toList();
    }

    /**
     * A part of a text.
     *
     * @param named whether the text is the name of what stands here
     */
    record Piece(String text, boolean named) {}

    /** A text that is the same for everybody. */
    record Plain(String text) implements Message {
        @Override
        public String with(Map<String, ?> values) {
            return text;
        }

        @Override
        public Set<String> names() {
            return Set.of();
        }
    }

    /** A text with names filled in. */
    record Filled(List<Piece> pieces, Set<String> names) implements Message {
        @Override
        public String with(Map<String, ?> values) {
            var out = new StringBuilder();
            for (var piece : pieces) {
                out.append(piece.named() ? values.get(piece.text()) : piece.text());
            }
            return out.toString();
        }
    }

    /** A text that depends on a number or a choice. */
    record Chosen(MessageFormat format, Set<String> names) implements Message {
        @Override
        public String with(Map<String, ?> values) {
            // A format is no friend of several threads; a copy costs little.
            var own = (MessageFormat) format.clone();
            return own.format(values, new StringBuffer(), null).toString();
        }
    }
}
