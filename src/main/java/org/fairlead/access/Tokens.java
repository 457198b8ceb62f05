package org.fairlead.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fairlead.platform.actor.PersonId;

/**
 * Tokens by which programs act for a person.
 *
 * <pre>{@code
 * var issued = tokens.issue("ann", "nightly export", Set.of(Scope.READ), 30);
 * print(issued.secret()); // shown once, kept nowhere
 * }</pre>
 */
public interface Tokens {

    /** How long a token works when nothing else is said, in days. */
    int USUAL_DAYS = 30;

    /** The longest a token can work, in days. */
    int MOST_DAYS = 365;

    /** Makes a token for the account of this login; refused when there is none or it is shut. */
    Issued issue(String login, String label, Set<Scope> scopes, int days);

    /** Makes a token for the person. */
    Issued issue(PersonId person, String label, Set<Scope> scopes, int days);

    /** The person's tokens that still work, newest first. */
    List<Token> of(PersonId person);

    /** Revokes one of the person's tokens: it stops at once here and within three seconds on other nodes. */
    void revoke(PersonId person, UUID id);

    /** The token with this secret, when it works. */
    Optional<Token> presented(String secret);

    /**
     * A token just made.
     *
     * @param token what is kept of it
     * @param secret what the program sends, shown only now
     */
    record Issued(Token token, String secret) {
        @Override
        public String toString() {
            return "Issued[" + token + "]";
        }
    }
}
