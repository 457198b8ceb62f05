package org.fairlead.intake;

import java.util.Map;
import java.util.UUID;

/**
 * What columns are taken for, kept by somebody under a name for the next file of the same kind.
 *
 * @param id its id
 * @param list the list, by its code
 * @param name its name
 * @param fields the field for each heading
 */
public record SavedMatching(UUID id, String list, String name, Map<String, String> fields) {

    /** Copies the map. */
    public SavedMatching {
        fields = Map.copyOf(fields);
    }
}
