package org.fairlead.register.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.register.Item;
import org.fairlead.platform.register.RegisterKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds items of one kind by what names them, for one session: read once, and kept up to date with what the session makes itself. It holds
 * ids only; what an item says is read from the register each time. Only what the actor may read is found.
 *
 * @param <T> the body
 */
final class KindIndex<T> {

    private static final char BETWEEN = '\u0001';

    private final RegisterKind<T> kind;
    private final ImportableRegisters.Parts with;
    private final Map<String, List<UUID>> byWay = new HashMap<>();
    private final List<List<String>> ways;

    KindIndex(RegisterKind<T> kind, List<List<String>> ways, ImportableRegisters.Parts with, Actor actor) {
        this.kind = kind;
        this.ways = ways;
        this.with = with;
        with.desk().newest(kind, actor).stream().filter(item -> !item.retired()).forEach(this::add);
    }

    /** Makes an item known. */
    void add(Item<T> item) {
        var body = with.bodies().tree(kind, item.body());
        for (int way = 0; way < ways.size(); way++) {
            key(way, body).ifPresent(key -> {
                var found = byWay.computeIfAbsent(key, any -> new ArrayList<>(1));
                if (!found.contains(item.id())) {
                    found.add(item.id());
                }
            });
        }
    }

    /** What a body is sought under by a way; empty when it lacks a part of it. */
    private Optional<String> key(int way, ObjectNode body) {
        var key = new StringBuilder().append(way);
        for (var part : ways.get(way)) {
            var value = text(body.get(part));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            key.append(BETWEEN).append(value);
        }
        return Optional.of(key.toString());
    }

    private static String text(@Nullable JsonNode value) {
        return value == null || value.isNull() ? "" : value.asString().strip().toLowerCase(Locale.ROOT);
    }

    /** What the body is sought under: the first way it has all parts for. */
    Optional<String> key(ObjectNode body) {
        for (int way = 0; way < ways.size(); way++) {
            var key = key(way, body);
            if (key.isPresent()) {
                return key;
            }
        }
        return Optional.empty();
    }

    /** The items that the body, as a row has it, is about: none, one, or several that nothing tells apart. */
    Set<UUID> found(ObjectNode body) {
        for (int way = 0; way < ways.size(); way++) {
            var key = key(way, body);
            if (key.isEmpty()) {
                continue;
            }
            var earlier = ways.subList(0, way);
            var found = new HashSet<UUID>();
            for (var id : byWay.getOrDefault(key.get(), List.of())) {
                if (earlier.stream().allMatch(parts -> lacks(id, parts) || lacks(body, parts))) {
                    found.add(id);
                }
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Set.of();
    }

    private boolean lacks(UUID id, List<String> parts) {
        var history = with.register().history(kind, id);
        return history.isEmpty()
                || lacks(with.bodies().tree(kind, history.getLast().body()), parts);
    }

    private static boolean lacks(ObjectNode body, List<String> parts) {
        return parts.stream().anyMatch(part -> text(body.get(part)).isEmpty());
    }
}
