package org.fairlead.catalogue;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A category of work.
 *
 * @param name as people say it
 * @param parent the wider category; null at the top
 * @param packet what a hand-off of this category must bring at least (ATT-06)
 */
public record Category(String name, @Nullable UUID parent, Set<PacketItem> packet) {

    /** Copies the set. */
    public Category {
        packet = Set.copyOf(packet);
    }
}
