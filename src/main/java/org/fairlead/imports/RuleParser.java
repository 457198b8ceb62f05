package org.fairlead.imports;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads the rules of a mapping that say where a value stands and what becomes of it. */
final class RuleParser {

    private static final Set<String> WORDS = Set.of(
            "column", "columns", "from", "template", "needs", "unknown", "values", "rules", "otherwise", "default");
    private static final Pattern GROUP = Pattern.compile("(?<!\\\\)\\$(\\d)");
    private static final Pattern REPLACEMENT = Pattern.compile("(?s)(?:[^$\\\\]|\\\\.|\\$\\d)*+");

    private final ValueRule.Unknowns unknowns;

    RuleParser(ValueRule.Unknowns unknowns) {
        this.unknowns = unknowns;
    }

    ValueRule required(JsonPart root, String key, String sentence) {
        var rule = optional(root, key);
        if (rule.isEmpty() || rule.get().columns().isEmpty()) {
            root.error(key, sentence);
        }
        return rule.orElseGet(() -> column(List.of()));
    }

    Optional<ValueRule> optional(JsonPart root, String key) {
        return root.part(key).map(part -> part.isText() ? column(List.of(part.text())) : rule(part, extraWords(key)));
    }

    private static Set<String> extraWords(String key) {
        return switch (key) {
            case "resource" -> Set.of("machines");
            case "breached" -> Set.of("when");
            default -> Set.of();
        };
    }

    Optional<LogMapping.Flag> flag(JsonPart root, String key) {
        return optional(root, key).map(rule -> {
            var when = root.object(key).map(part -> part.texts("when")).orElseGet(List::of);
            if (when.isEmpty()) {
                root.error(key, say("imports.mapping.when"));
            }
            return new LogMapping.Flag(rule, Set.copyOf(when));
        });
    }

    ValueRule column(List<String> columns) {
        return new ValueRule(
                new ValueRule.Source(columns, Optional.empty(), Optional.empty(), Optional.empty()),
                unknowns,
                ValueRule.Rewriting.NONE,
                Optional.empty());
    }

    private ValueRule rule(JsonPart part, Set<String> extraWords) {
        if (!part.isObject()) {
            part.error(say("imports.mapping.column"));
            return column(List.of());
        }
        var words = new HashSet<>(WORDS);
        words.addAll(extraWords);
        part.allowOnly(words);
        var columns = new ArrayList<>(part.texts("column"));
        columns.addAll(part.texts("columns"));
        if (columns.isEmpty() && !part.has("from") && !part.has("template") && !part.has("default")) {
            part.error(say("imports.mapping.where"));
        }
        return new ValueRule(
                new ValueRule.Source(List.copyOf(columns), from(part), part.text("template"), part.text("needs")),
                unknowns(part),
                new ValueRule.Rewriting(values(part), rewrites(part), otherwise(part)),
                part.text("default"));
    }

    private static Optional<LogField> from(JsonPart part) {
        var word = part.text("from");
        var field = word.flatMap(LogField::of);
        if (word.isPresent() && field.isEmpty()) {
            part.error("from", say("imports.mapping.no-field", "field", word.get()));
        }
        return field;
    }

    private ValueRule.Unknowns unknowns(JsonPart part) {
        var markers = new HashSet<>(unknowns.markers());
        markers.addAll(part.texts("unknown"));
        return new ValueRule.Unknowns(Set.copyOf(markers));
    }

    private static Map<String, String> values(JsonPart part) {
        Map<String, String> result = new HashMap<>();
        part.object("values")
                .ifPresent(
                        table -> table.parts().forEach((read, meant) -> result.put(Spaces.single(read), meant.text())));
        return Map.copyOf(result);
    }

    private static List<ValueRule.Rewrite> rewrites(JsonPart part) {
        var result = new ArrayList<ValueRule.Rewrite>();
        for (var rule : part.list("rules")) {
            rule.allowOnly(Set.of("matches", "becomes"));
            var matches = rule.text("matches");
            var becomes = rule.text("becomes");
            if (matches.isEmpty() || becomes.isEmpty()) {
                rule.error(say("imports.mapping.rule"));
            } else {
                rewrite(rule, matches.get(), becomes.get()).ifPresent(result::add);
            }
        }
        return List.copyOf(result);
    }

    private static Optional<ValueRule.Rewrite> rewrite(JsonPart rule, String matches, String becomes) {
        if (!REPLACEMENT.matcher(becomes).matches()) {
            rule.error("becomes", say("imports.mapping.dollar"));
            return Optional.empty();
        }
        try {
            var pattern = Pattern.compile(matches);
            var groups = pattern.matcher("").groupCount();
            if (GROUP.matcher(becomes).results().anyMatch(found -> Integer.parseInt(found.group(1)) > groups)) {
                rule.error("becomes", say("imports.mapping.no-group"));
                return Optional.empty();
            }
            return Optional.of(new ValueRule.Rewrite(pattern, becomes));
        } catch (PatternSyntaxException wrong) {
            rule.error("matches", say("imports.mapping.no-pattern", "problem", wrong.getDescription()));
            return Optional.empty();
        }
    }

    private static ValueRule.Otherwise otherwise(JsonPart part) {
        var text = part.text("otherwise").orElse(part.has("from") && part.has("rules") ? "unknown" : "as-read");
        return switch (text) {
            case "as-read" -> new ValueRule.Otherwise.AsRead();
            case "unknown" -> new ValueRule.Otherwise.Unknown();
            default -> new ValueRule.Otherwise.Always(text);
        };
    }
}
