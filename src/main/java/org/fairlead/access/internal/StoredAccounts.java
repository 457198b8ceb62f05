package org.fairlead.access.internal;

import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fairlead.access.AccessRefusal;
import org.fairlead.access.Account;
import org.fairlead.access.AccountChange;
import org.fairlead.access.AccountSummary;
import org.fairlead.access.Accounts;
import org.fairlead.access.Actors;
import org.fairlead.access.NewAccount;
import org.fairlead.access.OwnSettings;
import org.fairlead.access.SignIn;
import org.fairlead.db.access.tables.records.AccountRecord;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.sql.ConstraintBroken;
import org.springframework.stereotype.Component;

/** Accounts in the database; their state is remembered for two seconds, because every request asks for it. */
@Component
final class StoredAccounts implements Accounts {

    private static final Duration REMEMBERED = Duration.ofSeconds(2);
    private static final int LONGEST_LOGIN = 200;
    private static final int LANES = 64;
    private static final Pattern LOGIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{0,199}");

    private final AccountStore store;
    private final AccountLog log;
    private final Passwords passwords;
    private final Actors actors;
    private final Clock clock;
    private final UnknownLogins unknown = new UnknownLogins();
    private final Map<PersonId, Remembered> memory = new ConcurrentHashMap<>();
    private final List<ReentrantLock> lanes =
            Stream.generate(ReentrantLock::new).limit(LANES).toList();

