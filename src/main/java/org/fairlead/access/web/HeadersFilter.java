package org.fairlead.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fairlead.platform.web.SecurityHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts the security headers on every response, also on refusals and failures. They are set before anything else happens; who serves
 * something that may be kept, such as an asset, says so instead.
 */
final class HeadersFilter extends OncePerRequestFilter {

    private static final String ONLY_SECURE = "max-age=31536000";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        SecurityHeaders.ALWAYS.forEach(response::setHeader);
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", ONLY_SECURE);
        }
        chain.doFilter(request, response);
    }

    /** The container drops what was set when it makes an error's response, so it is set again. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
