package org.fairlead.imports;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** A place in a JSON text that knows its pointer and collects what is wrong there. */
final class JsonPart {

    private final JsonNode node;
    private final String pointer;
    private final List<MappingError> errors;

    JsonPart(JsonNode node, String pointer, List<MappingError> errors) {
        this.node = node;
        this.pointer = pointer;
        this.errors = errors;
    }

    void error(String sentence) {
        errors.add(new MappingError(pointer, sentence));
    }

    void error(String key, String sentence) {
        errors.add(new MappingError(at(key), sentence));
    }

    boolean isText() {
        return node.isString();
    }

    boolean isObject() {
        return node.isObject();
    }

    boolean has(String key) {
        return node.has(key);
    }

    String text() {
        if (node.isString()) {
            return node.stringValue();
        }
        error(say("imports.mapping.text"));
        return "";
    }

    /** Reports every key that is not one of these. */
    void allowOnly(Set<String> words) {
        for (var property : node.properties()) {
            if (!words.contains(property.getKey())) {
                error(
                        property.getKey(),
                        say(
                                "imports.mapping.unknown-word",
                                "word",
                                property.getKey(),
                                "words",
                                String.join(", ", new TreeSet<>(words))));
            }
        }
    }

    Optional<String> text(String key) {
        return part(key).map(JsonPart::text);
    }

    /** A list of texts; one text stands for a list of one; nothing for an empty list. */
    List<String> texts(String key) {
        return part(key).map(JsonPart::textList).orElseGet(List::of);
    }

    private List<String> textList() {
        if (node.isString()) {
            return List.of(node.stringValue());
        }
        if (!node.isArray()) {
            error(say("imports.mapping.texts"));
            return List.of();
        }
        var result = new ArrayList<String>();
        elements().forEach(element -> result.add(element.text()));
        return List.copyOf(result);
    }

    /** The part under a key, when there is one. */
    Optional<JsonPart> part(String key) {
        return node.optional(key).map(child -> new JsonPart(child, at(key), errors));
    }

    /** The part under a key that must be an object, when there is one. */
    Optional<JsonPart> object(String key) {
        var part = part(key);
        if (part.isPresent() && !part.get().isObject()) {
            part.get().error(say("imports.mapping.object"));
            return Optional.empty();
        }
        return part;
    }

    List<JsonPart> list(String key) {
        var part = part(key);
        if (part.isPresent() && !part.get().node.isArray()) {
            part.get().error(say("imports.mapping.list"));
            return List.of();
        }
        return part.map(JsonPart::elements).orElseGet(List::of);
    }

    /** Each key with the part under it, in the order of the text. */
    Map<String, JsonPart> parts() {
        Map<String, JsonPart> result = new LinkedHashMap<>();
        for (var property : node.properties()) {
            result.put(property.getKey(), new JsonPart(property.getValue(), at(property.getKey()), errors));
        }
        return result;
    }

    private List<JsonPart> elements() {
        var result = new ArrayList<JsonPart>();
        var index = 0;
        for (var child : node.values()) {
            result.add(new JsonPart(child, pointer + "/" + index++, errors));
        }
        return result;
    }

    private String at(String key) {
        return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
    }
}
