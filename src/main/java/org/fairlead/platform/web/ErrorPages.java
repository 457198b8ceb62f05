package org.fairlead.platform.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.fairlead.platform.rest.Problem;
import org.fairlead.platform.rest.Problems;
import org.springframework.stereotype.Component;

/** Answers what stopped a request: people get a page in words, programs a problem. */
@Component
public final class ErrorPages {

    private final TemplateEngine engine;
    private final Frames frames;
    private final Problems problems;

    ErrorPages(TemplateEngine engine, Frames frames, Problems problems) {
        this.engine = engine;
        this.frames = frames;
        this.problems = problems;
    }

    /** Answers a failure in the form the request's path asks for. */
    public Problem answer(HttpServletRequest request, HttpServletResponse response, Throwable failure)
            throws IOException {
        Problems.headers(failure, response);
        var problem = problems.of(failure);
        answer(request, response, problem);
        return problem;
    }

    /** Answers a problem in the form the request's path asks for. */
    public void answer(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        answer(request, response, new Stopped(request.getRequestURI(), problem));
    }

    /** Answers a problem for a request that asked for another path than it has now. */
    void answer(HttpServletRequest request, HttpServletResponse response, Stopped stopped) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        if (Problems.isForPrograms(stopped.path())) {
            problems.write(response, stopped.problem());
            return;
        }
        var output = new Utf8ByteOutput();
        var problem = stopped.problem();
        var page =
                Page.of(problem.title(), frames.of(request), Marking.STANDARD).spoken();
        engine.render("platform/stopped.jte", Map.of("page", page, "problem", problem), output);
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }

    /**
     * A request that was stopped.
     *
     * @param path the path it was made to
     * @param problem why
     */
    record Stopped(String path, Problem problem) {}
}
