package org.fairlead.checklist.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.fairlead.checklist.Checklist;
import org.fairlead.template.Template;
import org.jspecify.annotations.Nullable;

/** A checklist as it is kept, as JSON. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Checklist", description = "A checklist as it is kept")
record OneChecklist(
        UUID id,

        @Schema(description = "Its version, which is also its ETag")
        int version,

        String name,
        String code,
        List<StepBody> steps,

        @Schema(description = "Whether only the organisation that adds it sees it on a record")
        boolean own,

        @Schema(description = "The filter that records fit which get it by themselves") @Nullable
        String when,

        @Schema(description = "person, team, organisation or everyone")
        String sharing,

        @Nullable UUID team,
        UUID owner,
        @Schema(description = "offered, retired or removed") String standing,
        boolean mayChange) {

    static OneChecklist of(Template<Checklist> template, boolean mayChange) {
        var checklist = template.body();
        return new OneChecklist(
                template.id(),
                template.version(),
                template.name(),
                template.code(),
                checklist.steps().stream().map(StepBody::of).toList(),
                checklist.own(),
                checklist.when(),
                template.shared().sharing().code(),
                template.shared().team(),
                template.owner().value(),
                template.standing().code(),
                mayChange);
    }
}
