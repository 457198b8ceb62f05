package org.fairlead.access.web;

import static org.fairlead.platform.language.Say.say;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.fairlead.access.AccessRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.rest.Problem;
import org.fairlead.platform.rest.Problems;
import org.fairlead.platform.web.ErrorPages;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** How those are answered who may not come in: asked to sign in, or told no. */
@Component
final class Doors {

    private static final String ASK = "/sign-in";
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final ErrorPages pages;
    private final Problems problems;
    private final LateForms lateForms;

    Doors(ErrorPages pages, Problems problems, LateForms lateForms) {
        this.pages = pages;
        this.problems = problems;
        this.lateForms = lateForms;
    }

    /** Nobody is signed in: a browser is led to sign in and back, a program is told what to send. */
    void askToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Problems.isForPrograms(request.getRequestURI())) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"fairlead\"");
            problems.write(response, Problems.ofStatus(401));
        } else if (request.getHeader("HX-Request") != null) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader("HX-Redirect", ReturnPath.signIn(request.getHeader("HX-Current-URL")));
        } else {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader(HttpHeaders.LOCATION, ReturnPath.signIn(asked(request)));
        }
    }

    /** Somebody else set the password: a person is led to choose their own, a program is told. */
    void askToChoose(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Problems.isForPrograms(request.getRequestURI())) {
            problems.answer(request, response, new RefusedException(new AccessRefusal.PasswordToChoose()));
        } else if (request.getHeader("HX-Request") != null) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            response.setHeader("HX-Redirect", PasswordPages.PATH);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, PasswordPages.PATH);
        }
    }

    /** A form came without the token its page gave it: the page was open too long, or it was not our page. */
    void formNotOurs(HttpServletRequest request, HttpServletResponse response, boolean signedIn) throws IOException {
        boolean forPeople = !Problems.isForPrograms(request.getRequestURI());
        if (forPeople && !request.getRequestURI().equals(ASK) && lateForms.answered(request, response, signedIn)) {
            return;
        }
        if (signedIn || !forPeople) {
            pages.answer(request, response, Problem.of(403, "form-expired", say("access.doors.expired")));
        } else if (request.getRequestURI().equals(ASK)) {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader(HttpHeaders.LOCATION, ASK + "?late");
        } else {
            askToSignIn(request, response);
        }
    }

    /** Tells somebody who is signed in. */
    void tell(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        pages.answer(request, response, problem);
    }

    /** The address itself is malformed or forbidden, or nobody knows the method. */
    void badAddress(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!METHODS.contains(request.getMethod())) {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", METHODS));
            var sentence = say("access.doors.method", "methods", String.join(", ", METHODS));
            pages.answer(request, response, Problem.of(405, "method-not-allowed", sentence));
            return;
        }
        pages.answer(request, response, Problem.of(400, "bad-address", say("access.doors.address")));
    }

    private static String asked(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return "/";
        }
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
