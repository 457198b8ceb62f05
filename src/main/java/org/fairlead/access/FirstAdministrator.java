package org.fairlead.access;

import java.util.Set;
import org.fairlead.people.OrganisationRole;
import org.fairlead.platform.actor.Role;

/**
 * Who comes first.
 *
 * @param organisation the name of their organisation
 * @param organisationRoles what it is: customer, integrator or both
 * @param name the person's name
 * @param roles what they do besides administering
 * @param login what they will type
 * @param password in clear
 */
public record FirstAdministrator(
        String organisation,
        Set<OrganisationRole> organisationRoles,
        String name,
        Set<Role> roles,
        String login,
        String password) {

    /** Copies the sets. */
    public FirstAdministrator {
        organisationRoles = Set.copyOf(organisationRoles);
        roles = Set.copyOf(roles);
    }

    @Override
    public String toString() {
        return "FirstAdministrator[login=" + login + "]";
    }
}
