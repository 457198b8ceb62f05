package org.fairlead.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Set;
import org.fairlead.people.Organisation;
import org.fairlead.people.OrganisationRole;
import org.fairlead.people.People;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.register.Register;
import org.fairlead.testing.Estate;
import org.fairlead.testing.FairleadTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who decides between organisations is of none that is held to account (SIAM-03). */
@FairleadTest
class DutyOfficersTest {

    @Autowired
    private Estate estate;

    @Autowired
    private Actors actors;

    @Autowired
    private Register register;

    @Autowired
    private Clock clock;

    @Test
    void aProviderHasNone() {
        assertThatThrownBy(() -> estate.atAProvider(Role.RESOLVER, Role.DUTY_OFFICER))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("decides between organisations");
    }

    @Test
    void whoWasOneIsNoneOnceTheOrganisationOnlyProvides() {
        var both = estate.organisation("Ropewalk Integration", OrganisationRole.INTEGRATOR, OrganisationRole.PROVIDER);
        var officer = estate.at(both, Role.RESOLVER, Role.DUTY_OFFICER).person();
        assertThat(actors.of(officer).orElseThrow().actor().is(Role.DUTY_OFFICER))
                .isTrue();

        providesOnly(both);

        var now = actors.of(officer).orElseThrow().actor();
        assertThat(now.roles()).containsExactly(Role.RESOLVER);
        assertThat(now.reach()).isEqualTo(Reach.PARTY);
    }

    private void providesOnly(PartyId party) {
        var was = register.latest(People.ORGANISATION, party.value()).orElseThrow();
        var now = new Organisation(was.body().name(), null, Set.of(OrganisationRole.PROVIDER), null);
        var change = new Register.Change<>(was.id(), was.version(), now, clock.instant(), false);
        register.change(People.ORGANISATION, change, Actor.tool(party));
    }
}
