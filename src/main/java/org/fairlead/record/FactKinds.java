package org.fairlead.record;

import java.util.Map;

/**
 * The facts a module puts on timelines, by the stable names they are stored under. A bean of this type per module is all it
 * takes to add facts.
 *
 * @param kinds stored name, such as {@code paused}, to type
 */
public record FactKinds(Map<String, Class<? extends Fact>> kinds) {

    /** Copies the map. */
    public FactKinds {
        kinds = Map.copyOf(kinds);
    }
}
