package org.fairlead.platform.rest;

import static org.fairlead.platform.language.Say.say;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.refusal.Refusal;
import org.fairlead.platform.refusal.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import tools.jackson.databind.json.JsonMapper;

/** Turns whatever stopped a request into a problem, and writes problems. */
@Component
public final class Problems {

    private static final String MEDIA_TYPE = "application/problem+json";
    private static final String SOON = "2";
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final UuidSource ids;
    private final JsonMapper json;

    Problems(UuidSource ids, JsonMapper json) {
        this.ids = ids;
        this.json = json;
    }

    /** Whether the request was made by a program: it is answered in JSON, whatever happens. */
    public static boolean isForPrograms(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }

    /**
     * What to answer. A failure nobody foresaw is logged under a reference, and the reference is all that is told of it.
     *
     * @param failure what stopped the request
     */
    public Problem of(Throwable failure) {
        return RequestMistakes.problem(failure).orElseGet(() -> unforeseen(failure));
    }

    /** What to answer to an HTTP error of which nothing but the status is known. */
    public static Problem ofStatus(int status) {
        return RequestMistakes.known(status);
    }

    /** Writes the problem, unless an answer is already on its way. */
    public void write(HttpServletResponse response, Problem problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.status());
        if (problem.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
        }
        response.setContentType(MEDIA_TYPE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        var body = json.writeValueAsBytes(problem);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Answers a failure: its problem, with the headers its kind asks for, such as Allow. */
    public Problem answer(HttpServletRequest request, HttpServletResponse response, Throwable failure)
            throws IOException {
        headers(failure, response);
        var problem = of(failure);
        write(response, problem);
        return problem;
    }

    /** Sets the headers a failure asks for, such as Allow and Retry-After. */
    public static void headers(Throwable failure, HttpServletResponse response) {
        if (failure instanceof ErrorResponse known && !response.isCommitted()) {
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        }
        if (failure instanceof RefusedException refused) {
            headers(refused.refusal(), response);
        }
    }

    /** Sets the headers a refusal asks for: when to try again. */
    public static void headers(Refusal refusal, HttpServletResponse response) {
        refusal.retryAfter()
                .map(wait -> Math.max(1, wait.plusNanos(999_999_999).toSeconds()))
                .ifPresent(seconds -> response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
    }

    private Problem unforeseen(Throwable failure) {
        var reference = ids.nextNumber("ERR");
        LOG.error("{}: a request failed in a way nobody foresaw", reference, failure);
        return Problem.of(500, "unexpected", say("platform.mistake.unforeseen", "reference", reference));
    }
}
