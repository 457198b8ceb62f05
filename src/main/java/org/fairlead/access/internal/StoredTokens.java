package org.fairlead.access.internal;

import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.fairlead.access.AccessRefusal;
import org.fairlead.access.Account;
import org.fairlead.access.Accounts;
import org.fairlead.access.Scope;
import org.fairlead.access.Token;
import org.fairlead.access.Tokens;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.sql.RoundTrip;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tokens in the database; one that was presented is remembered by its hash for three seconds. */
@Component
final class StoredTokens implements Tokens {

    private static final String PREFIX = "fl_";
    private static final int LENGTH = PREFIX.length() + 43;
    private static final int LONGEST_LABEL = 100;
    private static final Duration REMEMBERED = Duration.ofSeconds(3);
    private static final int MOST_REMEMBERED = 10_000;

    private final TokenStore store;
    private final Accounts accounts;
    private final TokenSecrets secrets;
    private final UuidSource ids;
    private final Clock clock;
    private final Map<String, Remembered> memory = new ConcurrentHashMap<>();

    StoredTokens(TokenStore store, Accounts accounts, TokenSecrets secrets, UuidSource ids, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.secrets = secrets;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Issued issue(String login, String label, Set<Scope> scopes, int days) {
        var account = accounts.named(login)
                .filter(found -> !found.disabled())
                .orElseThrow(() -> GeneralRefusal.unknown(say("access.token.login", "login", login)));
        return make(new Wish(account.person(), null, label, scopes, days));
    }

    @Override
    public Issued issue(PersonId person, String label, Set<Scope> scopes, int days) {
        if (accounts.of(person).map(Account::mustChoose).orElse(false)) {
            throw new RefusedException(new AccessRefusal.PasswordToChoose());
        }
        return make(new Wish(person, person, label, scopes, days));
    }

    private Issued make(Wish wish) {
        check(wish.label(), wish.scopes(), wish.days());
        var now = clock.instant();
        var until = now.plus(Duration.ofDays(wish.days()));
        var token = new Token(ids.next(), wish.person(), wish.label().strip(), wish.scopes(), now, until, null);
        var secret = PREFIX + secrets.next();
        if (!store.add(token, TokenSecrets.hash(secret), wish.by())) {
            throw new RefusedException(new AccessRefusal.PasswordToChoose());
        }
        return new Issued(token, secret);
    }

    @Override
    public List<Token> of(PersonId person) {
        return store.working(person, clock.instant());
    }

    /** Revokes every token of the person that works, as a part of the round trip. */
    void revokeAll(RoundTrip trip, PersonId person, @Nullable PersonId by) {
        store.revokeAll(trip, person, by, clock.instant());
    }

    /** Forgets what is remembered of the person's tokens, so that a change works at once. */
    void forget(PersonId person) {
        memory.values().removeIf(known -> known.token().person().equals(person));
    }

    @Override
    public void revoke(PersonId person, UUID id) {
        boolean revoked = store.revoke(person, id, clock.instant());
        memory.values().removeIf(known -> known.token().id().equals(id));
        if (!revoked) {
            throw GeneralRefusal.unknown(say("access.token.unknown"));
        }
    }

    @Override
    public Optional<Token> presented(String secret) {
        if (secret.length() != LENGTH || !secret.startsWith(PREFIX)) {
            return Optional.empty();
        }
        var now = clock.instant();
        var hash = TokenSecrets.hash(secret);
        return find(hash, now)
                .filter(token -> token.works(now))
                .filter(token -> accounts.of(token.person())
                        .map(Account::disabled)
                        .filter(disabled -> !disabled)
                        .isPresent());
    }

    private Optional<Token> find(byte[] hash, Instant now) {
        var key = HexFormat.of().formatHex(hash);
        var known = memory.get(key);
        if (known != null && now.isBefore(known.until())) {
            return Optional.of(known.token());
        }
        var found = store.find(hash);
        if (memory.size() >= MOST_REMEMBERED) {
            memory.clear();
        }
        found.ifPresent(token -> memory.put(key, new Remembered(token, now.plus(REMEMBERED))));
        return found;
    }

    private static void check(String label, Set<Scope> scopes, int days) {
        if (label.isBlank() || label.length() > LONGEST_LABEL) {
            throw GeneralRefusal.invalid("label", say("access.token.label", "characters", LONGEST_LABEL));
        }
        if (scopes.isEmpty()) {
            throw GeneralRefusal.invalid("scopes", say("access.token.scopes"));
        }
        if (days < 1 || days > MOST_DAYS) {
            throw GeneralRefusal.invalid("expiresInDays", say("access.token.days", "days", MOST_DAYS));
        }
    }

    /** What is asked for, and by whom; nobody for the tool itself. */
    private record Wish(PersonId person, @Nullable PersonId by, String label, Set<Scope> scopes, int days) {}

    private record Remembered(Token token, Instant until) {}
}
