package org.fairlead.catalogue;

import java.util.Set;
import java.util.UUID;
import org.fairlead.platform.register.RefersTo;
import org.fairlead.platform.register.Words;
import org.jspecify.annotations.Nullable;

/**
 * A category of work.
 *
 * @param name as people say it
 * @param parent the wider category; null at the top
 * @param packet what a hand-off of this category must bring at least (ATT-06)
 */
@Words(value = "Categories", hint = "What records are about, and what a hand-off of each must bring.")
public record Category(
        @Words("Name") String name,

        @Words("Wider category") @RefersTo("category") @Nullable
        UUID parent,

        @Words(value = "Hand-off packet", hint = "What a hand-off must bring at least")
        Set<PacketItem> packet) {

    /** Copies the set. */
    public Category {
        packet = Set.copyOf(packet);
    }
}
