package org.fairlead.platform.refusal;

import java.util.List;

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

    /** The fields at fault, when fields are. */
    default List<FieldProblem> fields() {
        return List.of();
    }
}
