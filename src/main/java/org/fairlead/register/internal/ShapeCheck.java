package org.fairlead.register.internal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.fairlead.platform.refusal.FieldProblem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Holds JSON against a shape and says what does not fit, part by part, in words. */
final class ShapeCheck {

    private final Kinds kinds;
    private final List<FieldProblem> problems = new ArrayList<>();

    private ShapeCheck(Kinds kinds) {
        this.kinds = kinds;
    }

    /** What is wrong with the body; names in {@code besides} are no parts of it and are not looked at. */
    static List<FieldProblem> problems(Shape shape, ObjectNode body, Set<String> besides, Kinds kinds) {
        var check = new ShapeCheck(kinds);
        check.object("", shape, body, besides);
        return check.problems;
    }

    private void object(String path, Shape shape, ObjectNode body, Set<String> besides) {
        for (var name : body.propertyNames()) {
            if (!besides.contains(name) && shape.part(name).isEmpty()) {
                say(
                        path + name,
                        "There is no %s here. There are: %s."
                                .formatted(
                                        name,
                                        shape.parts().stream().map(Part::name).collect(Collectors.joining(", "))));
            }
        }
        for (var part : shape.parts()) {
            var value = body.get(part.name());
            if (absent(value)) {
                if (part.required()) {
                    say(path + part.name(), missing(part));
                }
            } else {
                value(path + part.name(), part.answer(), value);
            }
        }
    }

    static boolean absent(@Nullable JsonNode value) {
        return value == null
                || value.isNull()
                || value.isString() && value.asString().isBlank();
    }

    private static String missing(Part part) {
        var label = part.label().toLowerCase(Locale.ROOT);
        var answer = part.answer();
        boolean chosen =
                answer instanceof Answer.Choice || answer instanceof Answer.Reference || answer instanceof Answer.Zone;
        return (chosen ? "Choose " : "Enter ") + article(label) + label + ".";
    }

    private static String article(String label) {
        return label.isEmpty() || "aeiou".indexOf(label.charAt(0)) < 0 ? "a " : "an ";
    }

    private void value(String path, Answer answer, JsonNode value) {
        switch (answer) {
            case Answer.Text text -> expect(value.isString(), path, "Write this as text.");
            case Answer.Number number ->
                expect(
                        number.whole() ? value.isIntegralNumber() && value.canConvertToInt() : value.isNumber(),
                        path,
                        number.whole() ? "Enter a whole number, such as 3." : "Enter a number, such as 2.5.");
            case Answer.YesNo yesNo -> expect(value.isBoolean(), path, "Say true or false.");
            case Answer.Choice choice -> choice(path, choice.choices(), value);
            case Answer.Reference reference -> reference(path, reference, value);
            case Answer.Zone zone -> parsed(path, value, ZoneId::of, "Choose a time zone from the list.");
            case Answer.TimeOfDay time -> parsed(path, value, LocalTime::parse, "Enter a time such as 08:30.");
            case Answer.Day day -> parsed(path, value, LocalDate::parse, "Enter a date such as 2026-03-01.");
            case Answer.Moment moment ->
                parsed(path, value, Instant::parse, "Enter a date and time such as 2026-03-01T10:00:00Z.");
            case Answer.Length length -> parsed(path, value, Duration::parse, "Enter a length of time such as 2h 30m.");
            case Answer.Group group -> {
                if (value instanceof ObjectNode object) {
                    object(path + "/", group.shape(), object, Set.of());
                } else {
                    say(path, "Write this as an object.");
                }
            }
            case Answer.Several several -> several(path, several, value);
            case Answer.Table table -> table(path, table, value);
            case Answer.Written written ->
                expect(!value.isString() || !value.asString().strip().startsWith("{"), path, "This is not JSON.");
        }
    }

    private void several(String path, Answer.Several several, JsonNode value) {
        if (!value.isArray()) {
            say(path, "Write this as a list.");
            return;
        }
        for (int index = 0; index < value.size(); index++) {
            value(path + "/" + index, several.each(), value.get(index));
        }
    }

    private void table(String path, Answer.Table table, JsonNode value) {
        if (!(value instanceof ObjectNode object)) {
            say(path, "Write this as an object.");
            return;
        }
        for (var key : object.propertyNames()) {
            if (table.keys().stream().noneMatch(known -> known.code().equals(key))) {
                say(path + "/" + key, "There is no %s here.".formatted(key));
            } else if (!absent(object.get(key))) {
                value(path + "/" + key, table.each(), object.get(key));
            }
        }
    }

    private void choice(String path, List<Answer.Named> choices, JsonNode value) {
        boolean known = value.isString()
                && choices.stream().anyMatch(choice -> choice.code().equals(value.asString()));
        expect(
                known,
                path,
                "Choose one of: %s."
                        .formatted(choices.stream()
                                .map(choice -> choice.words().equalsIgnoreCase(choice.code())
                                        ? choice.code()
                                        : choice.code() + " (" + choice.words() + ")")
                                .collect(Collectors.joining(", "))));
    }

    private void reference(String path, Answer.Reference reference, JsonNode value) {
        var sentence =
                "Choose " + article(kinds.words(reference.kind())) + kinds.words(reference.kind()) + " from the list.";
        if (!value.isString()) {
            say(path, sentence);
            return;
        }
        try {
            expect(kinds.knows(reference.kind(), UUID.fromString(value.asString())), path, sentence);
        } catch (IllegalArgumentException notAnId) {
            say(path, sentence);
        }
    }

    private void parsed(String path, JsonNode value, Consumer<String> read, String sentence) {
        try {
            read.accept(value.isString() ? value.asString() : "");
        } catch (DateTimeException wrong) {
            say(path, sentence);
        }
    }

    private void expect(boolean holds, String path, String sentence) {
        if (!holds) {
            say(path, sentence);
        }
    }

    private void say(String path, String sentence) {
        problems.add(new FieldProblem(path, sentence));
    }
}
