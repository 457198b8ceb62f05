package org.fairlead.platform.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.fairlead.platform.refusal.FieldProblem;
import org.jspecify.annotations.Nullable;

/**
 * A problem as RFC 9457 writes it.
 *
 * @param type where the code is explained, such as {@code /problems/not-found}
 * @param title the kind of problem in a few words, the same for every problem of this status
 * @param status the HTTP status
 * @param detail what was wrong, what is kept, what to do
 * @param code the stable code, such as {@code handoff.packet-incomplete}
 * @param errors what is wrong part by part; left out when empty
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "code", "errors"})
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Part> errors) {

    /** Copies the parts. */
    public Problem {
        errors = List.copyOf(errors);
    }

    /** A problem of the status with a code and a sentence. */
    public static Problem of(int status, String code, String detail) {
        return of(status, code, detail, List.of());
    }

    /** A problem with what is wrong field by field. */
    public static Problem of(int status, String code, String detail, List<FieldProblem> fields) {
        var parts = fields.stream().map(Part::of).toList();
        return new Problem("/problems/" + code, Titles.of(status), status, detail, code, parts);
    }

    /**
     * One part that is wrong.
     *
     * @param pointer a JSON pointer into the request, as a URI fragment
     * @param detail what is wrong with it and what to do
     * @param theirs what somebody else made of it meanwhile; left out where nobody did, or it is empty now
     * @param yours what was sent then; left out where nobody did, or it was to be emptied
     */
    public record Part(
            String pointer,
            String detail,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String theirs,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String yours) {

        static Part of(FieldProblem problem) {
            var both = problem.both();
            return new Part(
                    "#/" + problem.field(),
                    problem.sentence(),
                    both == null ? null : both.theirs(),
                    both == null ? null : both.yours());
        }
    }
}
