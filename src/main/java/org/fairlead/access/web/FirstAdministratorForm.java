package org.fairlead.access.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.fairlead.access.FirstAdministrator;
import org.fairlead.people.OrganisationRole;
import org.fairlead.platform.actor.Role;
import org.jspecify.annotations.Nullable;

/** What was typed on the first administrator's page. */
record FirstAdministratorForm(
        @Nullable String organisation,
        @Nullable List<OrganisationRole> organisationRoles,
        @Nullable String name,
        @Nullable List<Role> roles,
        @Nullable String login,
        @Nullable String password) {

    /** As the page begins. */
    static final FirstAdministratorForm BLANK = new FirstAdministratorForm(
            "",
            List.of(OrganisationRole.CUSTOMER, OrganisationRole.INTEGRATOR),
            "",
            List.of(Role.AGENT, Role.DUTY_OFFICER),
            "",
            "");

    FirstAdministrator read() {
        return new FirstAdministrator(
                text(organisation), chosen(organisationRoles), text(name), chosen(roles), text(login), text(password));
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }

    private static <T> Set<T> chosen(@Nullable List<T> ticked) {
        return ticked == null
                ? Set.of()
                : ticked.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
