package org.fairlead.checklist.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fairlead.checklist.Checklist;
import org.fairlead.checklist.Step;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.template.Template;
import org.fairlead.template.TemplateAnswers;
import org.fairlead.template.Templates;
import org.jspecify.annotations.Nullable;

/** A checklist as it is sent. What is left out is the usual of a new one, and stays as it is of one that is changed. */
@Schema(name = "SentChecklist", description = "A checklist as it is sent")
record SentChecklist(
        @Nullable String name,
        @Nullable String code,

        @Schema(description = "All its steps, in order") @Nullable
        List<@Nullable StepBody> steps,

        @Nullable Boolean own,

        @Schema(description = "A filter; empty for by hand only") @Nullable
        String when,

        @Nullable String sharing,
        @Nullable UUID team) {

    Templates.Wish<Checklist> over(@Nullable Template<Checklist> before) {
        var was = before == null ? null : before.body();
        var body = new Checklist(
                steps(was),
                own == null ? was != null && was.own() : own,
                when == null && was != null ? was.when() : when);
        return new Templates.Wish<>(
                new Template.Said<>(TemplateAnswers.name(name, before), TemplateAnswers.code(code, before), body),
                TemplateAnswers.sharing(sharing, team, before));
    }

    private List<Step> steps(@Nullable Checklist was) {
        if (steps == null) {
            return was == null ? List.of() : was.steps();
        }
        var found = new ArrayList<Step>();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            if (step == null) {
                throw GeneralRefusal.invalid("steps/" + i, "Send a step, not null.");
            }
            found.add(step.step(i));
        }
        return found;
    }
}
