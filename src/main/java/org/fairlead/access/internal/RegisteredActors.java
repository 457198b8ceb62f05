package org.fairlead.access.internal;

import static org.fairlead.platform.actor.Role.ADMINISTRATOR;
import static org.fairlead.platform.actor.Role.AGENT;
import static org.fairlead.platform.actor.Role.DUTY_OFFICER;
import static org.fairlead.platform.actor.Role.RESOLVER;
import static org.fairlead.platform.actor.Role.TEAM_LEAD;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fairlead.access.Actors;
import org.fairlead.access.Viewer;
import org.fairlead.people.Organisation;
import org.fairlead.people.People;
import org.fairlead.people.Person;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.register.Item;
import org.fairlead.platform.register.Register;
import org.springframework.stereotype.Component;

/** Reads persons and their organisations from the register, which is in memory. */
@Component
final class RegisteredActors implements Actors {

    private static final ZoneId USUAL_ZONE = ZoneId.of("Europe/London");
    private static final Set<Role> SEE_ALL = EnumSet.of(AGENT, TEAM_LEAD, DUTY_OFFICER, ADMINISTRATOR);
    private static final Set<Role> SEE_THEIR_PARTY = EnumSet.of(RESOLVER, TEAM_LEAD, AGENT, ADMINISTRATOR);

    private final Register register;
    private final Clock clock;

    RegisteredActors(Register register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    @Override
    public Optional<Viewer> of(PersonId id) {
        var now = clock.instant();
        return register.at(People.PERSON, id.value(), now)
                .map(Item::body)
                .flatMap(person -> register.at(People.ORGANISATION, person.organisation(), now)
                        .map(organisation -> viewer(id, person, organisation.body(), now)));
    }

    private Viewer viewer(PersonId id, Person person, Organisation organisation, Instant now) {
        var home = new PartyId(person.organisation());
        var roles = roles(person, organisation);
        var actor = new Actor(id, home, Set.of(home), roles, reach(roles, organisation));
        var line = person.name() + " · " + organisation.name();
        return new Viewer(actor, person.name(), organisation.name(), zone(person, now), line);
    }

    /** Nobody decides between organisations for one that is held to account: the role is nothing to its people (SIAM-03). */
    private static Set<Role> roles(Person person, Organisation organisation) {
        return organisation.overseesAll()
                ? person.roles()
                : person.roles().stream().filter(role -> role != DUTY_OFFICER).collect(Collectors.toUnmodifiableSet());
    }

    static Reach reach(Set<Role> roles, Organisation organisation) {
        if (organisation.overseesAll()) {
            return Collections.disjoint(roles, SEE_ALL) ? Reach.SELF : Reach.ALL;
        }
        return Collections.disjoint(roles, SEE_THEIR_PARTY) ? Reach.SELF : Reach.PARTY;
    }

    private ZoneId zone(Person person, Instant now) {
        return Optional.ofNullable(person.zone())
                .or(() -> Optional.ofNullable(person.site())
                        .flatMap(site -> register.at(People.SITE, site, now))
                        .map(site -> site.body().zone()))
                .orElse(USUAL_ZONE);
    }
}
