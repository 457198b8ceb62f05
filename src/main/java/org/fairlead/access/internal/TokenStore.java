package org.fairlead.access.internal;

import static org.fairlead.db.access.Tables.ACCOUNT;
import static org.fairlead.db.access.Tables.TOKEN;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fairlead.access.AccountChange;
import org.fairlead.access.Scope;
import org.fairlead.access.Token;
import org.fairlead.db.access.tables.records.TokenRecord;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.platform.sql.RoundTrip;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of {@code access.token}. */
@Component
final class TokenStore {

    private final Database database;
    private final AccountLog log;

    TokenStore(Database database, AccountLog log) {
        this.database = database;
        this.log = log;
    }

    /**
     * Adds a token while the account may have one. The account is held meanwhile, so that one that is being shut or given another
     * password gets none.
     *
     * @param by who made it; null for the tool itself, which also makes them for accounts that must choose a password
     * @return whether it was added
     */
    boolean add(Token token, byte[] hash, @Nullable PersonId by) {
        var trip = database.trip(Asker.TOOL);
        var open = ACCOUNT.PERSON_ID.eq(token.person().value()).and(DSL.not(ACCOUNT.DISABLED));
        var added = trip.write(DSL.insertInto(
                        TOKEN,
                        TOKEN.ID,
                        TOKEN.PERSON_ID,
                        TOKEN.LABEL,
                        TOKEN.SECRET_HASH,
                        TOKEN.SCOPES,
                        TOKEN.CREATED_AT,
                        TOKEN.EXPIRES_AT)
                .select(DSL.select(
                                DSL.val(token.id()),
                                ACCOUNT.PERSON_ID,
                                DSL.val(token.label()),
                                DSL.val(hash),
                                DSL.val(token.scopes().stream()
                                        .sorted()
                                        .map(Scope::word)
                                        .toArray(String[]::new)),
                                DSL.val(token.createdAt(), TOKEN.CREATED_AT),
                                DSL.val(token.expiresAt(), TOKEN.EXPIRES_AT))
                        .from(ACCOUNT)
                        .where(by == null ? open : open.and(DSL.not(ACCOUNT.CHOOSE_PASSWORD)))
                        .forShare()));
        log.addIf(
                trip,
                new AccountLog.Told(token.person(), by, AccountChange.TOKEN_ISSUED, said(token)),
                DSL.exists(DSL.selectOne().from(TOKEN).where(TOKEN.ID.eq(token.id()))));
        trip.run();
        return added.get() == 1;
    }

    Optional<Token> find(byte[] hash) {
        var trip = database.trip(Asker.TOOL);
        var rows = trip.rows(TOKEN, TOKEN.SECRET_HASH.eq(hash));
        trip.run();
        return rows.get().stream().findFirst().map(TokenStore::token);
    }

    List<Token> working(PersonId person, Instant now) {
        var trip = database.trip(Asker.TOOL);
        var rows = trip.rows(
                TOKEN,
                TOKEN.PERSON_ID
                        .eq(person.value())
                        .and(TOKEN.REVOKED_AT.isNull())
                        .and(TOKEN.EXPIRES_AT.gt(now)),
                TOKEN.CREATED_AT.desc(),
                TOKEN.ID);
        trip.run();
        return rows.get().stream().map(TokenStore::token).toList();
    }

    /** A person revokes a token of theirs: whether there was such a token that had not been revoked. */
    boolean revoke(PersonId person, UUID id, Instant now) {
        var trip = database.trip(Asker.TOOL);
        var rows = trip.rows(
                TOKEN, TOKEN.ID.eq(id).and(TOKEN.PERSON_ID.eq(person.value())).and(TOKEN.REVOKED_AT.isNull()));
        trip.run();
        var found = rows.get().stream().map(TokenStore::token).findFirst();
        found.ifPresent(token -> {
            var change = database.trip(Asker.TOOL);
            revoke(change, token, person, now);
            change.run();
        });
        return found.isPresent();
    }

    /** Revokes every token of the person, also one made this moment, and tells of each, as a part of a round trip. */
    void revokeAll(RoundTrip trip, PersonId person, @Nullable PersonId by, Instant now) {
        trip.write(DSL.update(TOKEN)
                .set(TOKEN.REVOKED_AT, now)
                .where(TOKEN.PERSON_ID
                        .eq(person.value())
                        .and(TOKEN.REVOKED_AT.isNull())
                        .and(TOKEN.EXPIRES_AT.gt(now))));
        log.addRevoked(trip, person, by, now);
    }

    /** Revokes a token and tells of it, as a part of a round trip. */
    void revoke(RoundTrip trip, Token token, @Nullable PersonId by, Instant now) {
        trip.write(DSL.update(TOKEN)
                .set(TOKEN.REVOKED_AT, now)
                .where(TOKEN.ID.eq(token.id()).and(TOKEN.REVOKED_AT.isNull())));
        log.add(trip, token.person(), by, AccountChange.TOKEN_REVOKED, token.label());
    }

    private static String said(Token token) {
        var scopes = token.scopes().stream().sorted().map(Scope::word).collect(Collectors.joining(", "));
        return "%s (%s)".formatted(token.label(), scopes);
    }

    private static Token token(TokenRecord row) {
        var scopes = EnumSet.noneOf(Scope.class);
        Arrays.stream(row.getScopes()).forEach(word -> Scope.of(word).ifPresent(scopes::add));
        return new Token(
                row.getId(),
                new PersonId(row.getPersonId()),
                row.getLabel(),
                scopes,
                row.getCreatedAt(),
                row.getExpiresAt(),
                row.getRevokedAt());
    }
}
