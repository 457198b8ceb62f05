package org.fairlead.access;

import java.time.Instant;
import org.fairlead.platform.actor.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * An account as those who keep accounts see it.
 *
 * @param person whose it is
 * @param login in small letters
 * @param disabled whether it is shut
 * @param lockedUntil until when it takes no password after wrong ones; null when it is not locked now
 * @param since when the password was set or the account was shut or opened
 * @param mustChoose whether the person must choose a password of their own at the next sign-in
 */
public record AccountSummary(
        PersonId person,
        String login,
        boolean disabled,
        @Nullable Instant lockedUntil,
        Instant since,
        boolean mustChoose) {}
