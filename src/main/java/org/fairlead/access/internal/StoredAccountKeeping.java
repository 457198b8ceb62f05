package org.fairlead.access.internal;

import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.fairlead.access.Access;
import org.fairlead.access.AccountChange;
import org.fairlead.access.AccountEntry;
import org.fairlead.access.AccountKeeping;
import org.fairlead.access.AccountSummary;
import org.fairlead.access.Act;
import org.fairlead.access.NewAccount;
import org.fairlead.people.People;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.once.Receipts;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.sql.ConstraintBroken;
import org.fairlead.platform.sql.RoundTrip;
import org.springframework.stereotype.Component;

/** Keeps the accounts of others: each change and its receipt in one transaction. */
@Component
final class StoredAccountKeeping implements AccountKeeping {

    private static final String SUBJECT = "account";

    private final AccountStore store;
    private final StoredAccounts accounts;
    private final Access access;
    private final Receipts receipts;
    private final Register register;
    private final AccountLog log;
    private final StoredTokens tokens;
    private final Clock clock;

    StoredAccountKeeping(AccountStore store, StoredAccounts accounts, Access access, Kept kept, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.access = access;
        this.receipts = kept.receipts();
        this.register = kept.register();
        log = kept.log();
        tokens = kept.tokens();
        this.clock = clock;
    }

    /** What is kept besides accounts. */
    @Component
    record Kept(Receipts receipts, Register register, AccountLog log, StoredTokens tokens) {}

    @Override
    public List<AccountSummary> list(Range range) {
        return store.list(range, clock.instant());
    }

    @Override
    public Optional<AccountSummary> of(PersonId person) {
        return store.summary(person, clock.instant());
    }

    @Override
    public AccountSummary open(NewAccount account, Actor actor, Once once) {
        var summary = change(account.person(), actor, once, trip -> {
            if (register.latest(People.PERSON, account.person().value()).isEmpty()) {
                throw GeneralRefusal.invalid("person", say("access.accounts.person-from-list"));
            }
            var row = accounts.row(account, clock.instant());
            row.setChoosePassword(!account.person().equals(actor.person()));
            store.add(trip, row);
            log.add(trip, account.person(), actor.person(), AccountChange.OPENED, row.getLogin());
        });
        mustBeTheSame(account.person(), account.password(), once);
        return summary;
    }

    @Override
    public AccountSummary setPassword(PersonId person, String wanted, Actor actor, Once once) {
        if (person.equals(actor.person())) {
            throw GeneralRefusal.notAllowed(say("access.accounts.not-own-password"));
        }
        var summary = change(person, actor, once, trip -> {
            var account = needed(person);
            store.password(trip, person, accounts.hashed(account, wanted), true, clock.instant());
            log.add(trip, person, actor.person(), AccountChange.PASSWORD_SET, "");
            if (account.lockedUntil() != null) {
                log.add(trip, person, actor.person(), AccountChange.UNLOCKED, "");
            }
            tokens.revokeAll(trip, person, actor.person());
        });
        tokens.forget(person);
        mustBeTheSame(person, wanted, once);
        return summary;
    }

    /** A receipt keeps no digest of a password (decision 8): sent again with another one, the same key was used for another request. */
    private void mustBeTheSame(PersonId person, String password, Once once) {
        if (once.key() != null && !accounts.hasPassword(person, password)) {
            throw new RefusedException(new GeneralRefusal.KeyReused(once.key()));
        }
    }

    @Override
    public List<AccountEntry> history(PersonId person, Stretch stretch) {
        needed(person);
        return log.of(person, stretch);
    }

    @Override
    public AccountSummary shut(PersonId person, Actor actor, Once once) {
        if (person.equals(actor.person())) {
            throw GeneralRefusal.notAllowed(say("access.accounts.not-own-shut"));
        }
        return disable(person, true, actor, once);
    }

    @Override
    public AccountSummary reopen(PersonId person, Actor actor, Once once) {
        return disable(person, false, actor, once);
    }

    private AccountSummary disable(PersonId person, boolean disabled, Actor actor, Once once) {
        var summary = change(person, actor, once, trip -> {
            if (needed(person).disabled() != disabled) {
                store.disabled(trip, person, disabled, clock.instant());
                log.add(trip, person, actor.person(), disabled ? AccountChange.SHUT : AccountChange.REOPENED, "");
                if (disabled) {
                    tokens.revokeAll(trip, person, actor.person());
                }
            }
        });
        tokens.forget(person);
        return summary;
    }

    private AccountSummary change(PersonId person, Actor actor, Once once, Consumer<RoundTrip> what) {
        access.require(actor, Act.MANAGE_ACCOUNTS);
        if (receipts.find(actor.person(), once).isEmpty()) {
            try {
                var trip = store.trip();
                what.accept(trip);
                receipts.add(
                        trip, actor.person(), once, new Receipts.Written(SUBJECT, person.value(), 1), clock.instant());
                trip.run();
            } catch (ConstraintBroken broken) {
                // A twin of the request that was quicker may show as its receipt or as the account it opened.
                if (receipts.find(actor.person(), once).isEmpty()) {
                    throw StoredAccounts.taken(broken);
                }
            }
            accounts.changed(person);
        }
        return needed(person);
    }

    private AccountSummary needed(PersonId person) {
        return of(person).orElseThrow(() -> GeneralRefusal.unknown(say("access.accounts.of-this-person")));
    }
}
