package org.fairlead.platform.rest;

import static org.fairlead.platform.language.Say.say;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.Refusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.sql.DatabaseAway;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;

/** What is known to be the request's own fault, or a refusal, in words. */
final class RequestMistakes {

    private static final String DATA_EXCEPTION = "22";

    private RequestMistakes() {}

    static Optional<Problem> problem(Throwable failure) {
        return Optional.ofNullable(
                switch (failure) {
                    case RefusedException refused -> refused(refused.refusal());
                    case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
                    case MethodArgumentTypeMismatchException wrong -> wrongType(wrong);
                    case TypeMismatchException wrong ->
                        Problem.of(400, "wrong-type", "A value is not of the kind this call takes.", parts(wrong));
                    case MissingServletRequestParameterException missing ->
                        missing(missing.getParameterName(), "parameter");
                    case MissingRequestValueException _ ->
                        Problem.of(400, "missing-value", "A value this call needs is missing: see its description.");
                    case HttpRequestMethodNotSupportedException method -> method(method);
                    case HttpMediaTypeNotSupportedException type -> mediaType(type);
                    case HttpMediaTypeNotAcceptableException type ->
                        Problem.of(
                                406,
                                "not-acceptable",
                                "This address does not answer in the form asked for. It offers "
                                        + listed(type.getSupportedMediaTypes()) + ".");
                    case MaxUploadSizeExceededException _ ->
                        Problem.of(413, "too-large", say("platform.mistake.too-large"));
                    case MultipartException _ ->
                        Problem.of(400, "unreadable-body", "The form with files could not be read. Send it again.");
                    case InvalidParameterException _ ->
                        Problem.of(
                                400,
                                "unreadable-parameter",
                                "A parameter of this address or form is not written in UTF-8. Send it again.");
                    case RequestRejectedException _ ->
                        Problem.of(
                                400,
                                "unreadable-parameter",
                                "A parameter of this address or form has a name that cannot be read. Leave it out.");
                    case BadRequestException _ -> refused(new RestRefusal.BodyCutOff());
                    case IOException broken when isOfTheBody(broken) -> refused(new RestRefusal.BodyCutOff());
                    case ErrorResponse known -> known(known.getStatusCode().value());
                    default -> ofTheDatabase(failure);
                });
    }

    /** Whether it came up while the request was being read: once a body is found to be broken, every further look at it says so. */
    private static boolean isOfTheBody(IOException broken) {
        return Arrays.stream(broken.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals("org.apache.coyote.Request")
                        && frame.getMethodName().equals("doRead"));
    }

    /** An HTTP error that comes without a failure, such as one the container found. */
    static Problem known(int status) {
        return switch (status) {
            case 401 -> Problem.of(401, "not-signed-in", say("platform.mistake.sign-in"));
            case 403 -> Problem.of(403, "not-allowed", say("platform.mistake.forbidden"));
            case 404 -> Problem.of(404, "not-found", say("platform.mistake.nothing"));
            case 413 -> Problem.of(413, "too-large", say("platform.mistake.too-large"));
            case 503 -> Problem.of(503, "not-serving", say("platform.mistake.not-serving"));
            default ->
                status >= 500
                        ? Problem.of(status, "unexpected", say("platform.mistake.unexpected"))
                        : Problem.of(status, "bad-request", say("platform.mistake.not-understood"));
        };
    }

    private static Problem refused(Refusal refusal) {
        return Problem.of(refusal.kind().status(), refusal.code(), refusal.sentence(), refusal.fields());
    }

    private static Problem unreadable(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case StreamReadException broken
            when broken.getLocation() == null ->
                Problem.of(400, "unreadable-body", "The body is not JSON, or nested deeper than is read here.");
            case StreamReadException broken ->
                Problem.of(
                        400,
                        "unreadable-body",
                        "The body is not JSON: look at line %d, column %d."
                                .formatted(
                                        broken.getLocation().getLineNr(),
                                        broken.getLocation().getColumnNr()));
            case DatabindException misfit ->
                Problem.of(
                        400,
                        "wrong-type",
                        "The body is JSON, but a part of it is not of the kind this call takes.",
                        List.of(new FieldProblem(path(misfit), "This value does not fit: see the description.")));
            case null, default ->
                Problem.of(400, "unreadable-body", "The body is missing or cannot be read. Send JSON.");
        };
    }

    private static String path(DatabindException misfit) {
        return misfit.getPath().stream().map(RequestMistakes::step).collect(Collectors.joining("/"));
    }

    private static String step(JacksonException.Reference reference) {
        var name = reference.getPropertyName();
        return name == null
                ? Integer.toString(reference.getIndex())
                : name.replace("~", "~0").replace("/", "~1");
    }

    private static Problem wrongType(MethodArgumentTypeMismatchException wrong) {
        if (wrong.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return known(404);
        }
        return Problem.of(
                400,
                "wrong-type",
                "The parameter " + wrong.getName() + " is not of the kind this call takes.",
                List.of(new FieldProblem(wrong.getName(), "This value does not fit: see the description.")));
    }

    private static List<FieldProblem> parts(TypeMismatchException wrong) {
        var name = wrong.getPropertyName();
        return name == null
                ? List.of()
                : List.of(new FieldProblem(name, "This value does not fit: see the description."));
    }

    private static Problem missing(String name, String what) {
        return Problem.of(
                400,
                "missing-value",
                "The " + what + " " + name + " is missing.",
                List.of(new FieldProblem(name, "Give a value.")));
    }

    private static Problem method(HttpRequestMethodNotSupportedException method) {
        var allowed = method.getSupportedHttpMethods();
        return Problem.of(
                405,
                "method-not-allowed",
                "This address does not take %s. It takes %s."
                        .formatted(method.getMethod(), allowed == null ? "nothing else" : listed(allowed)));
    }

    private static Problem mediaType(HttpMediaTypeNotSupportedException type) {
        return Problem.of(
                415,
                "media-type-not-supported",
                "The body came as %s. This address takes %s."
                        .formatted(
                                type.getContentType() == null ? "nothing named" : type.getContentType(),
                                listed(type.getSupportedMediaTypes())));
    }

    private static String listed(Collection<?> things) {
        return things.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }

    private static @Nullable Problem ofTheDatabase(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                var problem = ofTheDatabase(sql);
                if (problem != null) {
                    return problem;
                }
            }
        }
        return null;
    }

    /**
     * PostgreSQL refuses a few values that are lawful in JSON, such as the character U+0000. A connection that broke leaves open
     * whether a change was kept; the same request sent again tells.
     */
    private static @Nullable Problem ofTheDatabase(SQLException failure) {
        var state = Objects.requireNonNullElse(failure.getSQLState(), "");
        if (state.startsWith(DATA_EXCEPTION)) {
            return Problem.of(
                    400,
                    "unacceptable-value",
                    "A value holds something that cannot be kept, such as a zero character. Nothing was changed.");
        }
        if (DatabaseAway.is(failure)) {
            return Problem.of(503, "database-away", say("platform.mistake.database"));
        }
        return null;
    }
}
