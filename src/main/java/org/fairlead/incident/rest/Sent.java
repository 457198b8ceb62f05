package org.fairlead.incident.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fairlead.catalogue.PacketItem;
import org.fairlead.handoff.Packet;
import org.fairlead.incident.rest.Shape.Holds;
import org.fairlead.incident.rest.Shape.Part;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.words.Readable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a body held, read by its shape. Everything wrong with it is told at once, part by part. */
final class Sent {

    private final ObjectNode tree;
    private final Catalogued items;
    private final Map<String, Object> values = new HashMap<>();
    private final List<FieldProblem> problems = new ArrayList<>();

    private Sent(ObjectNode tree, Catalogued items) {
        this.tree = tree;
        this.items = items;
    }

    /** Reads a body; refused when any part of it does not fit the shape. */
    static Sent read(ObjectNode tree, Shape shape, Catalogued items) {
        var sent = new Sent(tree, items);
        tree.propertyNames().stream()
                .filter(name -> shape.part(name).isEmpty())
                .forEach(name -> sent.wrong(shown(name), "This call takes no such property. Leave it out."));
        shape.parts().forEach(sent::part);
        if (!sent.problems.isEmpty()) {
            throw new RefusedException(new GeneralRefusal.InvalidInput(sent.problems));
        }
        return sent;
    }

    private static String shown(String name) {
        return Readable.shortened(name, 60);
    }

    private void wrong(String field, String sentence) {
        problems.add(new FieldProblem(field, sentence));
    }

    private void part(Part part) {
        var node = tree.get(part.name());
        if (node == null || node.isNull()) {
            if (part.required()) {
                wrong(part.name(), "Send " + part.name() + ": " + part.words() + ".");
            }
            return;
        }
        value(part, node).ifPresent(value -> values.put(part.name(), value));
    }

    private Optional<?> value(Part part, JsonNode node) {
        var name = part.name();
        return switch (part.holds()) {
            case Holds.Text text -> text(name, node, text.longest());
            case Holds.Code code -> code(name, node, code.codes());
            case Holds.Whole whole -> whole(name, node);
            case Holds.Moment moment -> moment(name, node);
            case Holds.OneItem item -> items.id(item.kind(), name, node, problems);
            case Holds.ManyItems many -> many(many, name, node);
            case Holds.Packet packet -> packet(name, node);
        };
    }

    private Optional<String> text(String field, JsonNode node, int longest) {
        if (!node.isString()) {
            wrong(field, "Send a text.");
            return Optional.empty();
        }
        var text = node.asString();
        if (text.length() > longest) {
            wrong(field, "Shorten this to %,d characters.".formatted(longest));
            return Optional.empty();
        }
        if (!Readable.canBeKept(text)) {
            wrong(field, "This holds a character that cannot be kept, such as a zero character. Take it out.");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private Optional<String> code(String field, JsonNode node, List<String> codes) {
        if (node.isString() && codes.contains(node.asString())) {
            return Optional.of(node.asString());
        }
        wrong(field, "Send one of " + String.join(", ", codes) + ".");
        return Optional.empty();
    }

    private Optional<Integer> whole(String field, JsonNode node) {
        if (node.isIntegralNumber() && node.canConvertToInt()) {
            return Optional.of(node.asInt());
        }
        wrong(field, "Send a whole number.");
        return Optional.empty();
    }

    private Optional<Instant> moment(String field, JsonNode node) {
        try {
            if (node.isString()) {
                return Optional.of(Instant.parse(node.asString()));
            }
        } catch (DateTimeException notATime) {
            // Told below, as for anything else that is no time.
        }
        wrong(field, "Send a date and time such as 2026-03-01T10:00:00Z.");
        return Optional.empty();
    }

    private Optional<Set<UUID>> many(Holds.ManyItems holds, String field, JsonNode node) {
        if (!(node instanceof ArrayNode array) || array.size() > 100) {
            wrong(field, "Send a list of at most 100.");
            return Optional.empty();
        }
        var found = new LinkedHashSet<UUID>();
        for (int place = 0; place < array.size(); place++) {
            items.id(holds.kind(), field + "/" + place, array.get(place), problems)
                    .ifPresent(found::add);
        }
        return Optional.of(found);
    }

    private Optional<Packet> packet(String field, JsonNode node) {
        if (!(node instanceof ObjectNode object)) {
            wrong(field, "Send an object with a text for each item, such as SYMPTOMS.");
            return Optional.empty();
        }
        var read = new EnumMap<PacketItem, String>(PacketItem.class);
        for (var property : object.properties()) {
            var place = field + "/" + shown(property.getKey());
            var item = Catalogued.packetItem(property.getKey());
            if (item.isEmpty()) {
                wrong(place, "A packet holds " + Catalogued.PACKET_ITEMS + ".");
            } else if (!property.getValue().isNull()) {
                text(place, property.getValue(), Shape.LONGEST).ifPresent(words -> read.put(item.get(), words));
            }
        }
        return Optional.of(new Packet(read));
    }

    /** Whether the property was there, if only as null. */
    boolean has(String name) {
        return tree.has(name);
    }

    /** Whether the property was there as null. */
    boolean empties(String name) {
        var node = tree.get(name);
        return node != null && node.isNull();
    }

    @Nullable
    String text(String name) {
        return as(String.class, name).orElse(null);
    }

    /** A text that must be there. */
    String words(String name) {
        return as(String.class, name).orElseThrow();
    }

    @Nullable
    Integer whole(String name) {
        return as(Integer.class, name).orElse(null);
    }

    @Nullable
    Instant moment(String name) {
        return as(Instant.class, name).orElse(null);
    }

    @Nullable
    UUID id(String name) {
        return as(UUID.class, name).orElse(null);
    }

    /** An item that must be there. */
    UUID neededId(String name) {
        return as(UUID.class, name).orElseThrow();
    }

    Set<UUID> ids(String name) {
        var found = new LinkedHashSet<UUID>();
        if (values.get(name) instanceof Set<?> set) {
            set.forEach(each -> found.add((UUID) each));
        }
        return found;
    }

    Packet packet(String name) {
        return as(Packet.class, name).orElseGet(() -> new Packet(Map.of()));
    }

    private <T> Optional<T> as(Class<T> type, String name) {
        return Optional.ofNullable(values.get(name)).map(type::cast);
    }
}
