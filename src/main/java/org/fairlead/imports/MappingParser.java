package org.fairlead.imports;

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
                root.error("A mapping is a JSON object in braces.");
            } else {
                var mapping = mapping(root);
                if (errors.isEmpty()) {
                    return new MappingReading.Understood(mapping);
                }
            }
        } catch (JacksonException broken) {
            var where = broken.getLocation();
            var place = where == null ? "" : " at line " + where.getLineNr() + ", column " + where.getColumnNr();
            errors.add(new MappingError("", "The text is not JSON" + place + ": " + broken.getOriginalMessage()));
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
            root.error("kind", "Say which kind of log this is: \"csv\" or \"xes\".");
        }
        var separator = root.text("separator").orElse(",");
        if (separator.length() != 1 || "\"\r\n".contains(separator)) {
            root.error("separator", "A separator is one character, such as \",\", \";\" or a tab.");
            separator = ",";
        }
        return new LogMapping.Layout(
                kind, root.text("about").orElse(""), encoding(root), separator.charAt(0), belonging(root));
    }

    private static LogMapping.Belonging belonging(JsonPart root) {
        var source = root.text("source").map(String::strip);
        if (source.filter(name -> !SOURCE.matcher(name).matches()).isPresent()) {
            root.error("source", "A source is a short name of letters, digits, spaces, dots, hyphens and underscores.");
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
                root.error("encoding", "Save the log as UTF-8 first: " + name + " cannot be read line by line.");
            }
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            root.error("encoding", "There is no encoding called \"" + name + "\"; UTF-8 is the usual one.");
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
                                "\"" + word + "\" is no way to write a time: " + wrong.getMessage()
                                        + ". Use iso, epoch-seconds, epoch-millis or a pattern such as d/M/uuuu H:mm.");
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
            times.error(
                    "zone",
                    "There is no zone called \"" + name.orElse("") + "\"; write UTC or one such as Europe/London.");
            return Optional.empty();
        }
    }

    private LogMapping.CaseRules caseRules(JsonPart root, RuleParser rules) {
        return new LogMapping.CaseRules(
                rules.required(root, "case", "Say which column identifies a case."),
                rules.required(root, "at", "Say which column holds the time of an entry."),
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
                root.error(
                        field.word(),
                        "\"from\" must name a field of this mapping that is itself read from a column: \""
                                + source.word() + "\" is not.");
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
