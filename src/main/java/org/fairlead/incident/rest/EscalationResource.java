package org.fairlead.incident.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.incident.Escalate;
import org.fairlead.incident.Escalation;
import org.fairlead.incident.EscalationLevel;
import org.fairlead.incident.IncidentFacts.Escalated;
import org.fairlead.incident.Incidents;
import org.fairlead.incident.Sight;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.rest.JsonBody;
import org.fairlead.platform.rest.Listing;
import org.fairlead.platform.rest.RequestIntent;
import org.fairlead.record.History;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Escalations: raised to a team lead or the duty officer, and taken on. */
@RestController
@RequestMapping("/api/v1/incidents/{incident}/escalations")
@Needs(Act.READ_RECORDS)
final class EscalationResource {

    private final Asked asked;
    private final Incidents incidents;
    private final IncidentAnswers answers;
    private final Titled titled;

    EscalationResource(Asked asked, Incidents incidents, IncidentAnswers answers, Titled titled) {
        this.asked = asked;
        this.incidents = incidents;
        this.answers = answers;
        this.titled = titled;
    }

    /** Those the caller may know, oldest first. */
    @GetMapping
    @Operation(
            summary = "List escalations",
            description =
                    "Those of the caller's organisation; all for those who oversee the estate; none for requesters",
            operationId = "listEscalations")
    Listing<OneEscalation> list(@PathVariable String incident, Actor actor) {
        var history = asked.history(actor, incident);
        return Listing.whole(known(actor, history).stream().map(this::answer).toList());
    }

    private static List<Escalation> known(Actor actor, History history) {
        return new Sight(actor, history).escalations();
    }

    /** One of them. */
    @GetMapping("/{id}")
    @Operation(summary = "Read an escalation", operationId = "readEscalation")
    OneEscalation one(@PathVariable String incident, @PathVariable String id, Actor actor) {
        var history = asked.history(actor, incident);
        return answer(Asked.part(known(actor, history), Escalation::id, id, "escalation"));
    }

    /** Raises one. */
    @PostMapping
    @Needs(Act.ESCALATE)
    @Takes("NewEscalation")
    @Operation(
            summary = "Escalate it",
            description =
                    "Only one may stand to the same level. A clock that runs out escalates to the holder's team lead by itself",
            operationId = "escalateIncident")
    ResponseEntity<OneEscalation> escalate(
            @PathVariable String incident, JsonBody body, RequestIntent intent, Actor actor) {
        var sent = asked.sent(body, Shapes.ESCALATION, actor);
        var command = new Escalate(EscalationLevel.valueOf(sent.words("to")), sent.words("reason"));
        var outcome = incidents.escalate(asked.id(actor, incident), command, actor, Asked.intent(intent, actor));
        int id = outcome.added().stream()
                .filter(entry -> entry.fact() instanceof Escalated)
                .findFirst()
                .orElseThrow()
                .seq();
        var history = outcome.after();
        var made = Asked.part(known(actor, history), Escalation::id, Integer.toString(id), "escalation");
        return ResponseEntity.created(URI.create(IncidentAnswers.address(history.header()) + "/escalations/" + id))
                .body(answer(made));
    }

    /** Takes one on. */
    @PostMapping("/{id}/answer")
    @Needs(Act.ANSWER_ESCALATION)
    @Takes("EscalationAnswer")
    @Operation(
            summary = "Answer an escalation",
            description = "For those it was raised to; the escalation then no longer stands",
            operationId = "answerEscalation")
    ResponseEntity<OneIncident> take(
            @PathVariable String incident, @PathVariable String id, JsonBody body, RequestIntent intent, Actor actor) {
        var sent = asked.sent(body, Shapes.ESCALATION_ANSWER, actor);
        var outcome = incidents.takeEscalation(
                asked.id(actor, incident), Asked.place(id), sent.words("words"), actor, Asked.intent(intent, actor));
        return answers.whole(actor, outcome.after());
    }

    private OneEscalation answer(Escalation escalation) {
        var fact = escalation.fact();
        return new OneEscalation(
                escalation.id(),
                fact.level().name(),
                titled.party(fact.party()),
                titled.person(escalation.by()),
                fact.clock(),
                escalation.reason(),
                escalation.at(),
                escalation.state().name(),
                escalation.endedAt(),
                escalation.answer());
    }

    /** An escalation as its timeline leaves it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Escalation", description = "An escalation; what has no value is left out")
    record OneEscalation(
            @Schema(description = "The place of the entry that raised it")
            int id,

            @Schema(description = "TEAM_LEAD (of the holder) or DUTY_OFFICER")
            String to,

            @Schema(description = "The organisation that held it then")
            Named party,

            @Schema(description = "Who raised it; left out when a clock ran out") @Nullable
            Named by,

            @Schema(description = "The clock that ran out; left out when somebody judged so") @Nullable
            String clock,

            @Nullable String reason,
            Instant raised,

            @Schema(description = "STANDING, TAKEN, or OVERTAKEN: work ended, or the holder gave it away")
            String state,

            @Nullable Instant ended,

            @Schema(description = "What was said to happen now") @Nullable
            String answer) {}
}
