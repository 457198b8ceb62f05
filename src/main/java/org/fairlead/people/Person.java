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
@Words(value = "people.kind.person.all", hint = "people.kind.person.sentence")
public record Person(
        @Words("people.part.person.name") String name,
        @Words("people.part.person.email") @Nullable String email,

        @Words("people.part.person.organisation") @RefersTo("organisation")
        UUID organisation,

        @Words(value = "people.part.person.teams", hint = "people.part.person.teams.hint") @RefersTo("team")
        Set<UUID> teams,

        @Words("people.part.person.roles") Set<Role> roles,

        @Words("people.part.person.site") @RefersTo("site") @Nullable
        UUID site,

        @Words(value = "people.part.person.zone", hint = "people.part.person.zone.hint") @Nullable
        ZoneId zone,

        @Words("people.part.person.vip") @OverseersOnly @Nullable
        Boolean vip,

        @Words(value = "people.part.person.language", hint = "people.part.person.language.hint") @Nullable
        String language,

        @Words(value = "people.part.person.phone", hint = "people.part.person.phone.hint") @OverseersOnly @Nullable
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
