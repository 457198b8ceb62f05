package org.fairlead.access.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fairlead.people.Organisation;
import org.fairlead.people.OrganisationRole;
import org.fairlead.people.People;
import org.fairlead.people.Person;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.register.Item;
import org.fairlead.platform.register.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LastAdministratorTest {

    private static final Instant SINCE = Instant.parse("2026-01-01T00:00:00Z");

    private final UUID integrator = UUID.randomUUID();
    private final UUID ann = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();
    private final Register register = mock(Register.class);
    private final LastAdministrator rules = new LastAdministrator();

    @BeforeEach
    void twoPeopleOfWhomOneIsAnAdministrator() {
        when(register.newest(People.ORGANISATION))
                .thenReturn(List.of(item(integrator, desk(OrganisationRole.INTEGRATOR))));
        when(register.newest(People.PERSON))
                .thenReturn(
                        List.of(item(ann, somebody(Role.ADMINISTRATOR, Role.AGENT)), item(ben, somebody(Role.AGENT))));
    }

    private static <T> Item<T> item(UUID id, T body) {
        return new Item<>(id, 1, SINCE, false, body, SINCE, null);
    }

    private static Organisation desk(OrganisationRole role) {
        return new Organisation("Desk", null, Set.of(role), null);
    }

    private Person somebody(Role... roles) {
        return new Person("Somebody", null, integrator, Set.of(), Set.of(roles), null, null);
    }

    private boolean mayBecome(UUID id, Person body, boolean retired) {
        var change = new Register.Change<>(id, 1, body, SINCE, retired);
        return rules.lastAdministratorAmongPeople().problems(change, register).isEmpty();
    }

    @Test
    void theLastOneKeepsTheRoleUntilSomebodyElseHasIt() {
        assertThat(mayBecome(ann, somebody(Role.AGENT), false)).isFalse();
        assertThat(mayBecome(ann, somebody(Role.ADMINISTRATOR), true)).isFalse();
        assertThat(mayBecome(ann, somebody(Role.ADMINISTRATOR), false)).isTrue();
        assertThat(mayBecome(ben, somebody(Role.REQUESTER), false)).isTrue();
    }

    @Test
    void theirOrganisationGoesOnOverseeingTheEstate() {
        var rule = rules.lastAdministratorAmongOrganisations();
        var provider = new Register.Change<>(integrator, 1, desk(OrganisationRole.PROVIDER), SINCE, false);
        var gone = new Register.Change<>(integrator, 1, desk(OrganisationRole.INTEGRATOR), SINCE, true);
        var renamed = new Register.Change<>(integrator, 1, desk(OrganisationRole.INTEGRATOR), SINCE, false);

        assertThat(rule.problems(provider, register)).isNotEmpty();
        assertThat(rule.problems(gone, register)).isNotEmpty();
        assertThat(rule.problems(renamed, register)).isEmpty();
    }
}
