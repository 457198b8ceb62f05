package org.fairlead.incident.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.catalogue.Catalogue;
import org.fairlead.incident.SimilarIncidents;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.rest.RestRefusal;
import org.fairlead.platform.words.Readable;
import org.fairlead.record.SimilarRecords.Found;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.StringNode;

/** Incidents that are perhaps the same as another, and those solved before. */
@RestController
@RequestMapping("/api/v1/incidents")
@Needs(Act.READ_RECORDS)
final class SimilarResource {

    private static final int LONGEST = 200;

    private final Asked asked;
    private final SimilarIncidents similar;
    private final IncidentAnswers answers;
    private final Titled titled;

    SimilarResource(Asked asked, SimilarIncidents similar, IncidentAnswers answers, Titled titled) {
        this.asked = asked;
        this.similar = similar;
        this.answers = answers;
        this.titled = titled;
    }

    /** Those like one about to be logged. */
    @GetMapping("/similar")
    @Operation(
            summary = "Look for similar incidents before logging one",
            description =
                    "Among those the caller may see: open ones of the last 14 days and resolved ones of the last 90,"
                            + " about the same service or none, with words in common",
            operationId = "similarToTitle")
    Similar toTitle(
            @Parameter(description = "What is wrong, in at most 200 characters") @RequestParam String title,
            @Parameter(description = "The service at fault, by id or exact name") @RequestParam(defaultValue = "")
                    String service,
            Actor actor) {
        if (title.length() > LONGEST || !Readable.canBeKept(title)) {
            throw RestRefusal.unreadable("title", "Send at most 200 characters of plain words.");
        }
        return answer(similar.to(title, service(service, actor), actor), actor);
    }

    private @Nullable UUID service(String said, Actor actor) {
        if (said.isBlank()) {
            return null;
        }
        var problems = new ArrayList<FieldProblem>();
        var found = new Catalogued(titled.register(), actor)
                .id(Catalogue.SERVICE, "service", StringNode.valueOf(said), problems);
        return found.orElseThrow(() -> new RefusedException(new GeneralRefusal.InvalidInput(problems)));
    }

    /** Those like one that is there. */
    @GetMapping("/{incident}/similar")
    @Operation(
            summary = "Look for incidents similar to this one",
            description = "The same without itself and those it is related to",
            operationId = "similarToIncident")
    Similar toIncident(@PathVariable String incident, Actor actor) {
        return answer(similar.to(asked.history(actor, incident), actor), actor);
    }

    private Similar answer(Found found, Actor actor) {
        return new Similar(
                found.open().stream().map(row -> answers.line(actor, row)).toList(),
                found.solved().stream()
                        .map(each -> new SolvedBefore(answers.line(actor, each.row()), each.how()))
                        .toList());
    }

    /** Both lists, the likest first. */
    @Schema(name = "SimilarIncidents", description = "Incidents alike, the likest first")
    record Similar(
            @Schema(description = "Perhaps the same: at most five that are open")
            List<IncidentLine> open,

            @Schema(description = "Solved before: at most three")
            List<SolvedBefore> solved) {}

    /** One that was solved. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SolvedBefore", description = "An incident that was solved, and how")
    record SolvedBefore(
            IncidentLine incident,

            @Schema(description = "What was done, when the caller may read it") @Nullable
            String resolution) {}
}
