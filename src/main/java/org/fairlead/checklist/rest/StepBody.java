package org.fairlead.checklist.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import java.util.UUID;
import org.fairlead.checklist.Doer;
import org.fairlead.checklist.Step;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.jspecify.annotations.Nullable;

/** A step of a checklist as JSON. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ChecklistStep", description = "A step of a checklist")
record StepBody(
        @Schema(description = "What is to be done, in a line") @Nullable
        String text,

        @Nullable String hint,

        @Schema(description = "Whether it must be done, or not be needed, before the record is resolved") @Nullable
        Boolean required,

        @Schema(description = "Who takes it: anybody (when left out), holder, desk or party") @Nullable
        String doer,

        @Schema(description = "The organisation, for party") @Nullable
        UUID party) {

    static StepBody of(Step step) {
        return new StepBody(
                step.text(), step.hint(), step.required(), step.doer().code(), step.party());
    }

    Step step(int index) {
        var said = Objects.requireNonNullElse(doer, Doer.ANYBODY.code());
        var who = Doer.of(said)
                .orElseThrow(() ->
                        GeneralRefusal.invalid("steps/" + index + "/doer", "Send anybody, holder, desk or party."));
        return new Step(
                Objects.requireNonNullElse(text, ""),
                hint,
                Boolean.TRUE.equals(required),
                who,
                who == Doer.PARTY ? party : null);
    }
}
