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
record ValueRule(
        List<String> columns,
        Optional<LogField> from,
        Optional<String> template,
        Optional<String> needs,
        Unknowns unknowns,
        Map<String, String> values,
        List<Rewrite> rules,
        Otherwise otherwise,
        Optional<String> whenUnknown) {

    private static final int LONGEST_MATCHED = 1_000;
    private static final Pattern SLOT = Pattern.compile("\\{([^{}]+)}");

    /** A pattern over the whole value and what the value becomes; $1 is the first group. */
    record Rewrite(Pattern matches, String becomes) {}

    /** What becomes of a value that no table row and no pattern fits. */
    sealed interface Otherwise {

        record AsRead() implements Otherwise {}

        record Unknown() implements Otherwise {}

        record Always(String text) implements Otherwise {}
    }

    /** Texts that mean "not known". */
    record Unknowns(Set<String> markers) {

        boolean contains(String text) {
            return text.isBlank() || markers.contains(text) || markers.contains(text.strip());
        }
    }

    @Nullable
    String read(LogRow row, @Nullable String otherField) {
        if (needs.isPresent() && known(row.cell(needs.get())) == null) {
            return null;
        }
        var source = known(source(row, otherField));
        var result = source == null ? null : known(rewrite(source));
        return result == null ? whenUnknown.orElse(null) : result;
    }

    private @Nullable String source(LogRow row, @Nullable String otherField) {
        if (template.isPresent()) {
            return filled(row, template.get());
        }
        if (from.isPresent()) {
            return otherField;
        }
        for (var column : columns) {
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

    private @Nullable String rewrite(String source) {
        var listed = values.get(Spaces.single(source));
        if (listed != null) {
            return listed;
        }
        if (source.length() <= LONGEST_MATCHED) {
            for (var rule : rules) {
                var matcher = rule.matches().matcher(source);
                if (matcher.matches()) {
                    var result = new StringBuilder();
                    matcher.appendReplacement(result, rule.becomes());
                    return result.toString();
                }
            }
        }
        return switch (otherwise) {
            case Otherwise.AsRead _ -> source;
            case Otherwise.Unknown _ -> null;
            case Otherwise.Always(var text) -> text;
        };
    }

    private @Nullable String known(@Nullable String text) {
        return text == null || unknowns.contains(text) ? null : text;
    }
}
