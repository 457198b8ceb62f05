package org.fairlead.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fairlead.platform.rest.Problem;
import org.fairlead.platform.rest.Problems;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what the container reports, outside any controller. */
@Controller
final class ContainerErrors implements ErrorController {

    private final ErrorPages pages;
    private final Problems problems;

    ContainerErrors(ErrorPages pages, Problems problems) {
        this.pages = pages;
        this.problems = problems;
    }

    @OpenToAnyone
    @RequestMapping("/error")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return; // Said and logged already: the connection is broken off.
        }
        var asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        pages.answer(
                request, response, new ErrorPages.Stopped(asked instanceof String path ? path : "/", problem(request)));
    }

    private Problem problem(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
                ? problems.of(failure)
                : Problems.ofStatus(status instanceof Integer number ? number : 404);
    }
}
