package org.fairlead.platform.filter;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fairlead.platform.filter.Filter.Operator;
import org.fairlead.platform.refusal.RefusedException;

/**
 * Reads filters. The grammar is in {@code docs/reference/filter-language.md}.
 *
 * <pre>{@code
 * var filter = FilterLanguage.read("priority in (P1, P2) and not paused and due < 2h", SCHEMA, names);
 * }</pre>
 */
public final class FilterLanguage {

    /** The longest text that is read, in characters. */
    public static final int MOST_TEXT = 2000;

    static final int MOST_DEPTH = 20;
    static final int MOST_TERMS = 100;

    private final String text;
    private final FilterSchema schema;
    private final Values values;
    private final List<Word> words;
    private int next;
    private int depth;
    private int terms;

    private FilterLanguage(String text, FilterSchema schema, NameResolver names) {
        this.text = text;
        this.schema = schema;
        this.values = new Values(text, names);
        this.words = Words.of(text);
    }

    /**
     * Reads a filter; an empty text is everything. Refused with the place when it cannot be read.
     *
     * @param names says whether a name is known; what it stands for is asked again when the filter is used
     */
    public static Filter read(String text, FilterSchema schema, NameResolver names) {
        if (text.length() > MOST_TEXT) {
            throw new RefusedException(new FilterRefusal.NotUnderstood(
                    text.substring(0, MOST_TEXT), MOST_TEXT, say("platform.filter-problem.too-long")));
        }
        var language = new FilterLanguage(text, schema, names);
        return language.all();
    }

    /**
     * The text of one comparison as a person builds it: field, how, value.
     *
     * @param field the field's name
     * @param how a sign of {@link Filter.Operator}, or {@code not in}; {@code is} or {@code not} for a flag
     * @param value what it is compared with, as typed; several with commas for {@link Filter.Operator#IN}
     */
    public static String comparison(FilterField field, String how, String value) {
        if (field.type() == FilterType.FLAG) {
            return how.equals("not") ? "not " + field.name() : field.name();
        }
        if (how.endsWith(Operator.IN.sign())) {
            var values = Arrays.stream(value.split(","))
                    .map(String::strip)
                    .filter(each -> !each.isEmpty())
                    .map(each -> written(field, each))
                    .toList();
            return field.name() + (how.startsWith("not") ? " not" : "") + " in (" + String.join(", ", values) + ")";
        }
        return field.name() + " " + how + " " + written(field, value.strip());
    }

    /** The comparison with whatever is called so, whichever characters or words its name is of. */
    public static String called(FilterField field, String name) {
        return field.name() + " " + Filter.Operator.EQUAL.sign() + " " + FilterPrinter.word(name);
    }

    /** A name as one word, in quotes where it needs them; what stands for one's own or for a time stays as it is. */
    private static String written(FilterField field, String value) {
        boolean own = value.equalsIgnoreCase("none")
                || value.equalsIgnoreCase(field.type().own());
        boolean typed = field.type() == FilterType.INSTANT || field.type() == FilterType.NUMBER;
        return own || typed || value.startsWith("\"") ? value : FilterPrinter.word(value);
    }

    private Filter all() {
        if (peek().kind() == Word.Kind.END) {
            return new Filter.Everything();
        }
        var filter = either();
        var rest = peek();
        if (rest.kind() == Word.Kind.CLOSE) {
            throw problem(rest, say("platform.filter-problem.never-opened"));
        }
        if (rest.kind() != Word.Kind.END) {
            throw problem(rest, say("platform.filter-problem.connective", "shown", rest.shown()));
        }
        return filter;
    }

    private Filter either() {
        var parts = new ArrayList<Filter>();
        do {
            parts.add(both());
        } while (takes("or"));
        return parts.size() == 1 ? parts.getFirst() : new Filter.Or(parts);
    }

    private Filter both() {
        var parts = new ArrayList<Filter>();
        do {
            parts.add(part());
        } while (takes("and"));
        return parts.size() == 1 ? parts.getFirst() : new Filter.And(parts);
    }

    private Filter part() {
        if (++depth > MOST_DEPTH) {
            throw problem(peek(), say("platform.filter-problem.too-deep", "most", MOST_DEPTH));
        }
        try {
            if (takes("not")) {
                return new Filter.Not(part());
            }
            if (peek().kind() == Word.Kind.OPEN) {
                var opened = take();
                var inner = either();
                if (peek().kind() != Word.Kind.CLOSE) {
                    throw peek().kind() == Word.Kind.END
                            ? problem(opened, say("platform.filter-problem.not-closed"))
                            : problem(
                                    peek(),
                                    say("platform.filter-problem.connective-or-close", "shown", peek().shown()));
                }
                take();
                return inner;
            }
            return term();
        } finally {
            depth--;
        }
    }

