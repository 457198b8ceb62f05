package org.fairlead.platform.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.fairlead.platform.web.ClientGone;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers every failure of a JSON resource as a problem. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class ProblemAdvice {

    /** From this status on it is not the request that is at fault. */
    private static final int OURS = 500;

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    void answer(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (ClientGone.is(failure)) {
            return;
        }
        boolean begun = response.isCommitted();
        var problem = problems.answer(request, response, failure);
        if (begun && problem.status() >= OURS) {
            throw failure; // Half an answer must not look like a whole one: the container breaks the connection off.
        }
    }
}
