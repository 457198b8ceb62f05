package org.fairlead.register.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Set;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.register.Item;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.platform.rest.RestRefusal;
import org.fairlead.register.internal.Bodies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Items as JSON. */
@Component
final class Items {

    /** Properties that stand beside the body. A request may send them back as it read them. */
    static final Set<String> BESIDES = Set.of("id", "version", "newestVersion", "inForce", "retired", "recordedAt");

    private final Bodies bodies;

    Items(Bodies bodies) {
        this.bodies = bodies;
    }

    ObjectNode tree(RegisterKind<?> kind, Item<?> item, int newestVersion, Actor actor) {
        var body = bodies.tree(kind, item.body(), actor);
        var tree = body.objectNode();
        tree.put("id", item.id().toString());
        tree.put("version", item.version());
        tree.put("newestVersion", newestVersion);
        tree.put("inForce", item.inForce().toString());
        tree.put("retired", item.retired());
        tree.put("recordedAt", item.recordedAt().toString());
        tree.setAll(body);
        return tree;
    }

    <T> T body(RegisterKind<T> kind, ObjectNode tree) {
        return bodies.body(kind, tree, BESIDES);
    }

    /** The body with what a partial change says laid over it, as RFC 7396 has it. */
    ObjectNode patched(RegisterKind<?> kind, Item<?> newest, ObjectNode change) {
        return merged(bodies.tree(kind, newest.body()), change);
    }

    private static ObjectNode merged(ObjectNode onto, ObjectNode change) {
        for (var property : change.properties()) {
            var value = property.getValue();
            if (value instanceof ObjectNode object && onto.get(property.getKey()) instanceof ObjectNode inner) {
                merged(inner, object);
            } else {
                onto.set(property.getKey(), value);
            }
        }
        return onto;
    }

    static @Nullable Instant inForce(ObjectNode tree) {
        var said = tree.get("inForce");
        if (said == null || said.isNull()) {
            return null;
        }
        try {
            return Instant.parse(said.isString() ? said.asString() : "");
        } catch (DateTimeException wrong) {
            throw GeneralRefusal.invalid("inForce", "Enter a date and time such as 2026-03-01T10:00:00Z.");
        }
    }

    static boolean retired(ObjectNode tree, boolean otherwise) {
        var said = tree.get("retired");
        if (said == null || said.isNull()) {
            return otherwise;
        }
        if (!said.isBoolean()) {
            throw GeneralRefusal.invalid("retired", "Say true or false.");
        }
        return said.asBoolean();
    }

    static @Nullable Instant at(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeException wrong) {
            throw RestRefusal.unreadable("at", "Write the time as 2026-03-01T10:00:00Z.");
        }
    }
}
