package org.fairlead.register.internal;

import static org.fairlead.platform.language.Say.say;

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
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.register.Item;
import org.fairlead.platform.register.RegisterKind;
import tools.jackson.databind.node.ObjectNode;

/** Finds what rows refer to by name, for one session: each kind is read once, when it is first asked for. */
final class NameIndex {

    private static final String ORGANISATION = "organisation";

    private final ImportableRegisters.Parts with;
    private final Actor actor;
    private final Map<String, Map<String, List<UUID>>> kinds = new HashMap<>();
    private final Map<String, Set<String>> coming = new HashMap<>();

    NameIndex(ImportableRegisters.Parts with, Actor actor) {
        this.with = with;
        this.actor = actor;
    }

    /** Makes an item known that the session made, or changed: the same one once. */
    void add(String kind, UUID id, String title) {
        var names = kinds.get(kind);
        if (names != null) {
            var found = names.computeIfAbsent(folded(title), any -> new ArrayList<>(1));
            if (!found.contains(id)) {
                found.add(id);
            }
        }
    }

    /** Notes that a row above makes an item of the name: rows below may refer to it. */
    void comes(String kind, String title) {
        coming.computeIfAbsent(kind, any -> new HashSet<>()).add(folded(title));
    }

    private static String folded(String title) {
        return title.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether a row above makes an item of the name. */
    boolean isComing(String kind, String text) {
        return coming.getOrDefault(kind, Set.of()).contains(folded(text));
    }

    /**
     * The id of the item that a text names, or the text itself when it names none; refused when it names several.
     *
     * @param row what the row says so far: of several items of a name, that of the row's own organisation is meant
     */
    String id(String kind, String text, ObjectNode row, String field) {
        var found = kinds.computeIfAbsent(kind, this::names).getOrDefault(folded(text), List.of());
        if (found.size() <= 1) {
            return found.isEmpty() ? text : found.getFirst().toString();
        }
        var own = row.get(ORGANISATION);
        var ofOwn = own == null
                ? List.<UUID>of()
                : found.stream()
                        .filter(id -> organisation(kind, id)
                                .filter(own.asString()::equals)
                                .isPresent())
                        .toList();
        if (ofOwn.size() == 1) {
            return ofOwn.getFirst().toString();
        }
        throw GeneralRefusal.invalid(
                field,
                say("register.refusal.more-than-one", "kind", with.kinds().words(kind), "name", text));
    }

    private Map<String, List<UUID>> names(String kind) {
        var names = new HashMap<String, List<UUID>>();
        with.kinds()
                .choices(kind, actor)
                .forEach(choice -> names.computeIfAbsent(folded(choice.words()), any -> new ArrayList<>(1))
                        .add(UUID.fromString(choice.code())));
        return names;
    }

    private Optional<String> organisation(String kind, UUID id) {
        return with.kinds().named(kind).flatMap(found -> organisation(found, id));
    }

    private <R> Optional<String> organisation(RegisterKind<R> kind, UUID id) {
        return with.register()
                .latest(kind, id)
                .map(Item::body)
                .map(body -> with.bodies().tree(kind, body).get(ORGANISATION))
                .filter(value -> !value.isNull())
                .map(value -> value.asString());
    }
}
