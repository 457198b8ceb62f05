package org.fairlead.register.internal;

import static org.fairlead.platform.language.Say.say;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.fairlead.platform.language.Say;
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
                tell(
                        path + name,
                        say(
                                "register.refusal.no-part",
                                "name",
                                name,
                                "parts",
                                shape.parts().stream().map(Part::name).collect(Collectors.joining(", "))));
            }
        }
        for (var part : shape.parts()) {
            var value = body.get(part.name());
            if (absent(value)) {
                if (part.required()) {
                    tell(path + part.name(), missing(part));
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
        var label = part.label().toLowerCase(Say.language().locale());
        var answer = part.answer();
        boolean chosen =
                answer instanceof Answer.Choice || answer instanceof Answer.Reference || answer instanceof Answer.Zone;
        return chosen
                ? say("register.refusal.choose", "begins", begins(label), "label", label)
                : say("register.refusal.enter", "begins", begins(label), "label", label);
    }

    /** What a language may choose an article by. */
    private static String begins(String label) {
        return label.isEmpty() || "aeiou".indexOf(label.charAt(0)) < 0 ? "consonant" : "vowel";
    }

    private void value(String path, Answer answer, JsonNode value) {
        switch (answer) {
            case Answer.Text text -> expect(value.isString(), path, say("register.refusal.text"));
            case Answer.Number number ->
                expect(
                        number.whole() ? value.isIntegralNumber() && value.canConvertToInt() : value.isNumber(),
                        path,
                        number.whole() ? say("register.refusal.whole-number") : say("register.refusal.number"));
            case Answer.YesNo yesNo -> expect(value.isBoolean(), path, say("register.refusal.true-or-false"));
            case Answer.Choice choice -> choice(path, choice.choices(), value);
            case Answer.Reference reference -> reference(path, reference, value);
            case Answer.Zone zone -> parsed(path, value, ZoneId::of, say("register.refusal.zone"));
            case Answer.TimeOfDay time -> parsed(path, value, LocalTime::parse, say("register.refusal.time"));
            case Answer.Day day -> parsed(path, value, LocalDate::parse, say("register.refusal.date"));
            case Answer.Moment moment -> parsed(path, value, Instant::parse, say("register.refusal.moment"));
            case Answer.Length length -> parsed(path, value, Duration::parse, say("register.refusal.length"));
            case Answer.Group group -> {
                if (value instanceof ObjectNode object) {
                    object(path + "/", group.shape(), object, Set.of());
                } else {
                    tell(path, say("register.refusal.object"));
                }
            }
            case Answer.Several several -> several(path, several, value);
            case Answer.Table table -> table(path, table, value);
            case Answer.Written written ->
                expect(
                        !value.isString() || !value.asString().strip().startsWith("{"),
                        path,
                        say("register.refusal.json"));
        }
    }

    private void several(String path, Answer.Several several, JsonNode value) {
        if (!value.isArray()) {
            tell(path, say("register.refusal.list"));
            return;
        }
        for (int index = 0; index < value.size(); index++) {
            value(path + "/" + index, several.each(), value.get(index));
        }
    }

    private void table(String path, Answer.Table table, JsonNode value) {
        if (!(value instanceof ObjectNode object)) {
            tell(path, say("register.refusal.object"));
            return;
        }
        for (var key : object.propertyNames()) {
            if (table.keys().stream().noneMatch(known -> known.code().equals(key))) {
                tell(path + "/" + key, say("register.refusal.no-key", "name", key));
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
                say(
                        "register.refusal.one-of",
                        "choices",
                        choices.stream()
                                .map(choice -> choice.words().equalsIgnoreCase(choice.code())
                                        ? choice.code()
                                        : choice.code() + " (" + choice.words() + ")")
                                .collect(Collectors.joining(", "))));
    }

    private void reference(String path, Answer.Reference reference, JsonNode value) {
        var sentence = say("platform.refusal.from-list", "one", kinds.one(reference.kind()));
        if (!value.isString()) {
            tell(path, sentence);
            return;
        }
        try {
            expect(kinds.knows(reference.kind(), UUID.fromString(value.asString())), path, sentence);
        } catch (IllegalArgumentException notAnId) {
            tell(path, sentence);
        }
    }

    private void parsed(String path, JsonNode value, Consumer<String> read, String sentence) {
        try {
            read.accept(value.isString() ? value.asString() : "");
        } catch (DateTimeException wrong) {
            tell(path, sentence);
        }
    }

    private void expect(boolean holds, String path, String sentence) {
        if (!holds) {
            tell(path, sentence);
        }
    }

    private void tell(String path, String sentence) {
        problems.add(new FieldProblem(path, sentence));
    }
}
