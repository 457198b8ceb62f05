package org.fairlead.access;

/** What can become of an account. Each completes a line such as "12 March, 10:00: Password set, by A. Duty". */
public enum AccountChange {
    /** It was opened; the detail is the login. */
    OPENED("Account opened"),
    /** The person chose another password. */
    PASSWORD_CHANGED("Password changed"),
    /** Somebody who keeps accounts set another password. */
    PASSWORD_SET("Password set"),
    /** There were too many wrong passwords; the detail is the instant until which none is taken. */
    LOCKED("Locked after wrong passwords"),
    /** A lock was lifted before its time. */
    UNLOCKED("Lock lifted"),
    /** It was shut. */
    SHUT("Account shut"),
    /** It was opened again. */
    REOPENED("Account opened again"),
    /** A token was made; the detail is what it is for and what it may do, never its secret. */
    TOKEN_ISSUED("Token made"),
    /** A token was revoked; the detail is what it was for. */
    TOKEN_REVOKED("Token revoked"),
    /** The person was given a role; the detail is the role. */
    ROLE_GIVEN("Role given"),
    /** A role was taken from the person; the detail is the role. */
    ROLE_TAKEN("Role taken away");

    private final String words;

    AccountChange(String words) {
        this.words = words;
    }

    /** What happened, in words. */
    public String words() {
        return words;
    }
}
