package org.fairlead.platform.refusal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A way of saying no. Modules declare theirs as sealed records with the facts of the case.
 */
public interface Refusal {

    /** Which kind of no. */
    RefusalKind kind();

    /** A stable code, such as {@code handoff.packet-incomplete}: part of the interface. */
    String code();

    /** One or two sentences: what was wrong, what is kept, what to do. */
    String sentence();

    /** How long to wait before the same can be tried again; empty when waiting does not help. */
    default Optional<Duration> retryAfter() {
        return Optional.empty();
    }

    /** The fields at fault, when fields are. */
    default List<FieldProblem> fields() {
        return List.of();
    }
}
