package org.fairlead.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairlead.access.Act;
import org.fairlead.people.Organisation;
import org.fairlead.people.OrganisationRole;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.actor.Role;
import org.fairlead.testing.Golden;
import org.junit.jupiter.api.Test;

class PolicyTest {

    private static final PartyId PARTY = new PartyId(new UUID(0, 1));

    @Test
    void theWholeTableIsKnown() {
        var lines = new StringBuilder();
        for (var role : Role.values()) {
            for (var reach : Set.of(Reach.ALL, Reach.PARTY).stream().sorted().toList()) {
                lines.append(role).append(" reaching ").append(reach).append('\n');
                Arrays.stream(Act.values())
                        .filter(act -> Policy.allows(actor(reach, role), act))
                        .forEach(act ->
                                lines.append("  may ").append(act.words()).append('\n'));
            }
        }
        Golden.check("access/policy.txt", lines.toString());
    }

    @Test
    void whoHasNoRoleMayDoNothingWithRecords() {
        assertThat(Stream.of(Act.values()).filter(act -> Policy.allows(actor(Reach.SELF), act)))
                .containsExactlyInAnyOrder(Act.SEE_HELP, Act.KEEP_OWN_ACCOUNT, Act.MANAGE_TOKENS, Act.CALCULATE);
    }

    @Test
    void noRoleOfAProviderReachesOverTheWholeEstate() {
        var everything = actor(Reach.PARTY, Role.values());
        assertThat(Stream.of(
                        Act.ARBITRATE, Act.VOID_PAUSE, Act.IMPORT, Act.KEEP_REGISTER, Act.MANAGE_ACCOUNTS, Act.MERGE))
                .noneMatch(act -> Policy.allows(everything, act));
    }

    @Test
    void everyActIsAllowedToSomebodyOrIsForNobodySignedIn() {
        var everything = actor(Reach.ALL, Role.values());
        assertThat(Stream.of(Act.values()).filter(act -> !Policy.allows(everything, act)))
                .containsExactly(Act.SIGN_IN);
    }

    @Test
    void reachFollowsTheOrganisationAndTheRole() {
        assertThat(reach(OrganisationRole.INTEGRATOR, Role.AGENT)).isEqualTo(Reach.ALL);
        assertThat(reach(OrganisationRole.CUSTOMER, Role.DUTY_OFFICER, Role.REQUESTER))
                .isEqualTo(Reach.ALL);
        assertThat(reach(OrganisationRole.CUSTOMER, Role.REQUESTER)).isEqualTo(Reach.SELF);
        assertThat(reach(OrganisationRole.RETAINED, Role.RESOLVER)).isEqualTo(Reach.SELF);
        assertThat(reach(OrganisationRole.PROVIDER, Role.RESOLVER)).isEqualTo(Reach.PARTY);
        assertThat(reach(OrganisationRole.PROVIDER, Role.ADMINISTRATOR)).isEqualTo(Reach.PARTY);
        assertThat(reach(OrganisationRole.PROVIDER, Role.DUTY_OFFICER)).isEqualTo(Reach.SELF);
        assertThat(reach(OrganisationRole.PROVIDER)).isEqualTo(Reach.SELF);
    }

    private static Reach reach(OrganisationRole organisation, Role... roles) {
        return RegisteredActors.reach(Set.of(roles), new Organisation("Any", null, EnumSet.of(organisation), null));
    }

    private static Actor actor(Reach reach, Role... roles) {
        return new Actor(
                new PersonId(new UUID(0, 2)),
                PARTY,
                Set.of(PARTY),
                Stream.of(roles).collect(Collectors.toSet()),
                reach);
    }
}
