package org.fairlead.access.rest;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fairlead.access.AccountChange;
import org.fairlead.access.AccountEntry;
import org.fairlead.access.AccountKeeping;
import org.fairlead.access.AccountSummary;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.NewAccount;
import org.fairlead.access.OnceWithoutSecrets;
import org.fairlead.people.People;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.rest.Cursor;
import org.fairlead.platform.rest.Listing;
import org.fairlead.platform.rest.RequestIntent;
import org.fairlead.platform.rest.Window;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Accounts of others: who can sign in, with which login. */
@RestController
@RequestMapping("/api/v1/accounts")
@Needs(Act.MANAGE_ACCOUNTS)
final class AccountResource {

    private static final String LIST = "accounts by login";
    private static final String HISTORY = "history of an account, newest first";

    private final AccountKeeping keeping;
    private final Register register;

    AccountResource(AccountKeeping keeping, Register register) {
        this.keeping = keeping;
        this.register = register;
    }

    /** Accounts by login; {@code q} is what the login begins with. */
    @GetMapping
    ResponseEntity<Listing<OneAccount>> list(Window window, @RequestParam(defaultValue = "") String q) {
        var place = window.place(LIST, 1);
        var range = new AccountKeeping.Range(
                q.strip().toLowerCase(Locale.ROOT),
                Set.of(),
                place.map(cursor -> cursor.string(0)).orElse(null),
                place.map(Cursor::back).orElse(false),
                window.limit() + 1);
        return Listing.of(
                        window,
                        keeping.list(range),
                        (account, back) -> new Cursor(LIST, back, List.of(account.login())))
                .map(this::shown)
                .answer();
    }

    /** One account. */
    @GetMapping("/{person}")
    OneAccount one(@PathVariable UUID person) {
        return shown(keeping.of(new PersonId(person)).orElseThrow(() -> GeneralRefusal.unknown("account")));
    }

    /** What became of the account and the roles of the person, newest first. */
    @GetMapping("/{person}/history")
    ResponseEntity<Listing<OneEntry>> accountHistory(@PathVariable UUID person, Window window) {
        var place = window.place(HISTORY, 2);
        var stretch = new AccountKeeping.Stretch(
                place.map(cursor -> new AccountKeeping.Place(cursor.instant(0), cursor.id(1)))
                        .orElse(null),
                place.map(Cursor::back).orElse(false),
                window.limit() + 1);
        return Listing.of(
                        window,
                        keeping.history(new PersonId(person), stretch),
                        (entry, back) -> new Cursor(
                                HISTORY,
                                back,
                                List.of(entry.at().toString(), entry.id().toString())))
                .map(this::shown)
                .answer();
    }

    private OneEntry shown(AccountEntry entry) {
        var by = entry.by();
        return new OneEntry(
                entry.id(),
                entry.at(),
                entry.change(),
                entry.change().words(),
                entry.detail(),
                by == null ? null : new Who(by.value(), register.title(People.PERSON, by.value())));
    }

    /** Opens an account for a person of the register. */
    @PostMapping
    ResponseEntity<OneAccount> open(@RequestBody Opening wish, RequestIntent intent, Actor actor) {
        var account = wish.read();
        var once = OnceWithoutSecrets.of(
                intent.once().key(), "open", account.person().toString(), account.login());
        var opened = keeping.open(account, actor, once);
        return ResponseEntity.created(URI.create("/api/v1/accounts/" + opened.person()))
                .body(shown(opened));
    }

    /** Sets another password and lifts the lock; sessions and tokens end, and the person must choose their own. */
    @PostMapping("/{person}/password")
    OneAccount password(@PathVariable UUID person, @RequestBody Password wish, RequestIntent intent, Actor actor) {
        var once = OnceWithoutSecrets.of(intent.once().key(), "password", person.toString());
        return shown(
                keeping.setPassword(new PersonId(person), wish.password() == null ? "" : wish.password(), actor, once));
    }

    /** Shuts an account: sessions and tokens stop working at once. */
    @PostMapping("/{person}/closure")
    OneAccount shut(@PathVariable UUID person, RequestIntent intent, Actor actor) {
        return shown(keeping.shut(new PersonId(person), actor, intent.once()));
    }

    /** Opens an account that was shut. */
    @PostMapping("/{person}/reopening")
    OneAccount reopen(@PathVariable UUID person, RequestIntent intent, Actor actor) {
        return shown(keeping.reopen(new PersonId(person), actor, intent.once()));
    }

    private OneAccount shown(AccountSummary account) {
        return new OneAccount(
                account.person().value(),
                register.title(People.PERSON, account.person().value()),
                account.login(),
                account.disabled(),
                account.lockedUntil(),
                account.since(),
                account.mustChoose());
    }

    /**
     * An account to be opened.
     *
     * @param person the person's id in the register
     * @param login letters, digits and . _ @ + -
     * @param password at least 10 characters; kept only as a hash
     */
    record Opening(
            @Nullable UUID person,
            @Nullable String login,
            @Nullable String password) {

        NewAccount read() {
            var missing = new ArrayList<String>();
            if (person == null) {
                missing.add("person");
            }
            if (login == null) {
                missing.add("login");
            }
            if (password == null) {
                missing.add("password");
            }
            if (person == null || login == null || password == null) {
                throw GeneralRefusal.invalid(
                        missing.getFirst(), "Give " + missing.stream().collect(Collectors.joining(" and ")) + ".");
            }
            return new NewAccount(new PersonId(person), login, password);
        }

        @Override
        public String toString() {
            return "Opening[login=" + login + "]";
        }
    }

    /** Another password. */
    record Password(@Nullable String password) {
        @Override
        public String toString() {
            return "Password[]";
        }
    }

    /**
     * An account as those who keep accounts see it.
     *
     * @param person whose it is
     * @param name the person's name
     * @param login what they type
     * @param shut whether it is shut
     * @param lockedUntil until when it takes no password after wrong ones; null when it is not locked
     * @param since when the password was set or the account was shut or opened
     * @param mustChoosePassword whether the person must choose a password of their own at the next sign-in
     */
    record OneAccount(
            UUID person,
            String name,
            String login,
            boolean shut,
            @Nullable Instant lockedUntil,
            Instant since,
            boolean mustChoosePassword) {}

    /**
     * What became of an account once.
     *
     * @param id its id
     * @param at when it was recorded
     * @param change what happened
     * @param words the same in words
     * @param detail such as the role or what a token is for, never a secret; empty when there is nothing to add
     * @param by who did it; null for the tool itself
     */
    record OneEntry(
            UUID id,
            Instant at,
            AccountChange change,
            String words,
            String detail,
            @Nullable Who by) {}

    /** A person. */
    record Who(UUID id, String name) {}
}
