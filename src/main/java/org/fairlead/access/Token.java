package org.fairlead.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.fairlead.platform.actor.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A token, without its secret.
 *
 * @param id its id
 * @param person whom it stands for
 * @param label what it is for, in its owner's words
 * @param scopes what it is good for
 * @param createdAt when it was made
 * @param expiresAt when it stops working
 * @param revokedAt when it was revoked; null when it was not
 */
public record Token(
        UUID id,
        PersonId person,
        String label,
        Set<Scope> scopes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt) {

    /** Copies the scopes. */
    public Token {
        scopes = Set.copyOf(scopes);
    }

    /** Whether it works at the instant. */
    public boolean works(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    /** Whether one of its scopes covers what is needed. */
    public boolean covers(Scope needed) {
        return scopes.stream().anyMatch(scope -> scope.covers(needed));
    }
}
