package org.fairlead.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers what no controller answered itself: failures of pages, and requests that no controller takes. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class ErrorAdvice {

    /** From this status on it is not the request that is at fault. */
    private static final int OURS = 500;

    private final ErrorPages pages;

    ErrorAdvice(ErrorPages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    void answer(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (ClientGone.is(failure)) {
            return;
        }
        boolean begun = response.isCommitted();
        var problem = pages.answer(request, response, failure);
        if (begun && problem.status() >= OURS) {
            throw failure; // Half an answer must not look like a whole one: the container breaks the connection off.
        }
    }
}
