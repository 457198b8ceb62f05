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
@Words(value = "catalogue.kind.service.all", hint = "catalogue.kind.service.sentence")
public record Service(
        @Words("catalogue.part.service.name") String name,

        @Words(value = "catalogue.part.service.provider", hint = "catalogue.part.service.provider.hint")
        @RefersTo("organisation")
        UUID provider,

        @Words(value = "catalogue.part.service.team", hint = "catalogue.part.service.team.hint")
        @RefersTo("team")
        @Nullable
        UUID team,

        @Words("catalogue.part.service.depends-on") @RefersTo("service")
        Set<UUID> dependsOn,

        @Words(
                value = "catalogue.part.service.description",
                hint = "catalogue.part.service.description.hint",
                several = true)
        @Nullable
        String description) {

    /** Copies the set. */
    public Service {
        dependsOn = Set.copyOf(dependsOn);
    }
}
