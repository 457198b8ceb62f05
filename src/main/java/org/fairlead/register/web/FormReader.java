package org.fairlead.register.web;

import java.util.List;
import java.util.Locale;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.json.StoredJson;
import org.fairlead.register.internal.Answer;
import org.fairlead.register.internal.Kinds;
import org.fairlead.register.internal.Part;
import org.fairlead.register.internal.Shape;
import org.fairlead.register.internal.Spoken;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns what was entered into the JSON of a body. What does not fit is passed on as it is, for the check to refuse. */
final class FormReader {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Entered entered;
    private final Kinds kinds;
    private final Actor actor;

    FormReader(Entered entered, Kinds kinds, Actor actor) {
        this.entered = entered;
        this.kinds = kinds;
        this.actor = actor;
    }

    /** Whether a list is entered as lines of one text. */
    static boolean lines(Answer.Several several) {
        return switch (several.each()) {
            case Answer.Choice choice -> false;
            case Answer.Reference reference -> false;
            case Answer.Group group -> false;
            case Answer.Text text -> true;
            case Answer.Number number -> true;
            case Answer.YesNo yesNo -> true;
            case Answer.Zone zone -> true;
            case Answer.TimeOfDay time -> true;
            case Answer.Day day -> true;
            case Answer.Moment moment -> true;
            case Answer.Length length -> true;
            case Answer.Several inner -> true;
            case Answer.Table table -> true;
            case Answer.Written written -> true;
        };
    }

    ObjectNode body(Shape shape) {
        return object("", shape);
    }

    private ObjectNode object(String prefix, Shape shape) {
        var object = JSON.objectNode();
        for (Part part : shape.parts()) {
            var name = prefix + part.name();
            boolean absentGroup = part.answer() instanceof Answer.Group && !part.required() && !entered.anyIn(name);
            object.set(part.name(), absentGroup ? JSON.nullNode() : value(name, part.answer()));
        }
        return object;
    }

    private JsonNode value(String name, Answer answer) {
        return switch (answer) {
            case Answer.Group group -> object(name + "-", group.shape());
            case Answer.Table table -> {
                var object = JSON.objectNode();
                for (var key : table.keys()) {
                    var each = value(name + "-" + key.code(), table.each());
                    if (!each.isNull()) {
                        object.set(key.code(), each);
                    }
                }
                yield object;
            }
            case Answer.Several several -> several(name, several);
            case Answer.YesNo yesNo -> JSON.booleanNode(!entered.text(name).isBlank());
            case Answer.Reference reference -> reference(entered.text(name), reference.kind());
            case Answer.Text text -> scalar(entered.text(name), answer);
            case Answer.Number number -> scalar(entered.text(name), answer);
            case Answer.Choice choice -> scalar(entered.text(name), answer);
            case Answer.Zone zone -> scalar(entered.text(name), answer);
            case Answer.TimeOfDay time -> scalar(entered.text(name), answer);
            case Answer.Day day -> scalar(entered.text(name), answer);
            case Answer.Moment moment -> scalar(entered.text(name), answer);
            case Answer.Length length -> scalar(entered.text(name), answer);
            case Answer.Written written -> scalar(entered.text(name), answer);
        };
    }

    private JsonNode several(String name, Answer.Several several) {
        var array = JSON.arrayNode();
        if (several.each() instanceof Answer.Group group) {
            for (int row = 0; row < entered.rows(name); row++) {
                if (entered.anyIn(name + "-" + row)) {
                    array.add(object(name + "-" + row + "-", group.shape()));
                }
            }
        } else if (lines(several)) {
            List.of(entered.text(name).split("\\R")).stream()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> array.add(scalar(line, several.each())));
        } else {
            entered.all(name).stream().filter(each -> !each.isBlank()).forEach(array::add);
        }
        return array;
    }

    private static JsonNode scalar(String typed, Answer answer) {
        var text = typed.strip();
        if (text.isEmpty()) {
            return JSON.nullNode();
        }
        return switch (answer) {
            case Answer.Number number -> number(text);
            case Answer.Length length -> JSON.stringNode(Spoken.duration(text));
            case Answer.Written written -> json(text);
            case Answer.Zone zone -> JSON.stringNode(text.replace(' ', '_'));
            default -> JSON.stringNode(text.replace("\r\n", "\n"));
        };
    }

    private static JsonNode number(String text) {
        return text.matches("-?[0-9]{1,15}(\\.[0-9]{1,9})?")
                ? json(text.replaceFirst("^(-?)0+(?=[0-9])", "$1"))
                : JSON.stringNode(text);
    }

    private static JsonNode json(String text) {
        try {
            return StoredJson.mapper().readTree(text);
        } catch (JacksonException notJson) {
            return JSON.stringNode(text);
        }
    }

    /** An id from a list, or a name typed where the list is too long to show. */
    private JsonNode reference(String typed, String kind) {
        var text = typed.strip();
        if (text.isEmpty()) {
            return JSON.nullNode();
        }
        return kinds.choices(kind, actor).stream()
                .filter(choice -> choice.code().equals(text)
                        || choice.words().toLowerCase(Locale.ROOT).equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(choice -> (JsonNode) JSON.stringNode(choice.code()))
                .orElseGet(() -> JSON.stringNode(text));
    }
}
