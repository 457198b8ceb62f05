package org.fairlead.access.web;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.fairlead.access.Token;

/** What a request brings to show who it is from. */
sealed interface Credential {

    /**
     * A session that began with a sign-in.
     *
     * @param person who signed in
     * @param since the account as it was then: when the account changes, the session has ended
     */
    record Session(UUID person, Instant since) implements Credential, Serializable {}

    /**
     * A token.
     *
     * @param token the token, which works
     */
    record Bearer(Token token) implements Credential {}
}
