package org.fairlead.help.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.fairlead.access.OwnSettings;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** How far somebody is with the tour: kept with their account, and on their device a number of a step, or that it is over. */
final class TourCookie {

    private static final String NAME = "fairlead-tour";
    private static final String OVER = "over";
    private static final Duration KEPT = Duration.ofDays(400);

    private TourCookie() {}

    /** Where it stands: empty when it was never begun, 0 when it is over, else the step. What the person's account says goes before. */
    static Optional<Integer> read(HttpServletRequest request) {
        var own = OwnSettings.of(request).tour();
        return own != null ? Optional.of(own) : ofDevice(request);
    }

    private static Optional<Integer> ofDevice(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME)).map(cookie -> number(cookie.getValue()));
    }

    private static int number(String value) {
        return value.matches("[1-9]\\d?") ? Integer.parseInt(value) : 0;
    }

    /** The header that remembers a step; that it is over, when 0. */
    static String of(int step, HttpServletRequest request) {
        return ResponseCookie.from(NAME, step == 0 ? OVER : Integer.toString(step))
                .path("/")
                .maxAge(KEPT)
                .sameSite("Lax")
                .httpOnly(true)
                .secure(request.isSecure())
                .build()
                .toString();
    }
}
