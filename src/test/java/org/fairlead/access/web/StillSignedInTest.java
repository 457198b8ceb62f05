package org.fairlead.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import org.fairlead.access.Accounts;
import org.fairlead.access.Scope;
import org.fairlead.access.StillSignedIn;
import org.fairlead.access.Tokens;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Role;
import org.fairlead.testing.Estate;
import org.fairlead.testing.FairleadTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.context.SecurityContextHolder;

/** A long answer ends when whoever it is for is signed in no more. */
@FairleadTest
class StillSignedInTest {

    @Autowired
    StillSignedIn signedIn;

    @Autowired
    Accounts accounts;

    @Autowired
    Tokens tokens;

    @Autowired
    Estate estate;

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private PersonId somebody() {
        return estate.atTheIntegrator(Role.AGENT).person();
    }

    private void bring(Credential credential) {
        SecurityContextHolder.setContext(Credentials.context(credential));
    }

    @Test
    void aSessionGoesOnUntilItEndsOrTheAccountIsShut() {
        var person = somebody();
        var account = accounts.of(person).orElseThrow();
        Objects.requireNonNull(request.getSession(true));
        bring(new Credential.Session(person.value(), account.since()));
        assertThat(signedIn.still(request)).isTrue();

        accounts.disable(person, true);
        assertThat(signedIn.still(request)).isFalse();
        accounts.disable(person, false);
        Objects.requireNonNull(request.getSession(false)).invalidate();
        assertThat(signedIn.still(request)).isFalse();
    }

    @Test
    void aTokenGoesOnUntilItIsRevoked() {
        var person = somebody();
        var issued = tokens.issue(person, "a stream", Set.of(Scope.READ), 1);
        bring(new Credential.Bearer(issued.token()));
        assertThat(signedIn.still(request)).isTrue();

        tokens.revoke(person, issued.token().id());
        assertThat(signedIn.still(request)).isFalse();
    }

    @Test
    void nobodyIsSignedIn() {
        assertThat(signedIn.still(request)).isFalse();
    }
}
