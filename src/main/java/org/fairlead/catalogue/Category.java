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
@Words(value = "catalogue.kind.category.all", hint = "catalogue.kind.category.sentence")
public record Category(
        @Words("catalogue.part.category.name") String name,

        @Words("catalogue.part.category.parent") @RefersTo("category") @Nullable
        UUID parent,

        @Words(value = "catalogue.part.category.packet", hint = "catalogue.part.category.packet.hint")
        Set<PacketItem> packet) {

    /** Copies the set. */
    public Category {
        packet = Set.copyOf(packet);
    }
}
