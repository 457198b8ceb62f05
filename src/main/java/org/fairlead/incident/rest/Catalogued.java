package org.fairlead.incident.rest;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fairlead.catalogue.PacketItem;
import org.fairlead.people.People;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.register.Item;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.register.RegisterKind;
import tools.jackson.databind.JsonNode;

/**
 * What names and ids in requests stand for: an item of the register that the actor may know of.
 *
 * @param register where items are kept
 * @param actor who asks
 */
record Catalogued(Register register, Actor actor) {

    /** The items of a packet, to be told. */
    static final String PACKET_ITEMS =
            Arrays.stream(PacketItem.values()).map(Enum::name).collect(Collectors.joining(", "));

    private static final int LENGTH_OF_AN_ID = 36;

    static Optional<PacketItem> packetItem(String name) {
        return Arrays.stream(PacketItem.values())
                .filter(item -> item.name().equals(name))
                .findFirst();
    }

    /** The item that an id, an exact name, or an object with either stands for; a problem is added when there is none such. */
    Optional<UUID> id(RegisterKind<?> kind, String field, JsonNode node, List<FieldProblem> problems) {
        var said = node.isObject() ? node.has("id") ? node.get("id") : node.get("name") : node;
        if (said == null || !said.isString()) {
            problems.add(new FieldProblem(field, "Send the id or the exact name of a " + kind.words() + "."));
            return Optional.empty();
        }
        var found = found(kind, said.asString().strip());
        if (found.size() == 1) {
            return Optional.of(found.iterator().next());
        }
        problems.add(new FieldProblem(
                field,
                found.isEmpty()
                        ? "There is no such " + kind.words() + ". Send its id or its exact name."
                        : "More than one " + kind.words() + " has this name. Send the id."));
        return Optional.empty();
    }

    private Set<UUID> found(RegisterKind<?> kind, String said) {
        var own = actor.optionalPerson();
        if (kind.equals(People.PERSON) && actor.reach() == Reach.SELF) {
            var name = own.map(person -> register.title(People.PERSON, person.value()));
            boolean me = own.filter(person -> person.toString().equals(said)).isPresent()
                    || name.filter(said::equals).isPresent();
            return me ? Set.of(own.orElseThrow().value()) : Set.of();
        }
        var byId = byId(kind, said);
        return byId.isPresent() ? Set.of(byId.get()) : byName(kind, said);
    }

    private <T> Optional<UUID> byId(RegisterKind<T> kind, String said) {
        if (said.length() != LENGTH_OF_AN_ID) {
            return Optional.empty();
        }
        try {
            return register.latest(kind, UUID.fromString(said))
                    .filter(this::mayRead)
                    .map(Item::id);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private <T> Set<UUID> byName(RegisterKind<T> kind, String said) {
        return register.all(kind).stream()
                .filter(item -> kind.title().apply(item.body()).equals(said))
                .filter(this::mayRead)
                .map(Item::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean mayRead(Item<?> item) {
        var readers = item.readers();
        return readers == null || actor.reach() == Reach.ALL || readers.stream().anyMatch(actor::actsFor);
    }
}
