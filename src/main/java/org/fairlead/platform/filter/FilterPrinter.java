package org.fairlead.platform.filter;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fairlead.platform.filter.Filter.Operator;
import org.fairlead.platform.filter.Filter.Value;

/** Writes filters. */
final class FilterPrinter {

    private final FilterSchema schema;

    FilterPrinter(FilterSchema schema) {
        this.schema = schema;
    }

    String print(Filter filter) {
        return switch (filter) {
            case Filter.Everything everything -> "";
            case Filter.And and -> and.parts().stream().map(this::inAnd).collect(Collectors.joining(" and "));
            case Filter.Or or -> or.parts().stream().map(this::inOr).collect(Collectors.joining(" or "));
            case Filter.Not not -> "not " + inAnd(not.part());
            case Filter.Flag flag -> flag.field();
            case Filter.Compare compare -> compare(compare);
        };
    }

    private String inAnd(Filter part) {
        return part instanceof Filter.And || part instanceof Filter.Or ? "(" + print(part) + ")" : print(part);
    }

    private String inOr(Filter part) {
        return part instanceof Filter.Or ? "(" + print(part) + ")" : print(part);
    }

    private String compare(Filter.Compare compare) {
        var values = compare.values().stream()
                .map(value -> value(compare.field(), value))
                .collect(Collectors.joining(", "));
        return compare.operator() == Operator.IN
                ? "%s in (%s)".formatted(compare.field(), values)
                : "%s %s %s".formatted(compare.field(), compare.operator().sign(), values);
    }

    private String value(String field, Value value) {
        return switch (value) {
            case Value.Text text -> word(text.text());
            case Value.Number number -> number.number().toPlainString();
            case Value.Length length -> length(length.length());
            case Value.Day day -> day.day().toString();
            case Value.Today today -> today(today.days());
            case Value.Moment moment -> DateTimeFormatter.ISO_INSTANT.format(moment.instant());
            case Value.Local local -> local.time().toString();
            case Value.FromNow fromNow -> fromNow(fromNow.offset());
            case Value.Chosen chosen -> word(chosen.code());
            case Value.Named named -> word(named.name());
            case Value.Own own ->
                schema.field(field).map(found -> found.type().own()).orElseThrow();
            case Value.None none -> "none";
        };
    }

    private static String today(int days) {
        return switch (days) {
            case -1 -> "yesterday";
            case 0 -> "today";
            case 1 -> "tomorrow";
            default -> days < 0 ? "today-" + -days + "d" : "today+" + days + "d";
        };
    }

    private static String fromNow(Duration offset) {
        if (offset.isZero()) {
            return "now";
        }
        return offset.isNegative() ? "now-" + length(offset.negated()) : "now+" + length(offset);
    }

    private static String length(Duration length) {
        long seconds = length.toSeconds();
        if (seconds % 604_800 == 0 && seconds > 0) {
            return seconds / 604_800 + "w";
        }
        if (seconds % 86_400 == 0 && seconds > 0) {
            return seconds / 86_400 + "d";
        }
        if (seconds % 3_600 == 0 && seconds > 0) {
            return seconds / 3_600 + "h";
        }
        return seconds % 60 == 0 && seconds > 0 ? seconds / 60 + "m" : seconds + "s";
    }

    /** Quoted unless it is one bare word that means nothing else. */
    static String word(String text) {
        boolean bare = !text.isEmpty()
                && text.chars().allMatch(character -> Words.belongsToBare((char) character))
                && !Word.reserved(text.toLowerCase(Locale.ROOT));
        return bare ? text : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
