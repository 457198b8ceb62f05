package org.fairlead.incident.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.handoff.Finding;
import org.fairlead.handoff.HandOffFacts.Offered;
import org.fairlead.handoff.HandOffRules;
import org.fairlead.handoff.HandOffs;
import org.fairlead.handoff.Offer;
import org.fairlead.handoff.RejectionReason;
import org.fairlead.handoff.Routing;
import org.fairlead.incident.Incidents;
import org.fairlead.incident.Sight;
import org.fairlead.people.People;
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

/** Hand-offs: offered, then accepted, rejected with a reason, or taken back. */
@RestController
@RequestMapping("/api/v1/incidents/{incident}/hand-offs")
@Needs(Act.READ_RECORDS)
final class HandOffResource {

    private final Asked asked;
    private final Incidents incidents;
    private final Routing routing;
    private final IncidentAnswers answers;
    private final Titled titled;

    HandOffResource(Asked asked, Incidents incidents, Routing routing, IncidentAnswers answers, Titled titled) {
        this.asked = asked;
        this.incidents = incidents;
        this.routing = routing;
        this.answers = answers;
        this.titled = titled;
    }

    /** Offers the caller may know, oldest first. */
    @GetMapping
    @Operation(
            summary = "List hand-offs",
            description = "Those that the caller's organisation made or got; all for those who oversee the estate",
            operationId = "listHandOffs")
    Listing<OneHandOff> list(@PathVariable String incident, Actor actor) {
        var offers = new Sight(actor, asked.history(actor, incident))
                .handOffs().offers().stream().map(this::answer).toList();
        return Listing.whole(offers);
    }

    /** Whom to offer it to. */
    @GetMapping("/suggestion")
    @Needs(Act.HAND_OVER)
    @Operation(
            summary = "Whom to offer it to",
            description = "Whom the last arbitration within a year about the same category and service (else the same"
                    + " category, else the same service) found it to be for, as far as the caller may know; else who"
                    + " provides the service. Binds nobody",
            operationId = "suggestHandOff")
    Suggested suggest(@PathVariable String incident, Actor actor) {
        return routing.suggest(actor, asked.history(actor, incident).header())
                .map(this::answer)
                .orElse(new Suggested("NONE", null, null, null, null, null));
    }

    private Suggested answer(Routing.Suggestion suggestion) {
        return switch (suggestion) {
            case Routing.Precedent precedent ->
                new Suggested(
                        "PRECEDENT",
                        titled.party(precedent.to()),
                        null,
                        precedent.number(),
                        precedent.decidedAt(),
                        precedent.alike().name());
            case Routing.Provider provider ->
                new Suggested(
                        "PROVIDER",
                        titled.party(provider.to()),
                        titled.of(People.TEAM, provider.team()),
                        null,
                        null,
                        null);
        };
    }

    /** Whom to offer it to, and why. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SuggestedHandOff", description = "Whom to offer it to; what has no value is left out")
    record Suggested(
            @Schema(description = "PRECEDENT, PROVIDER, or NONE: nothing speaks for anybody but its holder")
            String because,

            @Nullable Named to,

            @Schema(description = "The provider's team for the service") @Nullable
            Named team,

            @Schema(description = "The incident that was arbitrated") @Nullable
            String precedent,

            @Nullable Instant decided,

            @Schema(description = "CATEGORY_AND_SERVICE, CATEGORY or SERVICE") @Nullable
            String alike) {}

    /** One of them. */
    @GetMapping("/{id}")
    @Operation(summary = "Read a hand-off", operationId = "readHandOff")
    OneHandOff one(@PathVariable String incident, @PathVariable String id, Actor actor) {
        var offers = new Sight(actor, asked.history(actor, incident)).handOffs().offers();
        return answer(Asked.part(offers, Offer::id, id, "hand-off"));
    }

    /** Offers the incident. */
    @PostMapping
    @Needs(Act.HAND_OVER)
    @Takes("NewHandOff")
    @Operation(
            summary = "Offer it to another organisation",
            description = "The sender stays responsible until it is accepted",
            operationId = "offerHandOff")
    ResponseEntity<OneHandOff> offer(@PathVariable String incident, JsonBody body, RequestIntent intent, Actor actor) {
        var sent = asked.sent(body, Shapes.OFFER, actor);
        var proposal =
                new HandOffRules.Proposal(new PartyId(sent.neededId("to")), sent.id("team"), sent.packet("packet"));
        var outcome = incidents.offer(asked.id(actor, incident), proposal, actor, Asked.intent(intent, actor));
        int id = outcome.added().stream()
                .filter(entry -> entry.fact() instanceof Offered)
                .findFirst()
                .orElseThrow()
                .seq();
        return ResponseEntity.created(address(outcome.after(), id)).body(answer(made(outcome.after(), id)));
    }

