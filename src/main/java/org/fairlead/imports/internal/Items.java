package org.fairlead.imports.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.register.Register.NewItem;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.platform.sql.ConstraintBroken;

/** The items of one kind that a log names: those that are there, and those that it brings. */
final class Items<T> {

    private static final int LONGEST_NAME = 400;
    private static final String THERE_ALREADY = "register_version_pkey";

    private final Register register;
    private final RegisterKind<T> kind;
    private final Map<String, UUID> byTitle = new HashMap<>();
    private final Map<String, UUID> known = new HashMap<>();
    private final Map<UUID, T> added = new LinkedHashMap<>();

    Items(Register register, RegisterKind<T> kind, boolean matched) {
        this.register = register;
        this.kind = kind;
        if (matched) {
            register.all(kind)
                    .forEach(item -> byTitle.putIfAbsent(fold(kind.title().apply(item.body())), item.id()));
        }
    }

    private static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** The item of the name: one that is there, or a new one under the id that its names give it. */
    UUID named(String scope, String name, Function<String, T> body) {
        var id = known.get(name);
        if (id == null) {
            id = found(scope, name, body);
            known.put(name, id);
        }
        return id;
    }

    private UUID found(String scope, String name, Function<String, T> body) {
        var match = byTitle.get(fold(name));
        if (match != null) {
            return match;
        }
        var id = StableIds.of(kind.name(), scope, name);
        if (register.latest(kind, id).isEmpty()) {
            added.put(id, body.apply(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name));
        }
        return id;
    }

    int added() {
        return added.size();
    }

    /** Writes the new ones. Another import may have been quicker with some of them. */
    void write(Instant inForce) {
        var items = new ArrayList<NewItem<T>>();
        added.forEach((id, body) -> items.add(new NewItem<>(id, body)));
        if (items.isEmpty()) {
            return;
        }
        try {
            register.addAll(kind, items, inForce);
        } catch (ConstraintBroken broken) {
            oneByOne(items, inForce);
        }
    }

    private void oneByOne(List<NewItem<T>> items, Instant inForce) {
        for (var item : items) {
            try {
                if (register.latest(kind, item.id()).isEmpty()) {
                    register.addAll(kind, List.of(item), inForce);
                }
            } catch (ConstraintBroken broken) {
                if (!broken.constraint().equals(THERE_ALREADY)) {
                    throw broken;
                }
            }
        }
    }
}