    private Filter term() {
        if (++terms > MOST_TERMS) {
            throw problem(peek(), say("platform.filter-problem.too-many", "most", MOST_TERMS));
        }
        var field = field(take());
        if (field.type() == FilterType.FLAG) {
            if (peek().kind() == Word.Kind.OPERATOR) {
                throw problem(peek(), say("platform.filter-problem.flag", "field", field.name()));
            }
            return new Filter.Flag(field.name());
        }
        boolean denied = words.size() > next + 1
                && peek().is("not")
                && words.get(next + 1).is("in");
        if (denied) {
            take();
        }
        var at = take();
        var operator = operator(field, at);
        var comparison = new Filter.Compare(
                field.name(), operator, operator == Operator.IN ? list(field) : List.of(values.read(field, value())));
        orderOfNone(comparison, at);
        return denied ? new Filter.Not(comparison) : comparison;
    }

    /** Nothing is neither before nor after anything. */
    private void orderOfNone(Filter.Compare comparison, Word at) {
        boolean ordered = switch (comparison.operator()) {
            case LESS, AT_MOST, MORE, AT_LEAST, CONTAINS -> true;
            case EQUAL, NOT_EQUAL, IN -> false;
        };
        if (ordered && comparison.values().getFirst() instanceof Filter.Value.None) {
            throw problem(at, say("platform.filter-problem.order-of-none"));
        }
    }

    private FilterField field(Word word) {
        if (word.kind() != Word.Kind.BARE || Word.reserved(word.text())) {
            throw problem(
                    word, say("platform.filter-problem.field-expected", "field", anyField(), "shown", word.shown()));
        }
        return schema.field(word.text()).orElseThrow(() -> problem(word, unknown(word.text())));
    }

    private String unknown(String name) {
        Optional<String> near = schema.suggestion(name);
        return near.map(found -> say("platform.filter-problem.did-you-mean", "name", name, "near", found))
                .orElseGet(() -> say("platform.filter-problem.no-field", "name", name, "fields", names()));
    }

    private String names() {
        return String.join(", ", schema.fields().stream().map(FilterField::name).toList());
    }

    private String anyField() {
        return schema.fields().isEmpty()
                ? say("platform.filter-problem.a-name")
                : schema.fields().getFirst().name();
    }

    private Operator operator(FilterField field, Word word) {
        for (var operator : Operator.values()) {
            boolean written = operator == Operator.IN
                    ? word.is("in")
                    : word.kind() == Word.Kind.OPERATOR && word.text().equals(operator.sign());
            if (written) {
                if (!field.type().allows(operator)) {
                    throw problem(
                            word,
                            say(
                                    "platform.filter-problem.operator",
                                    "field",
                                    field.name(),
                                    "sign",
                                    operator.sign(),
                                    "signs",
                                    field.type().operatorsInWords()));
                }
                return operator;
            }
        }
        throw problem(
                word,
                say(
                        "platform.filter-problem.operator-expected",
                        "field",
                        field.name(),
                        "signs",
                        field.type().operatorsInWords()));
    }

    private List<Filter.Value> list(FilterField field) {
        var opened = take();
        if (opened.kind() != Word.Kind.OPEN) {
            throw problem(opened, say("platform.filter-problem.brackets"));
        }
        var list = new ArrayList<Filter.Value>();
        do {
            if (++terms > MOST_TERMS) {
                throw problem(peek(), say("platform.filter-problem.too-many", "most", MOST_TERMS));
            }
            list.add(values.read(field, value()));
        } while (takesComma());
        var closed = take();
        if (closed.kind() != Word.Kind.CLOSE) {
            throw problem(closed, say("platform.filter-problem.comma"));
        }
        return list;
    }

    private Word value() {
        var word = take();
        if (word.kind() == Word.Kind.BARE && word.is("my") && peek().kind() == Word.Kind.BARE) {
            var whose = take();
            return new Word(Word.Kind.BARE, "my-" + whose.text(), word.offset());
        }
        if (word.kind() == Word.Kind.BARE || word.kind() == Word.Kind.QUOTED) {
            return word;
        }
        throw problem(word, say("platform.filter-problem.value-expected", "shown", word.shown()));
    }

    private Word peek() {
        return words.get(next);
    }

    private Word take() {
        var word = words.get(next);
        if (word.kind() != Word.Kind.END) {
            next++;
        }
        return word;
    }

    private boolean takes(String keyword) {
        boolean found = peek().is(keyword);
        if (found) {
            take();
        }
        return found;
    }

    private boolean takesComma() {
        boolean found = peek().kind() == Word.Kind.COMMA;
        if (found) {
            take();
        }
        return found;
    }

    private RefusedException problem(Word at, String sentence) {
        return new RefusedException(new FilterRefusal.NotUnderstood(text, at.offset(), sentence));
    }
}
