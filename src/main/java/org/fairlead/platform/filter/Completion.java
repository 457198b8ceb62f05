package org.fairlead.platform.filter;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.fairlead.platform.refusal.RefusedException;

/**
 * What could be written at a place of a filter.
 *
 * @param from where what is being written begins
 * @param to where it ends: the place itself
 * @param suggestions the best first
 */
public record Completion(int from, int to, List<Suggestion> suggestions) {

    private static final int MOST = 12;

    /** So many letters say enough to look for them in the meaning as well. */
    private static final int ENOUGH = 2;

    private static List<Suggestion> times() {
        return List.of(
                new Suggestion("now", say("platform.completion.now")),
                new Suggestion("2h", say("platform.completion.two-hours")),
                new Suggestion("1d", say("platform.completion.in-a-day")),
                new Suggestion("now-1h", say("platform.completion.hour-ago")),
                new Suggestion("now-1d", say("platform.completion.day-ago")),
                new Suggestion("now-7d", say("platform.completion.week-ago")),
                new Suggestion("today", say("platform.completion.today")));
    }

    /** Copies the list. */
    public Completion {
        suggestions = List.copyOf(suggestions);
    }

    /**
     * One thing to write.
     *
     * @param text as it is written
     * @param words what it means
     */
    public record Suggestion(String text, String words) {}

    /**
     * What could be written at the place.
     *
     * @param text the filter as far as it is written
     * @param place where, counted in characters from 0
     * @param schema the fields of the list
     * @param names names that the reader may know for a field, of which the given text is a part
     */
    public static Completion at(
            String text, int place, FilterSchema schema, BiFunction<FilterField, String, List<String>> names) {
        int to = Math.clamp(place, 0, text.length());
        int from = beginning(text, to);
        var typed = text.substring(from, to);
        var expected = Expected.after(text.substring(0, from), schema);
        var found = switch (expected) {
            case Expected.Field field -> fields(schema);
            case Expected.Comparison comparison -> comparisons(comparison.field());
            case Expected.OneValue value -> values(value.field(), typed, names);
            case Expected.Connective connective -> connectives();
            case Expected.Nothing nothing -> Stream.<Suggestion>empty();
        };
        var wanted = unquoted(typed).toLowerCase(Locale.ROOT);
        return new Completion(
                from,
                to,
                found.filter(each -> begins(each, wanted) || tells(each, wanted))
                        .sorted(Comparator.comparing(each -> !begins(each, wanted)))
                        .limit(MOST)
                        .toList());
    }

    /** Where the word that ends at the place begins; a quote that is open belongs to its word. */
    private static int beginning(String text, int to) {
        int open = -1;
        for (int at = 0; at < to; at++) {
            if (text.charAt(at) == '"') {
                open = open < 0 ? at : -1;
            }
        }
        if (open >= 0) {
            return open;
        }
        int from = to;
        while (from > 0 && Words.belongsToBare(text.charAt(from - 1))) {
            from--;
        }
        return from;
    }

    private static String unquoted(String typed) {
        return typed.startsWith("\"") ? typed.substring(1) : typed;
    }

    private static boolean begins(Suggestion suggestion, String wanted) {
        return unquoted(suggestion.text()).toLowerCase(Locale.ROOT).startsWith(wanted);
    }

    private static boolean tells(Suggestion suggestion, String wanted) {
        return wanted.length() >= ENOUGH
                && (suggestion.text() + " " + suggestion.words())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted);
    }

    private static Stream<Suggestion> fields(FilterSchema schema) {
        return Stream.concat(
                schema.fields().stream().map(field -> new Suggestion(field.name(), field.words())),
                Stream.of(new Suggestion("not", say("platform.completion.not"))));
    }

    private static Stream<Suggestion> comparisons(FilterField field) {
        return Arrays.stream(Filter.Operator.values())
                .filter(operator -> field.type().allows(operator))
                .map(operator -> new Suggestion(operator.sign(), field.type().words(operator)));
    }

    private static Stream<Suggestion> values(
            FilterField field, String typed, BiFunction<FilterField, String, List<String>> names) {
        var all = new ArrayList<Suggestion>();
        field.choices().forEach(choice -> all.add(new Suggestion(FilterPrinter.word(choice.code()), choice.words())));
        if (!field.type().own().isEmpty()) {
            all.add(new Suggestion(field.type().own(), say("platform.completion.own")));
        }
        if (field.type() == FilterType.INSTANT) {
            all.addAll(times());
        }
        if (field.type().named()) {
            names.apply(field, unquoted(typed))
                    .forEach(name -> all.add(new Suggestion(FilterPrinter.word(name), name)));
        }
        all.add(new Suggestion("none", say("platform.completion.none")));
        return all.stream();
    }

    private static Stream<Suggestion> connectives() {
        return Stream.of(
                new Suggestion("and", say("platform.completion.and")),
                new Suggestion("or", say("platform.completion.or")));
    }

    /** What the grammar expects next. */
    private sealed interface Expected {
        record Field() implements Expected {}

        record Comparison(FilterField field) implements Expected {}

        record OneValue(FilterField field) implements Expected {}

        record Connective() implements Expected {}

        /** The text before cannot be read, so that nothing is suggested. */
        record Nothing() implements Expected {}

        static Expected after(String text, FilterSchema schema) {
            List<Word> words;
            try {
                words = Words.of(text);
            } catch (RefusedException notYet) {
                return new Nothing();
            }
            Expected expected = new Field();
            boolean list = false;
            for (var word : words) {
                if (word.kind() == Word.Kind.END) {
                    return expected;
                }
                if (expected instanceof OneValue && word.kind() == Word.Kind.OPEN) {
                    list = true;
                } else if (list && word.kind() == Word.Kind.CLOSE) {
                    list = false;
                    expected = new Connective();
                } else if (!list) {
                    expected = next(expected, word, schema);
                }
            }
            return expected;
        }

        private static Expected compared(Comparison comparison, Word word) {
            if (word.is("not")) {
                return comparison;
            }
            boolean fits = Arrays.stream(Filter.Operator.values())
                    .filter(operator -> operator.sign().equalsIgnoreCase(word.text()))
                    .anyMatch(operator -> comparison.field().type().allows(operator));
            return fits ? new OneValue(comparison.field()) : new Nothing();
        }

        private static Expected next(Expected now, Word word, FilterSchema schema) {
            return switch (now) {
                case Field field ->
                    word.is("not") || word.kind() == Word.Kind.OPEN
                            ? field
                            : schema.field(word.text())
                                    .<Expected>map(found ->
                                            found.type() == FilterType.FLAG ? new Connective() : new Comparison(found))
                                    .orElseGet(Nothing::new);
                case Comparison comparison -> compared(comparison, word);
                case OneValue value -> new Connective();
                case Connective connective -> word.is("and") || word.is("or") ? new Field() : connective;
                case Nothing nothing -> nothing;
            };
        }
    }
}
