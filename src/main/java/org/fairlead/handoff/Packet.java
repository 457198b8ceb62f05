package org.fairlead.handoff;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairlead.catalogue.PacketItem;

/**
 * What goes with a hand-off so that nothing is asked twice (ATT-06).
 *
 * @param items what was written for each item; blank items are left out
 */
public record Packet(Map<PacketItem, String> items) {

    /** Copies the map without blank items. */
    public Packet {
        var filled = new EnumMap<PacketItem, String>(PacketItem.class);
        items.forEach((item, words) -> {
            if (!words.isBlank()) {
                filled.put(item, words.strip());
            }
        });
        items = Map.copyOf(filled);
    }

    /** What is asked for and not there, in order. */
    public List<PacketItem> missing(Set<PacketItem> asked) {
        return asked.stream().filter(item -> !items.containsKey(item)).sorted().toList();
    }
}
