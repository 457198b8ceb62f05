package org.fairlead.register.internal;

import static org.fairlead.platform.language.Say.say;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Says values in words, with names instead of ids and codes. */
@Component
public class Spoken {

    private final Kinds kinds;

    Spoken(Kinds kinds) {
        this.kinds = kinds;
    }

    /** The value in words; empty when there is none. */
    public String text(Answer answer, @Nullable JsonNode value) {
        if (value == null || ShapeCheck.absent(value)) {
            return "";
        }
        return switch (answer) {
            case Answer.Text text -> value.asString();
            case Answer.Number number -> value.asString();
            case Answer.YesNo yesNo -> value.asBoolean() ? say("register.yes") : say("register.no");
            case Answer.Choice choice -> named(choice.choices(), value.asString());
            case Answer.Reference reference -> kinds.title(reference.kind(), UUID.fromString(value.asString()));
            case Answer.Zone zone -> value.asString().replace('_', ' ');
            case Answer.TimeOfDay time -> value.asString().replaceFirst("^([0-9]{2}:[0-9]{2}):00$", "$1");
            case Answer.Day day -> value.asString();
            case Answer.Moment moment -> value.asString();
            case Answer.Length length -> length(Duration.parse(value.asString()));
            case Answer.Group group -> group(group.shape(), value);
            case Answer.Several several ->
                value.valueStream()
                        .map(each -> text(several.each(), each))
                        .collect(Collectors.joining(several.each() instanceof Answer.Group ? "; " : ", "));
            case Answer.Table table -> table(table, value);
            case Answer.Written written -> value.toString();
        };
    }

    private String group(Shape shape, JsonNode value) {
        var said = new ArrayList<String>();
        for (var part : shape.parts()) {
            var text = text(part.answer(), value.get(part.name()));
            if (!text.isEmpty()) {
                said.add(part.label().toLowerCase(java.util.Locale.ROOT) + " " + text);
            }
        }
        return String.join(", ", said);
    }

    private String table(Answer.Table table, JsonNode value) {
        var said = new ArrayList<String>();
        for (var key : table.keys()) {
            var text = text(table.each(), value.get(key.code()));
            if (!text.isEmpty()) {
                said.add(key.words() + ": " + text);
            }
        }
        return String.join(", ", said);
    }

    private static String named(List<Answer.Named> choices, String code) {
        return choices.stream()
                .filter(choice -> choice.code().equals(code))
                .map(Answer.Named::words)
                .findFirst()
                .orElse(code);
    }

    /** A length as people write it, such as "2h 30m"; {@link #duration} reads it. */
    public static String length(Duration length) {
        var said = new ArrayList<String>();
        if (length.toDays() > 0) {
            said.add(length.toDays() + "d");
        }
        if (length.toHoursPart() > 0) {
            said.add(length.toHoursPart() + "h");
        }
        if (length.toMinutesPart() > 0) {
            said.add(length.toMinutesPart() + "m");
        }
        if (length.toSecondsPart() > 0 || said.isEmpty()) {
            said.add(length.toSecondsPart() + "s");
        }
        return String.join(" ", said);
    }

    /** Reads "2h 30m" as ISO text; anything else comes back as it was, for the check to refuse. */
    public static String duration(String text) {
        var parts = text.strip().toLowerCase(java.util.Locale.ROOT).split("\\s+");
        var length = Duration.ZERO;
        for (var part : parts) {
            if (!part.matches("[0-9]{1,6}[dhms]")) {
                return text;
            }
            long count = Long.parseLong(part.substring(0, part.length() - 1));
            length = switch (part.charAt(part.length() - 1)) {
                case 'd' -> length.plusDays(count);
                case 'h' -> length.plusHours(count);
                case 'm' -> length.plusMinutes(count);
                default -> length.plusSeconds(count);
            };
        }
        return length.toString();
    }

    /**
     * What differs between two bodies of one shape.
     *
     * @param label the part
     * @param before in words; empty when absent
     * @param after in words; empty when absent
     */
    public record Difference(String label, String before, String after) {}

    /** The parts that differ, in the order of the shape. */
    public List<Difference> differences(Shape shape, JsonNode before, JsonNode after) {
        var found = new ArrayList<Difference>();
        for (var part : shape.parts()) {
            var old = before.get(part.name());
            var now = after.get(part.name());
            if (old == null ? now != null : !old.equals(now)) {
                found.add(new Difference(part.label(), text(part.answer(), old), text(part.answer(), now)));
            }
        }
        return found;
    }
}
