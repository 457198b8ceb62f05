package org.fairlead.access;

import java.time.Instant;
import org.fairlead.platform.actor.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * An account, without its password.
 *
 * @param person whose it is
 * @param login in small letters
 * @param disabled whether it is shut
 * @param since when the password was set or the account was shut or opened: sessions from before it have ended
 * @param mustChoose whether the password was set by somebody else: the person must choose their own before anything else
 * @param language the tag of the language the person chose to read; null until they do
 * @param settings how they work, on whatever device
 */
public record Account(
        PersonId person,
        String login,
        boolean disabled,
        Instant since,
        boolean mustChoose,
        @Nullable String language,
        OwnSettings settings) {}
