package org.fairlead.platform.web;

import static org.fairlead.platform.language.Say.say;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.fairlead.platform.rest.Problem;
import org.fairlead.platform.rest.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers what the server itself refuses before any filter has seen it: a request line or a header that cannot be read, an expectation
 * it does not know, a way of sending that it does not speak. Programs get a problem, people a page; neither learns what serves them.
 */
final class ContainerReports extends ErrorReportValve {

    private static final int FIRST_ERROR = 400;

    private final JsonMapper json;

    ContainerReports(JsonMapper json) {
        this.json = json;
        setShowServerInfo(false);
        setShowReport(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            write(request, response, problem(status));
        } catch (IOException gone) {
            container.getLogger().debug("nobody is there to be told", gone);
        }
    }

    private static Problem problem(int status) {
        return switch (status) {
            case 400 -> Problem.of(400, "unreadable-request", say("platform.container-reports.the-request-line-or-a"));
            case 414 ->
                Problem.of(414, "address-too-long", say("platform.container-reports.the-address-is-longer-than"));
            case 417 ->
                Problem.of(417, "expectation-not-known", say("platform.container-reports.the-header-expect-asks-for"));
            case 431 ->
                Problem.of(431, "headers-too-large", say("platform.container-reports.the-headers-are-larger-than"));
            case 501 -> Problem.of(501, "not-implemented", say("platform.container-reports.the-method-or-the-way"));
            case 505 ->
                Problem.of(505, "version-not-spoken", say("platform.container-reports.this-version-of-http-is"));
            default -> Problems.ofStatus(status);
        };
    }

    private void write(Request request, Response response, Problem problem) throws IOException {
        SecurityHeaders.ALWAYS.forEach(response::setHeader);
        boolean program = isForPrograms(request);
        var body = program ? json.writeValueAsBytes(problem) : page(problem);
        response.setContentType(program ? "application/problem+json" : "text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.finishResponse();
    }

    /** By the address when it could be read; who writes no address that can be is no browser. */
    private static boolean isForPrograms(Request request) {
        var address = request.getDecodedRequestURI();
        var raw = address == null ? request.getRequestURI() : address;
        return raw == null || !raw.startsWith("/") || Problems.isForPrograms(raw);
    }

    private static byte[] page(Problem problem) {
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>%1$s – Fairlead</title></head>
                <body><h1>%1$s</h1><p>%2$s</p><p><a href="/">Go to the start</a></p></body></html>
                """.formatted(HtmlUtils.htmlEscape(problem.title()), HtmlUtils.htmlEscape(problem.detail()))
                .getBytes(StandardCharsets.UTF_8);
    }
}
