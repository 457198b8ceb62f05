package org.fairlead.people;

import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.register.OverseersOnly;
import org.fairlead.platform.register.RefersTo;
import org.fairlead.platform.register.Words;
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
 * @param vip whether they are of operational importance, which only those learn who oversee the estate; null and no mean that they
 *     are not
 * @param language the language they read best, as a BCP 47 tag such as {@code cy}; null when not told
 * @param phone the number under which they are rung, as it is dialled or as people write it, which only those
 *     learn who oversee the estate and, on a record, those who work on it; null when not told
 */
@Words(value = "People", hint = "Everybody who reports, resolves or decides, with teams and roles.")
public record Person(
        @Words("Name") String name,
        @Words("Email") @Nullable String email,
        @Words("Organisation") @RefersTo("organisation") UUID organisation,

        @Words(value = "Teams", hint = "Teams of the same organisation") @RefersTo("team")
        Set<UUID> teams,

        @Words("Roles") Set<Role> roles,
        @Words("Site") @RefersTo("site") @Nullable UUID site,

        @Words(value = "Time zone", hint = "Leave empty to use the site's") @Nullable
        ZoneId zone,

        @Words("Of operational importance (VIP)") @OverseersOnly @Nullable
        Boolean vip,

        @Words(value = "Language", hint = "The one they read best, such as en-GB or cy. Leave empty when not known")
        @Nullable
        String language,

        @Words(
                value = "Telephone",
                hint = "As it is dialled, such as 01632 960357 or +44 1632 960357, or an extension such as 4357")
        @OverseersOnly
        @Nullable
        String phone) {

    /** Somebody of no particular importance. */
    public Person(
            String name,
            @Nullable String email,
            UUID organisation,
            Set<UUID> teams,
            Set<Role> roles,
            @Nullable UUID site,
            @Nullable ZoneId zone) {
        this(name, email, organisation, teams, roles, site, zone, null, null, null);
    }

    /** Somebody whose language and telephone are not known. */
    public Person(
            String name,
            @Nullable String email,
            UUID organisation,
            Set<UUID> teams,
            Set<Role> roles,
            @Nullable UUID site,
            @Nullable ZoneId zone,
            @Nullable Boolean vip) {
        this(name, email, organisation, teams, roles, site, zone, vip, null, null);
    }

    /** The same in another time zone; null for their site's. */
    public Person in(@Nullable ZoneId other) {
        return new Person(name, email, organisation, teams, roles, site, other, vip, language, phone);
    }

    /** Whether what happens to them must be known. */
    public boolean matters() {
        return Boolean.TRUE.equals(vip);
    }

    /** Whether they can be at work on records: in a team, or with a role beyond reporting. */
    public boolean works() {
        return !teams.isEmpty() || roles.stream().anyMatch(role -> role != Role.REQUESTER);
    }

    /** Copies the sets. */
    public Person {
        teams = Set.copyOf(teams);
        roles = Set.copyOf(roles);
    }
}
