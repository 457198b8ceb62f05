package org.fairlead.access.web;

import static org.fairlead.platform.language.Say.say;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import org.fairlead.access.Accounts;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.web.OpenToAnyone;
import org.fairlead.platform.web.OwnPath;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Remembers which language somebody reads: with the person once they are signed in, and on this device for the page before. */
@Controller
final class LanguagePages {

    private final ReaderLanguages languages;
    private final Credentials credentials;
    private final Accounts accounts;

    LanguagePages(ReaderLanguages languages, Credentials credentials, Accounts accounts) {
        this.languages = languages;
        this.credentials = credentials;
        this.accounts = accounts;
    }

    @OpenToAnyone
    @PostMapping("/look/language")
    ResponseEntity<Void> choose(
            @RequestParam String language,
            @RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String cameFrom,
            HttpServletRequest request) {
        var chosen = languages
                .of(language)
                .orElseThrow(() -> GeneralRefusal.invalid("language", say("access.account.language-problem")));
        credentials
                .viewer(request)
                .flatMap(viewer -> viewer.actor().optionalPerson())
                .ifPresent(person -> accounts.reads(person, chosen.tag()));
        var cookie = ResponseCookie.from(ReaderLanguages.COOKIE, chosen.tag())
                .path("/")
                .maxAge(Duration.ofDays(365))
                .sameSite("Lax")
                .httpOnly(true)
                .secure(request.isSecure())
                .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .location(URI.create(OwnPath.of(cameFrom)))
                .build();
    }
}
