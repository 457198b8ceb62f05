package org.fairlead.reply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fairlead.platform.words.Languages;

/**
 * A reply filled in for the readers of one record.
 *
 * @param language the language chosen
 * @param text the text; a variable that could not be filled in stands in it as it was written
 * @param gaps what could not be filled in
 */
public record Filled(String language, String text, List<Gap> gaps) {

    /**
     * A variable that could not be filled in.
     *
     * @param variable which
     * @param why a sentence
     */
    public record Gap(Variable variable, String why) {}

    /** Copies the list. */
    public Filled {
        gaps = List.copyOf(gaps);
    }

    /** Fills in the text in the language that serves the readers best. */
    public static Filled of(Reply reply, Readers readers) {
        var language =
                Languages.best(readers.languages(), reply.texts().keySet()).orElse(reply.language());
        var text = reply.texts().getOrDefault(language, "");
        return switch (ReplyText.read(text)) {
            case ReplyText.Reading.Good good -> fill(language, good.text(), readers);
            case ReplyText.Reading.Bad bad -> new Filled(language, text, List.of());
        };
    }

    /** Every variable is filled in once, from left to right: what a value says is words, never another variable. */
    private static Filled fill(String language, ReplyText text, Readers readers) {
        var words = new StringBuilder();
        var gaps = new LinkedHashMap<Variable, String>();
        for (var part : text.parts()) {
            switch (part) {
                case ReplyText.Part.Words plain -> words.append(plain.text());
                case ReplyText.Part.Open open -> {
                    switch (readers.value(open.variable(), Locale.forLanguageTag(language))) {
                        case Value.Known known -> words.append(known.text());
                        case Value.Unsaid unsaid -> {
                            words.append(open.variable().written());
                            gaps.put(open.variable(), unsaid.why());
                        }
                    }
                }
            }
        }
        return new Filled(language, words.toString(), gaps(gaps));
    }

    private static List<Gap> gaps(Map<Variable, String> found) {
        var gaps = new ArrayList<Gap>();
        found.forEach((variable, why) -> gaps.add(new Gap(variable, why)));
        return gaps;
    }
}
