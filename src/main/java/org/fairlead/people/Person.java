package org.fairlead.people;

import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.fairlead.platform.actor.Role;
import org.jspecify.annotations.Nullable;

/**
 * A person.
 *
 * @param name as written on pages
 * @param email null when there is none
 * @param organisation the organisation that employs or sends them
 * @param teams the teams they work in
 * @param roles the roles they hold for their organisation
 * @param site where they are; null when not told
 * @param zone the zone their pages speak in; null for the site's
 */
public record Person(
        String name,
        @Nullable String email,
        UUID organisation,
        Set<UUID> teams,
        Set<Role> roles,
        @Nullable UUID site,
        @Nullable ZoneId zone) {

    /** Copies the sets. */
    public Person {
        teams = Set.copyOf(teams);
        roles = Set.copyOf(roles);
    }
}
