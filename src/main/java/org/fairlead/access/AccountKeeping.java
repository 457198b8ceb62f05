package org.fairlead.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.once.Once;
import org.jspecify.annotations.Nullable;

/**
 * What is done to the accounts of others. Every change happens once for each intent and needs {@link Act#MANAGE_ACCOUNTS}.
 *
 * <pre>{@code
 * keeping.open(new NewAccount(person, "ann", "a first password"), administrator, once);
 * keeping.shut(person, administrator, once);
 * }</pre>
 */
public interface AccountKeeping {

    /** A page of accounts by login. */
    List<AccountSummary> list(Range range);

    /** The person's account. */
    Optional<AccountSummary> of(PersonId person);

    /** Opens an account; refused when the person is unknown or has one, the login is taken, or the password will not do. */
    AccountSummary open(NewAccount account, Actor actor, Once once);

    /**
     * Sets another password and lifts the lock. Every session and every token of the person ends, and they must choose a password of
     * their own when they sign in. One's own password is changed by {@link Accounts#changePassword}.
     */
    AccountSummary setPassword(PersonId person, String wanted, Actor actor, Once once);

    /** Shuts an account: sessions and tokens stop working at once. Nobody can shut their own. */
    AccountSummary shut(PersonId person, Actor actor, Once once);

    /** Opens an account that was shut. */
    AccountSummary reopen(PersonId person, Actor actor, Once once);

    /** What became of the person's account and roles, nearest to the stretch's place first; newest first without a place. */
    List<AccountEntry> history(PersonId person, Stretch stretch);

    /**
     * Which entries to read.
     *
     * @param from the entry beside which to go on; null for the newest
     * @param backwards whether to read towards the newest
     * @param limit entries at most
     */
    record Stretch(@Nullable Place from, boolean backwards, int limit) {

        /** The newest entries. */
        public static Stretch newest(int limit) {
            return new Stretch(null, false, limit);
        }
    }

    /**
     * A place in the history of an account.
     *
     * @param at when the entry beside it was recorded
     * @param id its id
     */
    record Place(Instant at, UUID id) {}

    /**
     * Which accounts to read.
     *
     * @param beginning what the login begins with; empty for any
     * @param people or whose it is; empty for nobody in particular
     * @param from the login beside which to go on; null for the start
     * @param backwards whether to read towards the beginning, nearest first
     * @param limit rows at most
     */
    record Range(
            String beginning,
            Set<PersonId> people,
            @Nullable String from,
            boolean backwards,
            int limit) {

        /** Copies the set. */
        public Range {
            people = Set.copyOf(people);
        }
    }
}
