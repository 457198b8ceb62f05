package org.fairlead.people;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fairlead.platform.register.Item;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.register.Register.NewItem;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.platform.register.RegisterRule;

/** An organisation gets its colour when it is added, the one that fewest have, and keeps it until somebody chooses another. */
final class ColourRule implements RegisterRule<Organisation> {

    @Override
    public RegisterKind<Organisation> kind() {
        return People.ORGANISATION;
    }

    @Override
    public List<NewItem<Organisation>> complete(List<NewItem<Organisation>> items, Register register) {
        var known = colours(register);
        var given = new ArrayList<>(items);
        given.sort(Comparator.comparing(NewItem::id));
        for (var item : given) {
            var chosen = item.body().colour();
            known.put(item.id(), chosen == null ? known.getOrDefault(item.id(), free(known)) : chosen);
        }
        return items.stream()
                .map(item -> new NewItem<>(item.id(), item.body().in(requireNonNull(known.get(item.id())))))
                .toList();
    }

    /** The colour of every organisation there has been. */
    private static Map<UUID, PartyColour> colours(Register register) {
        var colours = new HashMap<UUID, PartyColour>();
        for (var item : register.newest(People.ORGANISATION)) {
            colours.put(item.id(), of(item, register));
        }
        return colours;
    }

    static PartyColour of(Item<Organisation> item, Register register) {
        var kept = item.body().colour();
        return kept == null ? before(item.id(), register) : kept;
    }

    /**
     * The colour from before colours were kept: by the organisation's place among all of that time, in the order of their ids. None is
     * added to those, so the place stays.
     */
    private static PartyColour before(UUID id, Register register) {
        int place = (int) register.newest(People.ORGANISATION).stream()
                .map(Item::id)
                .filter(other -> other.compareTo(id) < 0)
                .filter(other -> register.history(People.ORGANISATION, other)
                                .getFirst()
                                .body()
                                .colour()
                        == null)
                .count();
        return PartyColour.values()[place % PartyColour.values().length];
    }

    private static PartyColour free(Map<UUID, PartyColour> known) {
        var counts = new EnumMap<PartyColour, Integer>(PartyColour.class);
        known.values().forEach(colour -> counts.merge(colour, 1, Integer::sum));
        var free = PartyColour.BLUE;
        for (var colour : PartyColour.values()) {
            if (counts.getOrDefault(colour, 0) < counts.getOrDefault(free, 0)) {
                free = colour;
            }
        }
        return free;
    }
}
