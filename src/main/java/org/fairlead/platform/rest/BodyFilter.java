package org.fairlead.platform.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Bounds the JSON bodies of the interface and lets the intent be computed from them. Nothing is read until somebody asks. */
@Component
final class BodyFilter extends OncePerRequestFilter {

    private static final Set<String> UNSAFE = Set.of("POST", "PUT", "PATCH", "DELETE");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !UNSAFE.contains(request.getMethod())
                || !request.getRequestURI().startsWith("/api/")
                || !json(request.getContentType());
    }

    private static boolean json(String type) {
        return type != null && type.toLowerCase(Locale.ROOT).matches("application/([a-z.-]+\\+)?json\\b.*");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new BoundedBody(request), response);
    }
}
