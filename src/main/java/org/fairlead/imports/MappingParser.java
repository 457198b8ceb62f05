package org.fairlead.imports;

import static org.fairlead.platform.language.Say.say;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** Turns the text of a mapping file into a mapping, or into the list of everything that is wrong with it. */
final class MappingParser {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Set<String> WORDS = words();
    private static final Pattern SOURCE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,79}");

    private final String text;
    private final List<MappingError> errors = new ArrayList<>();

    MappingParser(String text) {
        this.text = text;
    }

    private static Set<String> words() {
        var result = new HashSet<>(Set.of(
                "about",
                "source",
                "match",
                "kind",
                "encoding",
                "separator",
                "unknown",
                "times",
                "case",
                "at",
                "openedAt",
                "resolvedAt",
                "closedAt",
                "state",
                "breached",
                "reopenCounter",
                "changeCounter",
                "finalColumns",
                "keep"));
        for (var field : LogField.values()) {
            result.add(field.word());
        }
        return Set.copyOf(result);
    }

    MappingReading read() {
        try {
            var root = new JsonPart(JSON.readTree(text), "", errors);
            if (!root.isObject()) {
                root.error(say("imports.mapping.json-object"));
            } else {
                var mapping = mapping(root);
                if (errors.isEmpty()) {
                    return new MappingReading.Understood(mapping);
                }
            }
        } catch (JacksonException broken) {
            var where = broken.getLocation();
            var problem = broken.getOriginalMessage();
            errors.add(new MappingError(
                    "",
                    where == null
                            ? say("imports.mapping.no-json", "problem", problem)
                            : say(
                                    "imports.mapping.no-json-at",
                                    "line",
                                    where.getLineNr(),
                                    "column",
                                    where.getColumnNr(),
                                    "problem",
                                    problem)));
        }
        return new MappingReading.Refused(errors.stream().distinct().toList());
    }

    private LogMapping mapping(JsonPart root) {
        root.allowOnly(WORDS);
        var rules = new RuleParser(new ValueRule.Unknowns(Set.copyOf(root.texts("unknown"))));
        return new LogMapping(text, layout(root), times(root), caseRules(root, rules), entryRules(root, rules));
    }

    private LogMapping.Layout layout(JsonPart root) {
        var word = root.text("kind").orElse("");
        var kind = LogKind.XES.word().equals(word) ? LogKind.XES : LogKind.CSV;
        if (!kind.word().equals(word)) {
            root.error("kind", say("imports.mapping.kind"));
        }
        var separator = root.text("separator").orElse(",");
        if (separator.length() != 1 || "\"\r\n".contains(separator)) {
            root.error("separator", say("imports.mapping.separator"));
            separator = ",";
        }
        return new LogMapping.Layout(
                kind, root.text("about").orElse(""), encoding(root), separator.charAt(0), belonging(root));
    }

    private static LogMapping.Belonging belonging(JsonPart root) {
        var source = root.text("source").map(String::strip);
        if (source.filter(name -> !SOURCE.matcher(name).matches()).isPresent()) {
            root.error("source", say("imports.mapping.source"));
            source = Optional.empty();
        }
        var matched = EnumSet.noneOf(Matched.class);
        for (var word : root.texts("match")) {
            Matched.of(word).ifPresentOrElse(matched::add, () -> root.error("match", Matched.sentence(word)));
        }
        return new LogMapping.Belonging(source, Set.copyOf(matched));
    }

    private String encoding(JsonPart root) {
        var name = root.text("encoding").orElse("UTF-8");
        try {
            var charset = Charset.forName(name);
            if (!"\n".equals(new String(new byte[] {'\n'}, charset))) {
                root.error("encoding", say("imports.mapping.save-as-utf-8", "encoding", name));
            }
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            root.error("encoding", say("imports.mapping.no-encoding", "encoding", name));
        }
        return name;
    }

    private TimeRule times(JsonPart root) {
        var part = root.object("times");
        if (part.isEmpty()) {
            return new TimeRule(List.of(TimeRule.format("iso")), Optional.empty());
        }
        part.get().allowOnly(Set.of("formats", "zone"));
        var formats = new ArrayList<TimeRule.Format>();
        for (var word : part.get().texts("formats")) {
            try {
                formats.add(TimeRule.format(word));
            } catch (IllegalArgumentException wrong) {
                part.get()
                        .error(
                                "formats",
                                say(
                                        "imports.mapping.no-time-format",
                                        "word",
                                        word,
                                        "problem",
                                        String.valueOf(wrong.getMessage())));
            }
        }
        if (formats.isEmpty()) {
            formats.add(TimeRule.format("iso"));
        }
        return new TimeRule(List.copyOf(formats), zone(part.get()));
    }

    private static Optional<ZoneId> zone(JsonPart times) {
        var name = times.text("zone");
        try {
            return name.map(ZoneId::of);
        } catch (DateTimeException _) {
            times.error("zone", say("imports.mapping.no-zone", "zone", name.orElse("")));
            return Optional.empty();
        }
    }

    private LogMapping.CaseRules caseRules(JsonPart root, RuleParser rules) {
        return new LogMapping.CaseRules(
                rules.required(root, "case", say("imports.mapping.case")),
                rules.required(root, "at", say("imports.mapping.at")),
                new LogMapping.CaseTimes(
                        rules.optional(root, "openedAt"),
                        rules.optional(root, "resolvedAt"),
                        rules.optional(root, "closedAt")),
                new LogMapping.CaseSignals(
                        rules.flag(root, "breached"),
                        rules.optional(root, "reopenCounter"),
                        rules.optional(root, "changeCounter")),
                new LogMapping.CaseColumns(Set.copyOf(root.texts("finalColumns")), root.texts("keep")));
    }

    private static LogMapping.EntryRules entryRules(JsonPart root, RuleParser rules) {
        Map<LogField, ValueRule> fields = new EnumMap<>(LogField.class);
        for (var field : LogField.values()) {
            rules.optional(root, field.word()).ifPresent(rule -> fields.put(field, rule));
        }
        fields.forEach((field, rule) -> rule.from().ifPresent(source -> {
            var other = fields.get(source);
            if (other == null || other.from().isPresent()) {
                root.error(field.word(), say("imports.mapping.from", "field", source.word()));
            }
        }));
        return new LogMapping.EntryRules(new StateParser(rules).state(root), fields, machines(root));
    }

    private static Set<String> machines(JsonPart root) {
        return root.part(LogField.RESOURCE.word())
                .filter(JsonPart::isObject)
                .map(part -> Set.copyOf(part.texts("machines")))
                .orElseGet(Set::of);
    }
}
