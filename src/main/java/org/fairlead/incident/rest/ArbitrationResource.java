package org.fairlead.incident.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.handoff.Arbitration;
import org.fairlead.handoff.HandOffFacts.ArbitrationOpened;
import org.fairlead.handoff.HandOffRules;
import org.fairlead.handoff.HandOffs;
import org.fairlead.incident.Incidents;
import org.fairlead.incident.Sight;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
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

/** Arbitrations: the service integrator decides who must hold it. */
@RestController
@RequestMapping("/api/v1/incidents/{incident}/arbitrations")
@Needs(Act.READ_RECORDS)
final class ArbitrationResource {

    private final Asked asked;
    private final Incidents incidents;
    private final IncidentAnswers answers;
    private final Titled titled;

    ArbitrationResource(Asked asked, Incidents incidents, IncidentAnswers answers, Titled titled) {
        this.asked = asked;
        this.incidents = incidents;
        this.answers = answers;
        this.titled = titled;
    }

    /** All, oldest first; none for a requester. */
    @GetMapping
    @Operation(
            summary = "List arbitrations",
            description = "Every organisation on the incident may know them; requesters may not",
            operationId = "listArbitrations")
    Listing<OneArbitration> list(@PathVariable String incident, Actor actor) {
        return Listing.whole(seen(incident, actor).stream().map(this::answer).toList());
    }

    private List<Arbitration> seen(String incident, Actor actor) {
        return new Sight(actor, asked.history(actor, incident)).handOffs().arbitrations();
    }

    /** One of them. */
    @GetMapping("/{id}")
    @Operation(summary = "Read an arbitration", operationId = "readArbitration")
    OneArbitration one(@PathVariable String incident, @PathVariable String id, Actor actor) {
        return answer(Asked.part(seen(incident, actor), Arbitration::id, id, "arbitration"));
    }

    /** Asks for one. */
    @PostMapping
    @Needs(Act.HAND_OVER)
    @Takes("Reason")
    @Operation(summary = "Ask the service integrator to decide", operationId = "askForArbitration")
    ResponseEntity<OneArbitration> ask(
            @PathVariable String incident, JsonBody body, RequestIntent intent, Actor actor) {
        var sent = asked.sent(body, Shapes.REASON, actor);
        var outcome = incidents.askForArbitration(
                asked.id(actor, incident), sent.words("reason"), actor, Asked.intent(intent, actor));
        int id = outcome.added().stream()
                .filter(entry -> entry.fact() instanceof ArbitrationOpened)
                .findFirst()
                .orElseThrow()
                .seq();
        var address = IncidentAnswers.address(outcome.after().header()) + "/arbitrations/" + id;
        return ResponseEntity.created(URI.create(address)).body(answer(opened(outcome.after(), id)));
    }

    private static Arbitration opened(History history, int id) {
        return HandOffs.of(history).arbitrations().stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow();
    }

    /** Decides. */
    @PostMapping("/{id}/decision")
    @Needs(Act.ARBITRATE)
    @Takes("Decision")
    @Operation(
            summary = "Decide who must hold it",
            description = "Holds from now on and is kept as a precedent",
            operationId = "decideArbitration")
    ResponseEntity<OneIncident> decide(
            @PathVariable String incident, @PathVariable String id, JsonBody body, RequestIntent intent, Actor actor) {
        var sent = asked.sent(body, Shapes.DECISION, actor);
        var history = asked.history(actor, incident);
        var asks = Asked.part(HandOffs.of(history).arbitrations(), Arbitration::id, id, "arbitration");
        var decision = new HandOffRules.Decision(asks.id(), new PartyId(sent.neededId("holder")), sent.words("reason"));
        var outcome = incidents.decide(history.id(), decision, actor, Asked.intent(intent, actor));
        return answers.whole(actor, outcome.after());
    }

    private OneArbitration answer(Arbitration arbitration) {
        return new OneArbitration(
                arbitration.id(),
                arbitration.cause().name(),
                arbitration.open(),
                arbitration.openedAt(),
                arbitration.dueAt(),
                arbitration.overdue(),
                arbitration.decidedAt(),
                titled.partyOrNone(arbitration.holder()),
                arbitration.words());
    }

    /** An arbitration as its timeline leaves it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Arbitration", description = "A decision asked of the service integrator")
    record OneArbitration(
            @Schema(description = "The place of the entry that opened it")
            int id,

            @Schema(description = "THIRD_REJECTION, RETURN_TO_FORMER_HOLDER or REQUESTED")
            String cause,

            @Schema(description = "Whether a decision is awaited")
            boolean open,

            Instant opened,

            @Schema(description = "By when it must be decided")
            Instant due,

            @Schema(description = "Whether that time passed undecided")
            boolean overdue,

            @Nullable Instant decided,

            @Schema(description = "Who must hold it") @Nullable
            Named holder,

            @Schema(description = "Why") @Nullable String reason) {}
}
