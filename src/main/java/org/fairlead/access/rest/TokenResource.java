package org.fairlead.access.rest;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fairlead.access.AccessRefusal;
import org.fairlead.access.Accounts;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Scope;
import org.fairlead.access.SignIn;
import org.fairlead.access.Token;
import org.fairlead.access.Tokens;
import org.fairlead.access.Viewer;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.rest.WithoutKey;
import org.fairlead.platform.web.OpenToAnyone;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tokens for programs. */
@RestController
@RequestMapping("/api/v1/tokens")
@Needs(Act.MANAGE_TOKENS)
final class TokenResource {

    private final Tokens tokens;
    private final Accounts accounts;
    private final Clock clock;

    TokenResource(Tokens tokens, Accounts accounts, Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Makes a token for whoever gives login and password, or is signed in. A token cannot make another. */
    @OpenToAnyone
    @PostMapping
    @WithoutKey
    ResponseEntity<NewToken> make(
            @RequestBody Wish wish,
            @Parameter(hidden = true) Optional<Viewer> viewer,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable
                    String bearer) {
        if (bearer != null) {
            throw GeneralRefusal.notAllowed("make a token with a token: give login and password");
        }
        var issued = tokens.issue(
                person(wish, viewer),
                Optional.ofNullable(wish.label()).orElse("made by the API"),
                wish.chosen(),
                Optional.ofNullable(wish.expiresInDays()).orElse(Tokens.USUAL_DAYS));
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.LOCATION, "/api/v1/tokens/" + issued.token().id())
                .body(NewToken.of(issued));
    }

    /** The tokens of whoever asks that still work, newest first. */
    @GetMapping
    Listing list(Viewer viewer) {
        return new Listing(tokens.of(person(viewer)).stream().map(OneToken::of).toList());
    }

    /** Revokes a token of whoever asks. */
    @DeleteMapping("/{id}")
    @WithoutKey
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id, Viewer viewer) {
        tokens.revoke(person(viewer), id);
    }

    private PersonId person(Wish wish, Optional<Viewer> viewer) {
        if (wish.login() == null && wish.password() == null && viewer.isPresent()) {
            return person(viewer.get());
        }
        if (wish.login() == null || wish.password() == null) {
            throw GeneralRefusal.invalid(
                    wish.login() == null ? "login" : "password", "Give login and password, or sign in first.");
        }
        return switch (accounts.signIn(wish.login(), wish.password())) {
            case SignIn.Welcome welcome -> welcome.account().person();
            case SignIn.Refused refused
            when refused.lockedUntil() != null ->
                throw new RefusedException(
                        new AccessRefusal.Locked(Duration.between(clock.instant(), refused.lockedUntil())));
            case SignIn.Refused _ -> throw new RefusedException(new AccessRefusal.WrongPassword());
        };
    }

    private static PersonId person(Viewer viewer) {
        return viewer.actor().optionalPerson().orElseThrow();
    }

    /**
     * What is asked for.
     *
     * @param login of the account; left out by somebody who is signed in
     * @param password of the account
     * @param label what the token is for
     * @param scopes of read, write and admin; read and write when left out
     * @param expiresInDays 1 to 365; 30 when left out
     */
    record Wish(
            @Nullable String login,
            @Nullable String password,
            @Nullable String label,
            @Nullable List<String> scopes,
            @Nullable Integer expiresInDays) {

        Set<Scope> chosen() {
            if (scopes == null) {
                return EnumSet.of(Scope.READ, Scope.WRITE);
            }
            var chosen = EnumSet.noneOf(Scope.class);
            for (int place = 0; place < scopes.size(); place++) {
                var field = "scopes/" + place;
                chosen.add(Scope.of(String.valueOf(scopes.get(place)))
                        .orElseThrow(() -> GeneralRefusal.invalid(field, "Choose from read, write and admin.")));
            }
            return chosen;
        }

        @Override
        public String toString() {
            return "Wish[login=" + login + "]";
        }
    }

    /** A token just made; its secret is in no later answer. */
    record NewToken(UUID id, String token, String label, List<String> scopes, Instant expiresAt) {
        static NewToken of(Tokens.Issued issued) {
            var token = issued.token();
            return new NewToken(token.id(), issued.secret(), token.label(), words(token), token.expiresAt());
        }
    }

    /** A token in a list. */
    record OneToken(UUID id, String label, List<String> scopes, Instant createdAt, Instant expiresAt) {
        static OneToken of(Token token) {
            return new OneToken(token.id(), token.label(), words(token), token.createdAt(), token.expiresAt());
        }
    }

    /** All that there are. */
    record Listing(List<OneToken> items) {}

    private static List<String> words(Token token) {
        return token.scopes().stream().sorted().map(Scope::word).toList();
    }
}
