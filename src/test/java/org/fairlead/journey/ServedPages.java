package org.fairlead.journey;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Stands before the application in journeys and keeps every page and part of a page that it answers: see {@link KeptPages}. */
final class ServedPages extends OncePerRequestFilter {

    /** What is written while it is made, or is no page. */
    private static final Pattern NO_PAGES =
            Pattern.compile("/(?:live|assets|api)(?:/.*)?|.*/(?:attachments|files|pictures)/.*|/exports/.*|.*/export");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return NO_PAGES.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var copy = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, copy);
        var type = copy.getContentType();
        if (type != null && type.startsWith("text/html") && copy.getContentSize() > 0) {
            var query = request.getQueryString();
            KeptPages.served(
                    request.getRequestURI() + (query == null ? "" : "?" + query),
                    new String(copy.getContentAsByteArray(), StandardCharsets.UTF_8));
        }
        copy.copyBodyToResponse();
    }
}
