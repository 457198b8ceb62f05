package org.fairlead.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a token is good for. A later scope includes those before it. Never more than its person may do. */
public enum Scope {
    /** Reading. */
    READ,
    /** Changing records, too. */
    WRITE,
    /** Keeping the register and accounts, too. */
    ADMIN;

    /** The word in JSON and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The scope of this word; empty when there is none. */
    public static Optional<Scope> of(String word) {
        return Arrays.stream(values())
                .filter(scope -> scope.word().equals(word))
                .findFirst();
    }

    /** Whether this scope covers the other. */
    public boolean covers(Scope needed) {
        return compareTo(needed) >= 0;
    }
}
