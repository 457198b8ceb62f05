package org.fairlead.access;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

/** What can become of an account. Each completes a line such as "12 March, 10:00: Password set, by A. Duty". */
public enum AccountChange {
    /** It was opened; the detail is the login. */
    OPENED(later("access.change.opened")),
    /** The person chose another password. */
    PASSWORD_CHANGED(later("access.change.password-changed")),
    /** Somebody who keeps accounts set another password. */
    PASSWORD_SET(later("access.change.password-set")),
    /** There were too many wrong passwords; the detail is the instant until which none is taken. */
    LOCKED(later("access.change.locked")),
    /** A lock was lifted before its time. */
    UNLOCKED(later("access.change.unlocked")),
    /** It was shut. */
    SHUT(later("access.change.shut")),
    /** It was opened again. */
    REOPENED(later("access.change.reopened")),
    /** A token was made; the detail is what it is for and what it may do, never its secret. */
    TOKEN_ISSUED(later("access.change.token-issued")),
    /** A token was revoked; the detail is what it was for. */
    TOKEN_REVOKED(later("access.change.token-revoked")),
    /** The person was given a role; the detail is the role. */
    ROLE_GIVEN(later("access.change.role-given")),
    /** A role was taken from the person; the detail is the role. */
    ROLE_TAKEN(later("access.change.role-taken"));

    private final String words;

    AccountChange(String words) {
        this.words = words;
    }

    /** What happened, in words. */
    public String words() {
        return say(words);
    }
}
