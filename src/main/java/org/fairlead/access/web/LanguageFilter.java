package org.fairlead.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.fairlead.platform.language.Language;
import org.fairlead.platform.language.Say;
import org.fairlead.platform.rest.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says everything a page says in the language of whoever asks for it. Programs are spoken to in English, whoever runs them. */
final class LanguageFilter extends OncePerRequestFilter {

    private final ReaderLanguages languages;

    LanguageFilter(ReaderLanguages languages) {
        this.languages = languages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            Say.to(new Reader(languages, request), () -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (IOException | ServletException | RuntimeException failure) {
            throw failure;
        } catch (Exception other) {
            throw new ServletException(other);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return Problems.isForPrograms(asked instanceof String path ? path : request.getRequestURI());
    }

    /** What failed is told in the reader's language as well. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** Looks up who reads when the first text is said, once it is known who is signed in, and stays with that for the request. */
    private static final class Reader implements Supplier<Language> {

        private final ReaderLanguages languages;
        private final HttpServletRequest request;
        private @Nullable Language known;

        Reader(ReaderLanguages languages, HttpServletRequest request) {
            this.languages = languages;
            this.request = request;
        }

        @Override
        public Language get() {
            var language = known;
            if (language == null) {
                known = Language.ENGLISH; // what is said while it is looked up, and where it cannot be looked up
                language = languages.of(request);
                known = language;
            }
            return language;
        }
    }
}
