package org.fairlead.catalogue;

import java.util.Set;
import java.util.UUID;
import org.fairlead.platform.register.RefersTo;
import org.fairlead.platform.register.Words;
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
@Words(value = "Services", hint = "What is provided to users, by whom, and what it depends on.")
public record Service(
        @Words("Name") String name,

        @Words(value = "Provider", hint = "The organisation accountable for it") @RefersTo("organisation")
        UUID provider,

        @Words(value = "First team", hint = "Work is offered to this team first") @RefersTo("team") @Nullable
        UUID team,

        @Words("Depends on") @RefersTo("service") Set<UUID> dependsOn,

        @Words(value = "Description", hint = "One or two sentences", several = true) @Nullable
        String description) {

    /** Copies the set. */
    public Service {
        dependsOn = Set.copyOf(dependsOn);
    }
}