    StoredAccounts(AccountStore store, AccountLog log, Passwords passwords, Actors actors, Clock clock) {
        this.store = store;
        this.log = log;
        this.passwords = passwords;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    public void open(NewAccount account) {
        openAll(List.of(account));
    }

    @Override
    public void openAll(List<NewAccount> accounts) {
        var now = clock.instant();
        try {
            var rows =
                    accounts.parallelStream().map(account -> row(account, now)).toList();
            var trip = store.trip();
            for (var row : rows) {
                store.add(trip, row);
                log.add(trip, new PersonId(row.getPersonId()), null, AccountChange.OPENED, row.getLogin());
            }
            trip.run();
        } catch (ConstraintBroken broken) {
            throw taken(broken);
        }
        accounts.forEach(account -> changed(account.person()));
    }

    /** Why an account could not be added, as a refusal. */
    static RuntimeException taken(ConstraintBroken broken) {
        return switch (broken.constraint()) {
            case "account_login" -> GeneralRefusal.invalid("login", say("access.accounts.login-taken"));
            case "account_pkey" -> GeneralRefusal.invalid("person", say("access.accounts.has-account"));
            default -> broken;
        };
    }

    /** Forgets what is remembered of the account, so that the change works at once. */
    void changed(PersonId person) {
        memory.remove(person);
    }

    @Override
    public boolean none() {
        return store.none();
    }

    @Override
    public Optional<Account> of(PersonId person) {
        var now = clock.instant();
        var known = memory.get(person);
        if (known == null || !now.isBefore(known.until())) {
            known = new Remembered(store.find(person).map(AccountStore::account), now.plus(REMEMBERED));
            memory.put(person, known);
        }
        return known.account();
    }

    @Override
    public Optional<Account> named(String login) {
        return store.find(normal(login)).map(AccountStore::account);
    }

    @Override
    public SignIn signIn(String typed, String password) {
        var login = normal(typed);
        if (login.isEmpty() || login.length() > LONGEST_LOGIN || password.length() > LONGEST_PASSWORD) {
            passwords.matchNobody("");
            return new SignIn.Refused(null);
        }
        var lane = lanes.get(Math.floorMod(login.hashCode(), LANES));
        lane.lock();
        try {
            return guess(login, password);
        } finally {
            lane.unlock();
        }
    }

    /** One guess at a time for each login on this node; the claim keeps guesses on other nodes apart. */
    private SignIn guess(String login, String password) {
        var now = clock.instant();
        var claim = store.claim(login, now);
        if (claim.row().isEmpty()) {
            var lockedUntil = unknown.lockedUntilOrCount(login, now);
            if (lockedUntil == null) {
                passwords.matchNobody(password);
            }
            return new SignIn.Refused(lockedUntil);
        }
        var row = claim.row().get();
        if (!claim.allowed()) {
            return new SignIn.Refused(row.getLockedUntil());
        }
        boolean right = passwords.matches(password, row.getPasswordHash());
        if (!right || row.getDisabled() || isRetired(row)) {
            locked(row);
            return new SignIn.Refused(null);
        }
        var account = AccountStore.account(row);
        store.forget(account.person());
        return new SignIn.Welcome(account);
    }

    /** Somebody who is no more in the register has nothing to sign in to. */
    private boolean isRetired(AccountRecord row) {
        return actors.of(new PersonId(row.getPersonId())).isEmpty();
    }

    /** A guess was wrong. When it was one too many, that is told in the account's history. */
    private void locked(AccountRecord row) {
        var until = row.getLockedUntil();
        if (until != null) {
            var seconds = until.truncatedTo(ChronoUnit.SECONDS).toString();
            log.add(new PersonId(row.getPersonId()), null, AccountChange.LOCKED, seconds);
        }
    }

    @Override
    public Account changePassword(PersonId person, String present, String wanted) {
        var row = store.find(person).orElseThrow(() -> GeneralRefusal.unknown(say("access.thing.account")));
        var account = AccountStore.account(row);
        checkWanted(wanted, account.login());
        if (wanted.equals(present)) {
            throw GeneralRefusal.invalid("wanted", say("access.password.same"));
        }
        switch (signIn(account.login(), present)) {
            case SignIn.Welcome _ -> keepOwn(person, row.getPasswordHash(), passwords.hash(wanted));
            case SignIn.Refused refused
            when refused.lockedUntil() != null ->
                throw new RefusedException(
                        new AccessRefusal.Locked(Duration.between(clock.instant(), refused.lockedUntil())));
            case SignIn.Refused _ -> throw GeneralRefusal.invalid("present", say("access.password.not-present"));
        }
        return of(person).orElseThrow(() -> GeneralRefusal.unknown(say("access.thing.account")));
    }

    @Override
    public void reads(PersonId person, String language) {
        store.language(person, language);
        changed(person);
    }

    @Override
    public void keep(PersonId person, OwnSettings changed) {
        changed.check();
        if (!changed.equals(OwnSettings.NONE)) {
            store.settings(person, changed);
            changed(person);
        }
    }

    /** What somebody else set meanwhile stands: the present password that was checked is not the present one any more. */
    private void keepOwn(PersonId person, String checked, String hash) {
        var trip = store.trip();
        var kept = store.ownPassword(trip, person, checked, hash, clock.instant());
        var told = new AccountLog.Told(person, person, AccountChange.PASSWORD_CHANGED, "");
        log.addIf(trip, told, AccountStore.hasPassword(person, hash));
        trip.run();
        changed(person);
        if (kept.get() == 0) {
            throw GeneralRefusal.invalid("present", say("access.password.changed-meanwhile"));
        }
    }

    /** Whether this is the account's password. */
    boolean hasPassword(PersonId person, String password) {
        return store.find(person)
                .filter(row -> passwords.matches(password, row.getPasswordHash()))
                .isPresent();
    }

    /** The hash of a password that will do for the account; refused otherwise. */
    String hashed(AccountSummary account, String wanted) {
        checkWanted(wanted, account.login());
        return passwords.hash(wanted);
    }

    @Override
    public void disable(PersonId person, boolean disabled) {
        var trip = store.trip();
        store.disabled(trip, person, disabled, clock.instant());
        log.add(trip, person, null, disabled ? AccountChange.SHUT : AccountChange.REOPENED, "");
        trip.run();
        changed(person);
    }

    private static void checkWanted(String wanted, String login) {
        Passwords.problem(wanted, login).ifPresent(words -> {
            throw GeneralRefusal.invalid("wanted", words);
        });
    }

    /** The row of an account to be opened; refused when login or password will not do. */
    AccountRecord row(NewAccount account, Instant now) {
        check(account);
        var row = new AccountRecord();
        row.setPersonId(account.person().value());
        row.setLogin(normal(account.login()));
        row.setPasswordHash(passwords.hash(account.password()));
        row.setFailures(0);
        row.setDisabled(false);
        row.setChoosePassword(false);
        row.setChangedAt(now);
        return row;
    }

    private static void check(NewAccount account) {
        var problems = problems(account.login(), account.password());
        if (!problems.isEmpty()) {
            throw new RefusedException(new GeneralRefusal.InvalidInput(problems));
        }
    }

    /** What is wrong with a login and a password before anybody has them. */
    static List<FieldProblem> problems(String typed, String password) {
        var login = normal(typed);
        var problems = new ArrayList<FieldProblem>();
        if (!LOGIN.matcher(login).matches()) {
            problems.add(new FieldProblem("login", say("access.accounts.choose-login")));
        }
        Passwords.problem(password, login).ifPresent(words -> problems.add(new FieldProblem("password", words)));
        return problems;
    }

    private static String normal(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    private record Remembered(Optional<Account> account, Instant until) {}
}
