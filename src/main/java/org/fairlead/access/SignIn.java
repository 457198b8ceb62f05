package org.fairlead.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came of trying to sign in. */
public sealed interface SignIn {

    /**
     * It worked.
     *
     * @param account whose
     */
    record Welcome(Account account) implements SignIn {}

    /**
     * It did not. An unknown login, a wrong password and a shut account are answered alike.
     *
     * @param lockedUntil when it can be tried again; null when at once
     */
    record Refused(@Nullable Instant lockedUntil) implements SignIn {}
}
