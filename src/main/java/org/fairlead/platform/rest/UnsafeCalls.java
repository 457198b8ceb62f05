package org.fairlead.platform.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Asks every unsafe request for its key, and whatever replaces something for the version it is based on. */
final class UnsafeCalls implements HandlerInterceptor {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && !SAFE.contains(request.getMethod())
                && !method.hasMethodAnnotation(WithoutKey.class)) {
            if (Intents.key(request.getHeader(Intents.KEY)) == null) {
                throw new RefusedException(new RestRefusal.KeyMissing());
            }
            boolean replaces = request.getMethod().equals("PATCH") || method.hasMethodAnnotation(Replaces.class);
            if (replaces && request.getHeader(HttpHeaders.IF_MATCH) == null) {
                throw new RefusedException(new GeneralRefusal.VersionMissing());
            }
        }
        return true;
    }
}
