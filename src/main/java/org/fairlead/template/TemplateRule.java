package org.fairlead.template;

import java.util.List;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.FieldProblem;

/**
 * What fits a kind of template. The module that has the kind contributes its rule as a bean; a kind without one cannot be kept.
 *
 * @param <T> the body
 */
public interface TemplateRule<T> {

    /** The kind. */
    TemplateKind<T> kind();

    /** What would not fit, each with the field and what to do; empty when it may be kept. */
    List<FieldProblem> problems(T body, Actor actor);
}
