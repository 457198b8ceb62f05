package org.fairlead.platform.actor;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts. Passed into every use case.
 *
 * @param person the person; null for the tool itself
 * @param home the party acted for when nothing else is said
 * @param parties every party the person may act for, home included
 * @param roles the roles held
 * @param reach how far the actor sees
 */
public record Actor(@Nullable PersonId person, PartyId home, Set<PartyId> parties, Set<Role> roles, Reach reach) {

    /** Copies the sets and checks that home is among the parties. */
    public Actor {
        parties = Set.copyOf(parties);
        roles = Set.copyOf(roles);
        if (!parties.contains(home)) {
            throw new IllegalArgumentException("an actor's home must be among its parties");
        }
    }

    /** The tool itself, acting for the given party (the service integrator, by custom). */
    public static Actor tool(PartyId party) {
        return new Actor(null, party, Set.of(party), Set.of(), Reach.SYSTEM);
    }

    /** The person, when a person acts. */
    public Optional<PersonId> optionalPerson() {
        return Optional.ofNullable(person);
    }

    /** Whether the actor holds the role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** The ids of the parties, in order, for queries. */
    public UUID[] partyIds() {
        return parties.stream().map(PartyId::value).sorted().toArray(UUID[]::new);
    }

    /** Whether the actor acts for the party. */
    public boolean actsFor(PartyId party) {
        return parties.contains(party);
    }
}
