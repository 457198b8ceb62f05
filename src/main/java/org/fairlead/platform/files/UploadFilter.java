package org.fairlead.platform.files;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fairlead.platform.refusal.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Stands before everything that asks for parameters, since the container would read the whole form, files and all, to answer. Only
 * fields that stand before the file are parameters here.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
final class UploadFilter extends OncePerRequestFilter {

    private final List<UploadPlace> places;
    private final Room room;
    private final Clock clock;
    private final UploadSettings settings;

    UploadFilter(List<UploadPlace> places, Clock clock, UploadSettings settings) {
        this.places = places;
        this.room = new Room(settings.together().toBytes());
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return type == null
                || !type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")
                || places.stream().noneMatch(place -> place.takes(request.getRequestURI()));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var arrival = new Arrival(request, room, clock, settings);
        try {
            chain.doFilter(new Arriving(request, arrival), response);
        } finally {
            arrival.end();
        }
    }

    /** The upload of a request; refused when it brings no form with files. */
    static Upload upload(HttpServletRequest request) {
        var arriving = WebUtils.getNativeRequest(request, Arriving.class);
        if (arriving == null) {
            throw new RefusedException(new UploadRefusal.Unreadable());
        }
        return new Upload(arriving.arrival);
    }

    private static final class Arriving extends HttpServletRequestWrapper {
        private final Arrival arrival;

        Arriving(HttpServletRequest request, Arrival arrival) {
            super(request);
            this.arrival = arrival;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return arrival.early(name);
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            var value = arrival.early(name);
            return value == null ? null : new String[] {value};
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return arrival.early();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(arrival.early().keySet());
        }

        @Override
        public Collection<Part> getParts() {
            return List.of();
        }
    }
}
