package org.fairlead.platform.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.fairlead.platform.refusal.RefusedException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Limits how often one caller may read and write, and says so in {@code RateLimit} and {@code RateLimit-Policy} as the
 * IETF draft on rate limit headers has them. A caller is whoever is signed in, else the address. Each node counts for
 * itself.
 */
final class RateLimits implements HandlerInterceptor {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Clock clock;
    private final RateSettings settings;
    private final TokenBuckets reads;
    private final TokenBuckets writes;

    RateLimits(Clock clock, RateSettings settings) {
        this.clock = clock;
        this.settings = settings;
        this.reads = new TokenBuckets(settings.readPerMinute(), WINDOW);
        this.writes = new TokenBuckets(settings.writePerMinute(), WINDOW);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        var policy = read ? "read" : "write";
        var now = clock.instant();
        var taken = (read ? reads : writes)
                .take(caller(request), TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano());
        response.setHeader(
                "RateLimit-Policy",
                "\"read\";q=%d;w=60, \"write\";q=%d;w=60"
                        .formatted(settings.readPerMinute(), settings.writePerMinute()));
        response.setHeader("RateLimit", "\"%s\";r=%d;t=%d".formatted(policy, taken.left(), wholeSeconds(taken.full())));
        if (!taken.taken()) {
            long seconds = Math.max(1, wholeSeconds(taken.next()));
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            throw new RefusedException(new RestRefusal.TooMany(policy, seconds));
        }
        return true;
    }

    private static String caller(HttpServletRequest request) {
        var principal = request.getUserPrincipal();
        return principal == null ? "address " + request.getRemoteAddr() : "person " + principal.getName();
    }

    private static long wholeSeconds(Duration duration) {
        return duration.plusNanos(999_999_999).toSeconds();
    }
}
