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
@Words(value = "people.kind.organisation.all", hint = "people.kind.organisation.sentence")
public record Organisation(
        @Words(value = "people.part.organisation.name", hint = "people.part.organisation.name.hint")
        String name,

        @Words(value = "people.part.organisation.legal-name", hint = "people.part.organisation.legal-name.hint")
        @Nullable
        String legalName,

        @Words("people.part.organisation.roles") Set<OrganisationRole> roles,

        @Words(value = "people.part.organisation.contact", hint = "people.part.organisation.contact.hint") @Nullable
        String contact,

        @Words(value = "people.part.organisation.colour", hint = "people.part.organisation.colour.hint") @Nullable
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
