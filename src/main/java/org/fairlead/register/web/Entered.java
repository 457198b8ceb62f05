package org.fairlead.register.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.fairlead.register.internal.Answer;
import org.fairlead.register.internal.Part;
import org.fairlead.register.internal.Shape;
import org.fairlead.register.internal.Spoken;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What stands in a form, field by field, as typed. Fields of a part within a part are named with hyphens, such as {@code
 * windows-0-from}; {@code windows-rows} says how many rows there are.
 */
final class Entered {

    static final String ROWS = "-rows";
    static final int MOST_ROWS = 200;

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private Entered() {}

    /** What a browser sent. */
    static Entered from(Map<String, String[]> parameters) {
        var entered = new Entered();
        parameters.forEach((name, sent) -> entered.values.put(name, List.of(sent)));
        return entered;
    }

    /** An empty form. */
    static Entered nothing() {
        return new Entered();
    }

    /** A form that shows a body. */
    static Entered of(Shape shape, JsonNode body) {
        var entered = new Entered();
        entered.shape("", shape, body);
        return entered;
    }

    private void shape(String prefix, Shape shape, @Nullable JsonNode body) {
        for (Part part : shape.parts()) {
            var value = body == null ? null : body.get(part.name());
            if (value != null && !value.isNull()) {
                value(prefix + part.name(), part.answer(), value);
            }
        }
    }

    private void value(String name, Answer answer, JsonNode value) {
        switch (answer) {
            case Answer.Group group -> shape(name + "-", group.shape(), value);
            case Answer.Table table ->
                table.keys().forEach(key -> {
                    var each = value.get(key.code());
                    if (each != null) {
                        value(name + "-" + key.code(), table.each(), each);
                    }
                });
            case Answer.Several several
            when several.each() instanceof Answer.Group group -> {
                put(name + ROWS, Integer.toString(value.size()));
                for (int row = 0; row < value.size(); row++) {
                    shape(name + "-" + row + "-", group.shape(), value.get(row));
                }
            }
            case Answer.Several several -> several(name, several, value);
            case Answer.Length length -> put(name, Spoken.length(java.time.Duration.parse(value.asString())));
            case Answer.TimeOfDay time -> put(name, value.asString().replaceFirst("^(..:..):00$", "$1"));
            case Answer.Written written -> put(name, value.toString());
            case Answer.YesNo yesNo -> put(name, value.asBoolean() ? "true" : "");
            case Answer.Text text -> put(name, value.asString());
            case Answer.Number number -> put(name, value.asString());
            case Answer.Choice choice -> put(name, value.asString());
            case Answer.Reference reference -> put(name, value.asString());
            case Answer.Zone zone -> put(name, value.asString());
            case Answer.Day day -> put(name, value.asString());
            case Answer.Moment moment -> put(name, value.asString());
        }
    }

    private void several(String name, Answer.Several several, JsonNode value) {
        if (FormReader.lines(several)) {
            var lines = new Entered();
            var texts = new ArrayList<String>();
            for (var each : value) {
                lines.value("line", several.each(), each);
                texts.add(lines.text("line"));
            }
            put(name, String.join("\n", texts));
        } else {
            values.put(name, value.valueStream().map(JsonNode::asString).toList());
        }
    }

    private void put(String name, String text) {
        values.put(name, List.of(text));
    }

    /** One answer; empty when there is none. */
    String text(String name) {
        var found = values.get(name);
        return found == null || found.isEmpty() ? "" : found.getFirst();
    }

    /** All answers of checkboxes. */
    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** How many rows a list of rows has. */
    int rows(String name) {
        var text = text(name + ROWS);
        return text.matches("[0-9]{1,3}") ? Math.min(MOST_ROWS, Integer.parseInt(text)) : 0;
    }

    /** Whether anything was typed in the field or in one within it. */
    boolean anyIn(String name) {
        return values.entrySet().stream()
                .anyMatch(
                        entry -> (entry.getKey().equals(name) || entry.getKey().startsWith(name + "-"))
                                && !entry.getKey().endsWith(ROWS)
                                && entry.getValue().stream().anyMatch(text -> !text.isBlank()));
    }

    /** The same with one more row, empty. */
    Entered withRow(String name) {
        var copy = copy();
        copy.put(name + ROWS, Integer.toString(Math.min(MOST_ROWS, rows(name) + 1)));
        return copy;
    }

    /** The same without a row, named such as {@code windows-1}. */
    Entered withoutRow(String row) {
        var matcher = Pattern.compile("(.+)-([0-9]{1,3})").matcher(row);
        if (!matcher.matches()) {
            return this;
        }
        var list = matcher.group(1);
        int gone = Integer.parseInt(matcher.group(2));
        int rows = rows(list);
        if (gone >= rows) {
            return this;
        }
        var copy = new Entered();
        var inRow = Pattern.compile(Pattern.quote(list) + "-([0-9]{1,3})-(.+)");
        values.forEach((name, sent) -> {
            var place = inRow.matcher(name);
            if (!place.matches()) {
                copy.values.put(name, sent);
            } else {
                int index = Integer.parseInt(place.group(1));
                if (index != gone) {
                    copy.values.put(list + "-" + (index > gone ? index - 1 : index) + "-" + place.group(2), sent);
                }
            }
        });
        copy.put(list + ROWS, Integer.toString(rows - 1));
        return copy;
    }

    private Entered copy() {
        var copy = new Entered();
        copy.values.putAll(values);
        return copy;
    }
}
