package org.fairlead.incident.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.incident.Incidents;
import org.fairlead.incident.PauseWork;
import org.fairlead.incident.Sight;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.rest.JsonBody;
import org.fairlead.platform.rest.Listing;
import org.fairlead.platform.rest.RequestIntent;
import org.fairlead.record.History;
import org.fairlead.record.Pause;
import org.fairlead.record.RecordFacts.Paused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Pauses: set with a reason and proof, ended, declared void. */
@RestController
@RequestMapping("/api/v1/incidents/{incident}")
@Needs(Act.READ_RECORDS)
final class PauseResource {

    private final Asked asked;
    private final Incidents incidents;
    private final IncidentAnswers answers;
    private final Titled titled;

    PauseResource(Asked asked, Incidents incidents, IncidentAnswers answers, Titled titled) {
        this.asked = asked;
        this.incidents = incidents;
        this.answers = answers;
        this.titled = titled;
    }

    /** All, oldest first. */
    @GetMapping("/pauses")
    @Operation(summary = "List pauses", operationId = "listPauses")
    Listing<OnePause> list(@PathVariable String incident, Actor actor) {
        var history = asked.history(actor, incident);
        return Listing.whole(history.pauses().stream()
                .map(pause -> answer(actor, history, pause))
                .toList());
    }

    /** One of them. */
    @GetMapping("/pauses/{id}")
    @Operation(summary = "Read a pause", operationId = "readPause")
    OnePause one(@PathVariable String incident, @PathVariable String id, Actor actor) {
        var history = asked.history(actor, incident);
        var known = Sight.seesPlaces(actor) ? history.pauses() : List.<Pause>of();
        return answer(actor, history, Asked.part(known, Pause::id, id, "pause"));
    }

    /** Pauses work. */
    @PostMapping("/pauses")
    @Needs(Act.PAUSE)
    @Takes("NewPause")
    @Operation(
            summary = "Pause it",
            description = "The reason says which clocks stop; waiting for a supplier never stops the customer's",
            operationId = "pauseIncident")
    ResponseEntity<OnePause> pause(@PathVariable String incident, JsonBody body, RequestIntent intent, Actor actor) {
        var sent = asked.sent(body, Shapes.PAUSE, actor);
        var command = new PauseWork(
                sent.neededId("reason"), sent.words("evidence"), sent.text("words"), sent.moment("since"));
        var outcome = incidents.pause(asked.id(actor, incident), command, actor, Asked.intent(intent, actor));
        int id = outcome.added().stream()
                .filter(entry -> entry.fact() instanceof Paused)
                .findFirst()
                .orElseThrow()
                .seq();
        var history = outcome.after();
        var made = Asked.part(history.pauses(), Pause::id, Integer.toString(id), "pause");
        return ResponseEntity.created(URI.create(IncidentAnswers.address(history.header()) + "/pauses/" + id))
                .body(answer(actor, history, made));
    }

    /** Ends a pause. */
    @PostMapping("/pauses/{id}/resumption")
    @Needs(Act.PAUSE)
    @Operation(summary = "End a pause", operationId = "endPause")
    ResponseEntity<OneIncident> resume(
            @PathVariable String incident, @PathVariable String id, RequestIntent intent, Actor actor) {
        var outcome = incidents.resume(asked.id(actor, incident), Asked.place(id), actor, Asked.intent(intent, actor));
        return answers.whole(actor, outcome.after());
    }

    /** Ends them all. */
    @PostMapping("/resumption")
    @Needs(Act.PAUSE)
    @Operation(summary = "End all pauses", operationId = "resumeIncident")
    ResponseEntity<OneIncident> resumeAll(@PathVariable String incident, RequestIntent intent, Actor actor) {
        var outcome = incidents.resume(asked.id(actor, incident), null, actor, Asked.intent(intent, actor));
        return answers.whole(actor, outcome.after());
    }

    /** Declares one void. */
    @PostMapping("/pauses/{id}/void")
    @Needs(Act.VOID_PAUSE)
    @Takes("Reason")
    @Operation(
            summary = "Declare a pause void",
            description = "Clocks are computed as if it had never been; the change shows on the timeline",
            operationId = "voidPause")
    ResponseEntity<OneIncident> declareVoid(
            @PathVariable String incident, @PathVariable String id, JsonBody body, RequestIntent intent, Actor actor) {
        var sent = asked.sent(body, Shapes.REASON, actor);
        var outcome = incidents.voidPause(
                asked.id(actor, incident), Asked.place(id), sent.words("reason"), actor, Asked.intent(intent, actor));
        return answers.whole(actor, outcome.after());
    }

    private OnePause answer(Actor actor, History history, Pause pause) {
        var fact = pause.fact();
        return new OnePause(
                Sight.seesPlaces(actor) ? pause.id() : null,
                fact.reason(),
                fact.toAct(),
                fact.stops().stream().map(Enum::name).sorted().toList(),
                titled.party(pause.party()),
                fact.evidence(),
                words(history, pause).orElse(null),
                pause.from(),
                pause.to(),
                pause.voidedAt(),
                pause.lasts());
    }

    private static Optional<String> words(History history, Pause pause) {
        return history.of(Paused.class)
                .filter(entry -> entry.seq() == pause.id())
                .findFirst()
                .flatMap(entry -> Optional.ofNullable(entry.text()));
    }

    /** A pause as its timeline leaves it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Pause", description = "A pause; what has no value is left out")
    record OnePause(
            @Schema(description = "The place of the entry that began it; not told to requesters") @Nullable
            Integer id,

            String reason,

            @Schema(description = "Who must act: USER, SUPPLIER, OUTSIDER or AUTHORITY")
            String toAct,

            @Schema(description = "The kinds of clock it stops: CUSTOMER, LEG, AGREEMENT")
            List<String> stops,

            @Schema(description = "The organisation that set it")
            Named party,

            String evidence,
            @Nullable String words,
            Instant from,

            @Schema(description = "When it ended; left out while it lasts") @Nullable
            Instant to,

            @Schema(description = "When it was declared void") @Nullable
            Instant voided,

            @Schema(description = "Whether it still stops clocks")
            boolean lasts) {}
}
