package org.fairlead.access.internal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts guesses at logins that do not exist, so that they lock like those that do and nobody learns which is which. Kept in memory
 * for the most recent ones.
 */
final class UnknownLogins {

    private static final int KEPT = 10_000;

    private final Map<String, Guesses> guesses = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Guesses> eldest) {
            return size() > KEPT;
        }
    };

    /** Counts a guess unless the login is locked; answers until when it was locked before this guess, or null. */
    synchronized @Nullable Instant lockedUntilOrCount(String login, Instant now) {
        var before = guesses.getOrDefault(login, new Guesses(0, null));
        if (before.lockedUntil() != null && now.isBefore(before.lockedUntil())) {
            return before.lockedUntil();
        }
        int failures = before.failures() + 1;
        guesses.put(login, new Guesses(failures, Lockout.until(failures, now)));
        return null;
    }

    private record Guesses(int failures, @Nullable Instant lockedUntil) {}
}
