package org.fairlead.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fairlead.access.AccountChange;
import org.fairlead.access.AccountKeeping;
import org.fairlead.access.Accounts;
import org.fairlead.access.Scope;
import org.fairlead.access.Token;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Role;
import org.fairlead.testing.Estate;
import org.fairlead.testing.FairleadTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What two do to one account at the same moment: the database decides, not what either of them read before. */
@FairleadTest
class RacesTest {

    @Autowired
    private AccountStore store;

    @Autowired
    private TokenStore tokens;

    @Autowired
    private AccountLog log;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Clock clock;

    @Autowired
    private Estate estate;

    private PersonId person;

    @BeforeEach
    void somebody() {
        person = estate.atTheIntegrator(Role.AGENT).person();
    }

    private List<AccountChange> told() {
        return log.of(person, new AccountKeeping.Stretch(null, false, 50)).stream()
                .map(entry -> entry.change())
                .toList();
    }

    @Test
    void aPasswordSetBySomebodyElseMeanwhileStands() {
        var checked = store.find(person).orElseThrow().getPasswordHash();
        var reset = store.trip();
        store.password(reset, person, "set by an administrator", true, clock.instant());
        reset.run();

        var trip = store.trip();
        var kept = store.ownPassword(trip, person, checked, "set by the person", clock.instant());
        var told = new AccountLog.Told(person, person, AccountChange.PASSWORD_CHANGED, "");
        log.addIf(trip, told, AccountStore.hasPassword(person, "set by the person"));
        trip.run();

        assertThat(kept.get()).isZero();
        assertThat(store.find(person).orElseThrow().getPasswordHash()).isEqualTo("set by an administrator");
        assertThat(told()).doesNotContain(AccountChange.PASSWORD_CHANGED);
    }

    @Test
    void anAccountThatMustChooseAPasswordGetsNoTokenAndNoneThatItHadStays() {
        var early = token();
        assertThat(tokens.add(early, hash(early), person)).isTrue();

        var reset = store.trip();
        store.password(reset, person, "set by an administrator", true, clock.instant());
        tokens.revokeAll(reset, person, null, clock.instant());
        reset.run();
        var late = token();

        assertThat(tokens.add(late, hash(late), person)).isFalse();
        assertThat(tokens.working(person, clock.instant())).isEmpty();
        assertThat(told()).contains(AccountChange.TOKEN_REVOKED).containsOnlyOnce(AccountChange.TOKEN_ISSUED);
    }

    @Test
    void aShutAccountGetsNoTokenFromTheToolEither() {
        accounts.disable(person, true);
        var token = token();

        assertThat(tokens.add(token, hash(token), null)).isFalse();
    }

    private Token token() {
        var now = clock.instant();
        return new Token(UUID.randomUUID(), person, "a script", Set.of(Scope.READ), now, now.plusSeconds(600), null);
    }

    private static byte[] hash(Token token) {
        return TokenSecrets.hash(token.id().toString());
    }
}
