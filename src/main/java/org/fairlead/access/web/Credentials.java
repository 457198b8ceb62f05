package org.fairlead.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.fairlead.access.Account;
import org.fairlead.access.Accounts;
import org.fairlead.access.Actors;
import org.fairlead.access.StillSignedIn;
import org.fairlead.access.Token;
import org.fairlead.access.Tokens;
import org.fairlead.access.Viewer;
import org.fairlead.platform.actor.PersonId;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Who a request is from: read afresh for each, so that a changed role or a shut account works at once. */
@Component
final class Credentials implements StillSignedIn {

    private static final String VIEWER = Credentials.class.getName() + ".viewer";
    private static final String LANGUAGE = Credentials.class.getName() + ".language";

    private final Accounts accounts;
    private final Actors actors;
    private final Tokens tokens;
    private final SecurityContextRepository contexts;
    private final Clock clock;
    private final Stay stay;

    Credentials(
            Accounts accounts,
            Actors actors,
            Tokens tokens,
            SecurityContextRepository contexts,
            Clock clock,
            Stay stay) {
        this.accounts = accounts;
        this.actors = actors;
        this.tokens = tokens;
        this.contexts = contexts;
        this.clock = clock;
        this.stay = stay;
    }

    /** Who looks; empty for nobody. */
    Optional<Viewer> viewer(HttpServletRequest request) {
        if (request.getAttribute(VIEWER) instanceof Viewer known) {
            return Optional.of(known);
        }
        var viewer = of(request).flatMap(credential -> viewer(credential, request));
        viewer.ifPresent(found -> request.setAttribute(VIEWER, found));
        return viewer;
    }

    /** The tag of the language that who is signed in chose to read; empty for nobody, and for who has not chosen. */
    Optional<String> language(HttpServletRequest request) {
        return viewer(request)
                .map(any -> request.getAttribute(LANGUAGE))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    /** Whether who is signed in must choose a password of their own before anything else. */
    boolean mustChoose(HttpServletRequest request) {
        return of(request).orElse(null) instanceof Credential.Session session
                && accounts.of(new PersonId(session.person()))
                        .map(Account::mustChoose)
                        .orElse(false);
    }

    @Override
    public boolean still(HttpServletRequest request) {
        return of(request)
                .filter(credential -> switch (credential) {
                    case Credential.Bearer bearer -> works(bearer.token());
                    case Credential.Session session ->
                        request.getSession(false) != null
                                && open(new PersonId(session.person()))
                                        .filter(account -> account.since().equals(session.since()))
                                        .isPresent();
                })
                .isPresent();
    }

    private boolean works(Token token) {
        var now = clock.instant();
        return open(token.person()).isPresent()
                && tokens.of(token.person()).stream().anyMatch(each -> each.id().equals(token.id()) && each.works(now));
    }

    private Optional<Account> open(PersonId person) {
        return accounts.of(person).filter(account -> !account.disabled());
    }

    /** What the request brought. */
    static Optional<Credential> of(HttpServletRequest request) {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(authentication -> authentication.getPrincipal())
                .filter(Credential.class::isInstance)
                .map(Credential.class::cast);
    }

    /** What a program's token becomes for the rest of the request. */
    static SecurityContext context(Credential credential) {
        return new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(credential, null, List.of()));
    }

    /** Begins a session under a fresh id; whatever an older session held is dropped. */
    void begin(HttpServletRequest request, HttpServletResponse response, Account account) {
        end(request);
        request.getSession(true).setMaxInactiveInterval((int) stay.idle().toSeconds());
        var context = context(new Credential.Session(account.person().value(), account.since()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /** Ends the session. */
    void end(HttpServletRequest request) {
        request.removeAttribute(VIEWER);
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private Optional<Viewer> viewer(Credential credential, HttpServletRequest request) {
        return switch (credential) {
            case Credential.Bearer bearer -> actors.of(bearer.token().person());
            case Credential.Session session -> {
                var person = new PersonId(session.person());
                var viewer = accounts.of(person)
                        .filter(account ->
                                !account.disabled() && account.since().equals(session.since()))
                        .flatMap(account -> {
                            request.setAttribute(LANGUAGE, account.language());
                            account.settings().leaveWith(request);
                            return actors.of(person);
                        });
                if (viewer.isEmpty()) {
                    end(request);
                }
                yield viewer;
            }
        };
    }
}
