package org.fairlead.access.web;

import static org.fairlead.platform.language.Say.say;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.fairlead.access.Token;
import org.fairlead.access.Tokens;
import org.fairlead.platform.rest.Problem;
import org.fairlead.platform.rest.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets programs in by token. A call that brings an Authorization header is judged by it alone, never by a session. */
final class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "bearer ";

    private final Tokens tokens;
    private final Problems problems;

    BearerFilter(Tokens tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    /** Whether the request is a call by token. */
    static boolean bringsToken(HttpServletRequest request) {
        return Problems.isForPrograms(request.getRequestURI()) && request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !bringsToken(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var header = String.valueOf(request.getHeader(HttpHeaders.AUTHORIZATION));
        var token = header.toLowerCase(Locale.ROOT).startsWith(SCHEME)
                ? tokens.presented(header.substring(SCHEME.length()).strip())
                : Optional.<Token>empty();
        if (token.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"fairlead\", error=\"invalid_token\"");
            problems.write(response, Problem.of(401, "token-invalid", say("access.refusal.token-invalid")));
            return;
        }
        SecurityContextHolder.setContext(Credentials.context(new Credential.Bearer(token.get())));
        chain.doFilter(request, response);
    }
}
