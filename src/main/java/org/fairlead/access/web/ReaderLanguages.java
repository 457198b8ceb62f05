package org.fairlead.access.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.fairlead.platform.language.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Which language whoever asks reads: what the person chose, else what was chosen on this device, else what the browser says. */
@Component
class ReaderLanguages {

    /** The cookie that remembers the choice on this device. It holds nothing else. */
    static final String COOKIE = "fairlead-language";

    private final Credentials credentials;
    private final List<Language> offered;

    /** @param pseudo whether the languages that find untranslated text are taken from the cookie too, for tests and development only */
    ReaderLanguages(Credentials credentials, @Value("${fairlead.development.pseudo-languages:false}") boolean pseudo) {
        this.credentials = credentials;
        this.offered = pseudo ? Language.all() : Language.shipped();
    }

    /** The language of this tag, when it is offered. */
    Optional<Language> of(String tag) {
        return Language.of(tag, offered);
    }

    Language of(HttpServletRequest request) {
        return credentials
                .language(request)
                .flatMap(this::of)
                .or(() -> Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                        .map(Cookie::getValue)
                        .flatMap(this::of))
                .orElseGet(() -> guess(request));
    }

    private Language guess(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Language.ENGLISH
                : Language.best(Collections.list(request.getLocales()), offered);
    }
}
