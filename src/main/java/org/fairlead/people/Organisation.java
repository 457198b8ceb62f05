package org.fairlead.people;

import java.util.Set;
import org.fairlead.platform.register.Words;
import org.jspecify.annotations.Nullable;

/**
 * An organisation (SIAM-01). One legal entity may hold several roles.
 *
 * @param name as people say it
 * @param legalName as contracts write it; null when the same
 * @param roles what it is in the ecosystem
 * @param contact how its duty desk is reached, in words; null when not known
 * @param colour what it is drawn in; null only in versions from before colours were kept, see {@link People#colour}
 */
@Words(
        value = "Organisations",
        hint = "The customer, its retained capability, the service integrator and the service providers.")
public record Organisation(
        @Words(value = "Name", hint = "As people say it") String name,

        @Words(value = "Legal name", hint = "As contracts write it, when it differs") @Nullable
        String legalName,

        @Words("Roles") Set<OrganisationRole> roles,

        @Words(value = "Contact", hint = "How its duty desk is reached") @Nullable
        String contact,

        @Words(
                value = "Colour",
                hint = "In lanes and clocks. None keeps the one it has; a new organisation gets a free one")
        @Nullable
        PartyColour colour) {

    /** One that is drawn in whatever colour is free. */
    public Organisation(
            String name, @Nullable String legalName, Set<OrganisationRole> roles, @Nullable String contact) {
        this(name, legalName, roles, contact, null);
    }

    /** The same in the colour. */
    Organisation in(PartyColour other) {
        return new Organisation(name, legalName, roles, contact, other);
    }

    /** Copies the roles. */
    public Organisation {
        roles = Set.copyOf(roles);
    }

    /** Whether it holds the role. */
    public boolean is(OrganisationRole role) {
        return roles.contains(role);
    }

    /** Whether its staff see the whole estate: customer, retained capability or service integrator. */
    public boolean overseesAll() {
        return roles.stream().anyMatch(role -> role != OrganisationRole.PROVIDER);
    }
}
