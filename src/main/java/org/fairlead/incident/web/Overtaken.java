package org.fairlead.incident.web;

import java.util.List;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.Refusal;
import org.fairlead.platform.refusal.RefusalKind;

/**
 * Somebody else changed the same fields while the form was open: both values are shown, and the next sending decides.
 *
 * @param fields what the others made of each field
 */
record Overtaken(List<FieldProblem> fields) implements Refusal {

    /** Copies the list. */
    Overtaken {
        fields = List.copyOf(fields);
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.STALE;
    }

    @Override
    public String code() {
        return "incident.overtaken";
    }

    @Override
    public String sentence() {
        return "Somebody changed the same field while you were writing. Nothing was overwritten and what you entered is kept.";
    }
}
