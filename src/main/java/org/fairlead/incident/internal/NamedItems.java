package org.fairlead.incident.internal;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.fairlead.people.Person;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.register.Item;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.register.RegisterKind;
import org.jspecify.annotations.Nullable;

/** Finds what rows refer to by id, name or e-mail address: each kind is read once, when it is first asked for. Used by one thread. */
final class NamedItems {

    private final Register register;
    private final Actor actor;
    private final Map<String, Map<String, List<UUID>>> kinds = new HashMap<>();

    NamedItems(Register register, Actor actor) {
        this.register = register;
        this.actor = actor;
    }

    /** The id a cell names; null for an empty cell; refused as the form refuses what is not in its list. */
    <T> @Nullable UUID id(RegisterKind<T> kind, String field, String text) {
        if (text.isEmpty()) {
            return null;
        }
        var found = kinds.computeIfAbsent(kind.name(), any -> names(kind))
                .getOrDefault(text.toLowerCase(Locale.ROOT), List.of());
        if (found.size() != 1) {
            throw GeneralRefusal.invalid(
                    field,
                    found.isEmpty()
                            ? say("platform.refusal.from-list", "one", kind.words())
                            : say("incident.refusal.more-than-one", "kind", kind.words(), "name", text));
        }
        return found.getFirst();
    }

    private <T> Map<String, List<UUID>> names(RegisterKind<T> kind) {
        var names = new HashMap<String, List<UUID>>();
        for (var item : register.all(kind)) {
            if (mayRead(item)) {
                add(names, item.id().toString(), item.id());
                add(names, kind.title().apply(item.body()), item.id());
                if (item.body() instanceof Person person && person.email() != null) {
                    add(names, person.email(), item.id());
                }
            }
        }
        return names;
    }

    private static void add(Map<String, List<UUID>> names, String name, UUID id) {
        var found = names.computeIfAbsent(name.strip().toLowerCase(Locale.ROOT), any -> new ArrayList<>(1));
        if (!found.contains(id)) {
            found.add(id);
        }
    }

    private boolean mayRead(Item<?> item) {
        var readers = item.readers();
        return readers == null || actor.reach() == Reach.ALL || readers.stream().anyMatch(actor::actsFor);
    }

    /** The name of an item, as exports have it; empty for none. */
    <T> String name(RegisterKind<T> kind, @Nullable UUID id) {
        return id == null ? "" : register.title(kind, id);
    }
}
