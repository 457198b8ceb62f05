package org.fairlead.incident.internal;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fairlead.agreement.Agreements;
import org.fairlead.incident.IncidentTemplate;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.template.TemplateKind;
import org.fairlead.template.TemplateRule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands in an incident template is what an incident could be logged with. */
@Component
class IncidentTemplateRule implements TemplateRule<IncidentTemplate> {

    private final Editing editing;
    private final Agreements agreements;

    IncidentTemplateRule(Editing editing, Agreements agreements) {
        this.editing = editing;
        this.agreements = agreements;
    }

    @Override
    public TemplateKind<IncidentTemplate> kind() {
        return IncidentTemplate.KIND;
    }

    @Override
    public List<FieldProblem> problems(IncidentTemplate template, Actor actor) {
        var problems = new ArrayList<FieldProblem>();
        if (template.title() != null) {
            editing.check(problems, "title", template.title());
        }
        editing.check(problems, "description", template.description());
        editing.check(problems, "service", text(template.service()));
        editing.check(problems, "category", text(template.category()));
        editing.check(problems, "site", text(template.site()));
        editing.check(problems, "reporter", text(template.reporter()));
        var matrix = agreements.matrix();
        among(problems, "impact", template.impact(), matrix.impacts());
        among(problems, "urgency", template.urgency(), matrix.urgencies());
        return problems;
    }

    private static void among(List<FieldProblem> problems, String field, @Nullable String said, List<String> choices) {
        if (said != null && !choices.contains(said)) {
            problems.add(
                    new FieldProblem(field, say("incident.refusal.one-of", "choices", String.join(", ", choices))));
        }
    }

    private static @Nullable String text(@Nullable Object id) {
        return id == null ? null : Objects.toString(id);
    }
}
