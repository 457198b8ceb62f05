package org.fairlead.catalogue;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service and the party that provides it.
 *
 * @param name as people say it
 * @param provider the organisation accountable for providing it
 * @param team the provider's team that work is offered to first; null for the provider's choice
 * @param dependsOn services it needs
 * @param description one or two sentences; null when not told
 */
public record Service(
        String name,
        UUID provider,
        @Nullable UUID team,
        Set<UUID> dependsOn,
        @Nullable String description) {

    /** Copies the set. */
    public Service {
        dependsOn = Set.copyOf(dependsOn);
    }
}