    private static Offer made(History history, int id) {
        return HandOffs.of(history).offers().stream()
                .filter(offer -> offer.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private static URI address(History history, int id) {
        return URI.create(IncidentAnswers.address(history.header()) + "/hand-offs/" + id);
    }

    /** Accepts. */
    @PostMapping("/{id}/acceptance")
    @Needs(Act.ANSWER_HAND_OFF)
    @Operation(
            summary = "Accept a hand-off",
            description = "The caller's organisation holds it from now on",
            operationId = "acceptHandOff")
    ResponseEntity<OneIncident> accept(
            @PathVariable String incident, @PathVariable String id, RequestIntent intent, Actor actor) {
        var outcome = incidents.accept(asked.id(actor, incident), Asked.place(id), actor, Asked.intent(intent, actor));
        return answers.whole(actor, outcome.after());
    }

    /** Rejects. */
    @PostMapping("/{id}/rejection")
    @Needs(Act.ANSWER_HAND_OFF)
    @Takes("Rejection")
    @Operation(
            summary = "Reject a hand-off",
            description = "It stays with the sender. The third rejection asks the service integrator to decide",
            operationId = "rejectHandOff")
    ResponseEntity<OneIncident> reject(
            @PathVariable String incident, @PathVariable String id, JsonBody body, RequestIntent intent, Actor actor) {
        var sent = asked.sent(body, Shapes.REJECTION, actor);
        var reason = Optional.ofNullable(sent.text("code"))
                .flatMap(RejectionReason::of)
                .orElse(RejectionReason.NOT_OURS);
        var rejection = new HandOffRules.Rejection(Asked.place(id), reason, sent.words("reason"));
        var outcome = incidents.reject(asked.id(actor, incident), rejection, actor, Asked.intent(intent, actor));
        return answers.whole(actor, outcome.after());
    }

    /** Takes an offer back. */
    @PostMapping("/{id}/withdrawal")
    @Needs(Act.HAND_OVER)
    @Operation(summary = "Take an offer back", operationId = "withdrawHandOff")
    ResponseEntity<OneIncident> withdraw(
            @PathVariable String incident, @PathVariable String id, RequestIntent intent, Actor actor) {
        var outcome =
                incidents.withdraw(asked.id(actor, incident), Asked.place(id), actor, Asked.intent(intent, actor));
        return answers.whole(actor, outcome.after());
    }

    /** Judges a rejection. */
    @PostMapping("/{id}/finding")
    @Needs(Act.ARBITRATE)
    @Takes("FindingOnRejection")
    @Operation(
            summary = "Find a rejection valid or wrongful",
            description = "After a wrongful rejection the time of the offer is charged to the receiver",
            operationId = "findOnRejection")
    ResponseEntity<OneIncident> find(
            @PathVariable String incident, @PathVariable String id, JsonBody body, RequestIntent intent, Actor actor) {
        var sent = asked.sent(body, Shapes.FINDING, actor);
        var finding = Finding.valueOf(sent.words("finding"));
        var outcome = incidents.find(
                asked.id(actor, incident),
                Asked.place(id),
                finding,
                sent.words("reason"),
                actor,
                Asked.intent(intent, actor));
        return answers.whole(actor, outcome.after());
    }

    private OneHandOff answer(Offer offer) {
        var packet = new TreeMap<String, String>();
        offer.fact().packet().items().forEach((item, words) -> packet.put(item.name(), words));
        return new OneHandOff(
                offer.id(),
                titled.party(offer.fact().from()),
                titled.party(offer.fact().to()),
                titled.of(People.TEAM, offer.fact().team()),
                packet,
                offer.at(),
                offer.fact().answerBy(),
                offer.state().name(),
                offer.answeredAt(),
                offer.late(),
                offer.reason(),
                offer.words(),
                Optional.ofNullable(offer.finding()).map(Enum::name).orElse(null));
    }

    /** A hand-off as its timeline leaves it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "HandOff", description = "A hand-off; what has no value is left out")
    record OneHandOff(
            @Schema(description = "The place of the entry that made it")
            int id,

            Named from,
            Named to,
            @Nullable Named team,

            @Schema(description = "What went with it, by item")
            Map<String, String> packet,

            Instant offered,

            @Schema(description = "The end of the acceptance window")
            Instant answerBy,

            @Schema(description = "OFFERED, TIMED_OUT (still open), ACCEPTED, REJECTED or WITHDRAWN")
            String state,

            @Nullable Instant answered,

            @Schema(description = "Whether it was answered after the window")
            boolean late,

            @Schema(description = "The code of a rejection") @Nullable
            String code,

            @Schema(description = "What was said with the answer") @Nullable
            String reason,

            @Schema(description = "VALID or WRONGFUL, when somebody looked") @Nullable
            String finding) {}
}
