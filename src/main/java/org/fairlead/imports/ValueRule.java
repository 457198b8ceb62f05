package org.fairlead.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How one value of an entry is made: taken from the first column that is known (or from another field, or put together
 * from a template), then replaced by a table or by the first pattern that fits.
 */
record ValueRule(Source source, Unknowns unknowns, Rewriting rewriting, Optional<String> whenUnknown) {

    private static final int LONGEST_MATCHED = 1_000;
    private static final Pattern SLOT = Pattern.compile("\\{([^{}]+)}");

    /** Where a value stands: columns, another field or a template, and the column without which it is not read. */
    record Source(List<String> columns, Optional<LogField> from, Optional<String> template, Optional<String> needs) {}

    /** What a value becomes: by the table, else by the first pattern that fits, else otherwise. */
    record Rewriting(Map<String, String> values, List<Rewrite> rules, Otherwise otherwise) {

        static final Rewriting NONE = new Rewriting(Map.of(), List.of(), new Otherwise.AsRead());
    }

    /** A pattern over the whole value and what the value becomes; $1 is the first group. */
    record Rewrite(Pattern matches, String becomes) {}

    /** What becomes of a value that no table row and no pattern fits. */
    sealed interface Otherwise {

        record AsRead() implements Otherwise {}

        record Unknown() implements Otherwise {}

        record Always(String text) implements Otherwise {}
    }

    List<String> columns() {
        return source.columns();
    }

    Optional<LogField> from() {
        return source.from();
    }

    /** Texts that mean "not known". */
    record Unknowns(Set<String> markers) {

        boolean contains(String text) {
            return text.isBlank() || markers.contains(text) || markers.contains(text.strip());
        }
    }

    @Nullable
    String read(LogRow row, @Nullable String otherField) {
        var needed = source.needs();
        if (needed.isPresent() && known(row.cell(needed.get())) == null) {
            return null;
        }
        var text = known(text(row, otherField));
        var result = text == null ? null : known(rewrite(text));
        return result == null ? whenUnknown.orElse(null) : result;
    }

    private @Nullable String text(LogRow row, @Nullable String otherField) {
        if (source.template().isPresent()) {
            return filled(row, source.template().get());
        }
        if (source.from().isPresent()) {
            return otherField;
        }
        for (var column : columns()) {
            var text = known(row.cell(column));
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    private @Nullable String filled(LogRow row, String text) {
        var slots = SLOT.matcher(text);
        var result = new StringBuilder();
        var anyKnown = false;
        while (slots.find()) {
            var cell = known(row.cell(slots.group(1)));
            anyKnown |= cell != null;
            slots.appendReplacement(result, Matcher.quoteReplacement(cell == null ? "unknown" : cell));
        }
        slots.appendTail(result);
        return anyKnown ? result.toString() : null;
    }

    private @Nullable String rewrite(String text) {
        var listed = rewriting.values().get(Spaces.single(text));
        if (listed != null) {
            return listed;
        }
        if (text.length() <= LONGEST_MATCHED) {
            for (var rule : rewriting.rules()) {
                var matcher = rule.matches().matcher(text);
                if (matcher.matches()) {
                    var result = new StringBuilder();
                    matcher.appendReplacement(result, rule.becomes());
                    return result.toString();
                }
            }
        }
        return switch (rewriting.otherwise()) {
            case Otherwise.AsRead _ -> text;
            case Otherwise.Unknown _ -> null;
            case Otherwise.Always(var always) -> always;
        };
    }

    private @Nullable String known(@Nullable String text) {
        return text == null || unknowns.contains(text) ? null : text;
    }
}
