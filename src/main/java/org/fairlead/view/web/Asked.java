package org.fairlead.view.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fairlead.access.Sharing;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.web.ui.ErrorSummary;
import org.fairlead.platform.web.ui.Field;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.view.SavedView;
import org.jspecify.annotations.Nullable;

/**
 * What a form about a view holds, and what was wrong with it.
 *
 * @param name the name
 * @param sharing with whom it is shared
 * @param team the team it is shared with
 * @param problems what could not be taken
 */
record Asked(String name, Sharing sharing, @Nullable UUID team, List<FieldProblem> problems) {

    static Asked of(SavedView view) {
        return new Asked(view.name(), view.shared().sharing(), view.shared().team(), List.of());
    }

    static Asked of(ViewForm form) {
        return new Asked(form.nameOrEmpty(), form.shared(), form.team(), List.of());
    }

    /** The same with what was refused; anything but input that can be mended is thrown on. */
    Asked refused(RefusedException refused) {
        if (refused.refusal() instanceof GeneralRefusal.InvalidInput
                || !refused.refusal().fields().isEmpty()) {
            return new Asked(name, sharing, team, refused.refusal().fields());
        }
        throw refused;
    }

    Field error(String name, Field field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(name))
                .findFirst()
                .map(problem -> field.withError(problem.sentence()))
                .orElse(field);
    }

    ErrorSummary summary() {
        return new ErrorSummary(problems.stream()
                .map(problem -> new Link(
                        problem.sentence(),
                        "#"
                                + (List.of("name", "sharing", "team").contains(problem.field())
                                        ? problem.field()
                                        : "name")))
                .filter(Objects::nonNull)
                .toList());
    }
}
