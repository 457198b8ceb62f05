package org.fairlead.access.web;

import static org.fairlead.platform.language.Say.say;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.fairlead.platform.web.Frames;
import org.fairlead.platform.web.Marking;
import org.fairlead.platform.web.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Gives back what somebody typed into a form that came too late to be taken, so that it is not lost also where no script keeps drafts. */
@Component
final class LateForms {

    private static final int FORBIDDEN = 403;
    /** What nobody wants to see again on a screen. */
    private static final Pattern SECRET = Pattern.compile("_csrf|.*(?:password|present|wanted|secret|token).*");
    /** Several words: keys, choices and numbers are chosen again in a moment. */
    private static final Pattern WORDS = Pattern.compile("(?s).*\\S\\s+\\S.*");

    private static final int MOST_ROWS = 12;

    private final TemplateEngine engine;
    private final Frames frames;

    LateForms(TemplateEngine engine, Frames frames) {
        this.engine = engine;
        this.frames = frames;
    }

    /**
     * Answers with what was typed.
     *
     * @param signedIn whether the person is signed in again meanwhile
     * @return false when nothing was typed or the form did not come from a page of ours: then nothing was answered
     */
    boolean answered(HttpServletRequest request, HttpServletResponse response, boolean signedIn) throws IOException {
        var typed = HttpMethod.POST.matches(request.getMethod())
                        && request.getHeader("HX-Request") == null
                        && isOurs(request)
                ? typed(request)
                : List.<LateFormPage.Typed>of();
        if (typed.isEmpty()) {
            return false;
        }
        var here = ReturnPath.of(request.getHeader(HttpHeaders.REFERER));
        var model = new LateFormPage(
                Page.of(say("access.late.title"), frames.of(request), Marking.STANDARD)
                        .spoken(),
                signedIn,
                signedIn ? here : ReturnPath.signIn(here),
                typed);
        var output = new Utf8ByteOutput();
        engine.render("access/lateForm.jte", Map.of("m", model), output);
        response.setStatus(FORBIDDEN);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
        return true;
    }

    /** A foreign page must not put words on a page of ours. */
    private static boolean isOurs(HttpServletRequest request) {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        var host = request.getHeader(HttpHeaders.HOST);
        try {
            return origin != null
                    && host != null
                    && host.equals(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static List<LateFormPage.Typed> typed(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(entry -> !SECRET.matcher(entry.getKey()).matches())
                .flatMap(entry -> Arrays.stream(entry.getValue()))
                .filter(text -> WORDS.matcher(text).matches())
                .map(LateForms::box)
                .toList();
    }

    private static LateFormPage.Typed box(String text) {
        return new LateFormPage.Typed(text, Math.clamp(text.lines().count() + 1, 2, MOST_ROWS));
    }
}
