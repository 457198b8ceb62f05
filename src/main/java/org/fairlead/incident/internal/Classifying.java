package org.fairlead.incident.internal;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.List;
import org.fairlead.agreement.Agreements;
import org.fairlead.incident.EditIncident.Classification;
import org.fairlead.incident.IncidentFacts.Prioritised;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.record.History;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Priority from impact and urgency by the matrix, or overridden with a reason (INC-2). */
@Component
class Classifying {

    private static final int LOWEST = 9;

    private final Agreements agreements;

    Classifying(Agreements agreements) {
        this.agreements = agreements;
    }

    /** The first classification; what is not said is the narrowest and least urgent. */
    Prioritised first(@Nullable String impact, @Nullable String urgency) {
        var matrix = agreements.matrix();
        return of(
                impact == null ? matrix.impacts().getLast() : impact,
                urgency == null ? matrix.urgencies().getLast() : urgency,
                null,
                null);
    }

    /** Another classification; what is not said stays. */
    Prioritised again(History history, Classification asked) {
        var was = current(history);
        return of(
                asked.impact() == null ? was.impact() : asked.impact(),
                asked.urgency() == null ? was.urgency() : asked.urgency(),
                asked.priority(),
                asked.reason());
    }

    /** The classification that holds. */
    static Prioritised current(History history) {
        return history.of(Prioritised.class)
                .map(entry -> (Prioritised) entry.fact())
                .reduce((before, after) -> after)
                .orElseThrow();
    }

    private Prioritised of(String impact, String urgency, @Nullable Integer override, @Nullable String reason) {
        var matrix = agreements.matrix();
        var problems = new ArrayList<FieldProblem>();
        if (!matrix.impacts().contains(impact)) {
            problems.add(new FieldProblem(
                    "impact", say("incident.refusal.impact", "impacts", String.join(", ", matrix.impacts()))));
        }
        if (!matrix.urgencies().contains(urgency)) {
            problems.add(new FieldProblem(
                    "urgency", say("incident.refusal.urgency", "urgencies", String.join(", ", matrix.urgencies()))));
        }
        problems.addAll(override(override, reason));
        if (!problems.isEmpty()) {
            throw new RefusedException(new GeneralRefusal.InvalidInput(problems));
        }
        int computed = matrix.priority(impact, urgency);
        return override == null || override == computed
                ? new Prioritised(impact, urgency, computed, computed, null)
                : new Prioritised(impact, urgency, computed, override, reason);
    }

    private static List<FieldProblem> override(@Nullable Integer override, @Nullable String reason) {
        if (override == null) {
            return List.of();
        }
        if (override < 1 || override > LOWEST) {
            return List.of(new FieldProblem("priority", say("incident.refusal.priority")));
        }
        if (reason != null && reason.length() > Editing.LONGEST_LINE) {
            return List.of(new FieldProblem("priorityReason", say("incident.refusal.long-reason")));
        }
        return reason == null || reason.isBlank()
                ? List.of(new FieldProblem("priorityReason", say("incident.refusal.why-differs")))
                : List.of();
    }
}
