package org.fairlead.platform.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The versions of one item, oldest first. Immutable. */
record Versions(RegisterKind<?> kind, List<Item<?>> items) {

    Versions {
        items = List.copyOf(items);
    }

    /** The one in force: among those whose time has come, the latest written wins. */
    Optional<Item<?>> at(Instant instant) {
        Item<?> found = null;
        for (var item : items) {
            if (!item.inForce().isAfter(instant)
                    && (found == null || !item.inForce().isBefore(found.inForce()))) {
                found = item;
            }
        }
        return Optional.ofNullable(found);
    }

    Item<?> newest() {
        return items.getLast();
    }

    /** The same with another version in its place; a version that is known already changes nothing. */
    Versions with(Item<?> item) {
        if (items.stream().anyMatch(known -> known.version() == item.version())) {
            return this;
        }
        var more = new ArrayList<>(items);
        more.add(item);
        more.sort(Comparator.comparingInt(Item::version));
        return new Versions(kind, more);
    }
}
