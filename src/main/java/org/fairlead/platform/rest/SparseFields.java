package org.fairlead.platform.rest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The names in {@code fields=}: properties of an item, or {@code name.part} for one level below.
 *
 * @param names for each property, the parts wanted of it; no parts means all of it
 */
record SparseFields(Map<String, Set<String>> names) {

    private static final Pattern SHAPE =
            Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,60}(\\.[A-Za-z][A-Za-z0-9_-]{0,60})?");
    private static final int MOST = 100;

    static SparseFields read(String text) {
        var names = new LinkedHashMap<String, Set<String>>();
        var wanted = text.split(",", -1);
        if (wanted.length > MOST) {
            throw RestRefusal.unreadable("fields", "Ask for at most " + MOST + " fields.");
        }
        for (var each : wanted) {
            var name = each.strip();
            if (!SHAPE.matcher(name).matches()) {
                throw RestRefusal.unreadable(
                        "fields", "Write the fields as names with commas between them, such as id,owner.name.");
            }
            int dot = name.indexOf('.');
            var parts = names.computeIfAbsent(dot < 0 ? name : name.substring(0, dot), any -> new LinkedHashSet<>());
            parts.add(dot < 0 ? "" : name.substring(dot + 1));
        }
        names.values().forEach(parts -> {
            if (parts.contains("")) {
                parts.clear();
            }
        });
        return new SparseFields(names);
    }

    /** Keeps the wanted properties of an item; refused when one is not among the known ones. */
    ObjectNode keep(ObjectNode item, Set<String> declared) {
        var known = new TreeSet<>(declared);
        known.addAll(item.propertyNames());
        var kept = item.objectNode();
        names.forEach((name, parts) -> {
            if (!known.contains(name)) {
                throw unknown(name, known);
            }
            var value = item.get(name);
            if (value != null) {
                kept.set(name, parts.isEmpty() ? value : within(name, value, parts));
            }
        });
        return kept;
    }

    private static JsonNode within(String name, JsonNode value, Set<String> parts) {
        if (value instanceof ArrayNode array) {
            var kept = array.arrayNode();
            array.forEach(each -> kept.add(within(name, each, parts)));
            return kept;
        }
        if (value.isNull()) {
            return value;
        }
        if (!(value instanceof ObjectNode object)) {
            throw RestRefusal.unreadable("fields", "%s has no parts: ask for %s alone.".formatted(name, name));
        }
        var kept = object.objectNode();
        for (var part : parts) {
            if (!object.has(part)) {
                var known = new ArrayList<String>();
                object.propertyNames().forEach(each -> known.add(name + "." + each));
                throw unknown(name + "." + part, known);
            }
            kept.set(part, object.get(part));
        }
        return kept;
    }

    private static RuntimeException unknown(String name, Iterable<String> known) {
        return RestRefusal.unreadable(
                "fields", "There is no field %s here. There are: %s.".formatted(name, String.join(", ", known)));
    }

    /** The properties a record type declares, so that an absent value is told from an unknown name. */
    static Set<String> declaredBy(Class<?> type) {
        var names = new TreeSet<String>();
        if (type.isRecord()) {
            Arrays.stream(type.getRecordComponents()).forEach(part -> names.add(part.getName()));
        }
        return names;
    }
}
