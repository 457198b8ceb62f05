package org.fairlead.incident;

import java.util.List;
import java.util.Set;

/**
 * Begin an incident out of another.
 *
 * @param title in a line
 * @param description what happened; empty for what is taken over, if it is
 * @param fields what is taken over
 * @param places the places of the other's entries that are quoted: with any, it is split off the other, with none a copy of it
 */
public record BranchIncident(String title, String description, Set<CopiedField> fields, List<Integer> places) {

    /** Strips the texts and copies the lists. */
    public BranchIncident {
        title = title.strip();
        description = description.strip();
        fields = Set.copyOf(fields);
        places = places.stream().distinct().sorted().toList();
    }

    /** Whether it is split off. */
    public boolean splits() {
        return !places.isEmpty();
    }
}
