package org.fairlead.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import org.fairlead.access.Accounts;
import org.fairlead.access.OwnSettings;
import org.fairlead.platform.web.OpenToAnyone;
import org.fairlead.platform.web.OwnPath;
import org.fairlead.platform.web.Theme;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Remembers which colours a person wants: with the person once they are signed in, and on this device for the page before. */
@Controller
final class ThemePages {

    private final Credentials credentials;
    private final Accounts accounts;

    ThemePages(Credentials credentials, Accounts accounts) {
        this.credentials = credentials;
        this.accounts = accounts;
    }

    @OpenToAnyone
    @PostMapping("/look/theme")
    ResponseEntity<Void> choose(
            @RequestParam String theme,
            @RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String cameFrom,
            HttpServletRequest request) {
        var chosen = Theme.from(theme);
        credentials
                .viewer(request)
                .flatMap(viewer -> viewer.actor().optionalPerson())
                .ifPresent(person -> accounts.keep(person, OwnSettings.of(chosen)));
        var cookie = ResponseCookie.from(Theme.COOKIE, chosen.key())
                .path("/")
                .maxAge(Duration.ofDays(365))
                .sameSite("Lax")
                .secure(request.isSecure())
                .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .location(URI.create(OwnPath.of(cameFrom)))
                .build();
    }
}
