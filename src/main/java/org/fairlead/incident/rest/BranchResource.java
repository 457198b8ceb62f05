package org.fairlead.incident.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.incident.BranchIncident;
import org.fairlead.incident.CopiedField;
import org.fairlead.incident.Incidents;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.rest.RequestIntent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Incidents that begin out of others, and taking that back. */
@RestController
@RequestMapping("/api/v1/incidents/{incident}")
@Needs(Act.EDIT_RECORD)
final class BranchResource {

    private final Asked asked;
    private final Incidents incidents;
    private final IncidentAnswers answers;

    BranchResource(Asked asked, Incidents incidents, IncidentAnswers answers) {
        this.asked = asked;
        this.incidents = incidents;
        this.answers = answers;
    }

    @PostMapping("/copies")
    @Operation(
            summary = "Begin an incident as a copy of it",
            description = "Only your organisation learns of it. Answers with the new incident",
            operationId = "copyIncident")
    ResponseEntity<OneIncident> copy(
            @PathVariable String incident, @RequestBody SentCopy sent, RequestIntent intent, Actor actor) {
        var command = new BranchIncident(words(sent.title()), "", fields(sent.fields()), List.of());
        return begun(incident, command, intent, actor);
    }

    @PostMapping("/splits")
    @Operation(
            summary = "Begin an incident with a part of it",
            description = "What was said stays here: the new one quotes entries to those who may read them."
                    + " Answers with the new incident",
            operationId = "splitIncident")
    ResponseEntity<OneIncident> split(
            @PathVariable String incident, @RequestBody SentSplit sent, RequestIntent intent, Actor actor) {
        var places = sent.entries();
        if (places == null || places.isEmpty()) {
            throw GeneralRefusal.invalid("entries", "Send the places of the entries that the new one quotes.");
        }
        var command = new BranchIncident(words(sent.title()), words(sent.description()), fields(sent.fields()), places);
        return begun(incident, command, intent, actor);
    }

    private ResponseEntity<OneIncident> begun(
            String incident, BranchIncident command, RequestIntent intent, Actor actor) {
        var outcome = incidents.branch(asked.id(actor, incident), command, actor, Asked.intent(intent, actor));
        var whole = answers.whole(actor, outcome.after());
        return ResponseEntity.status(HttpStatus.CREATED)
                .headers(whole.getHeaders())
                .header(
                        "Location",
                        "/api/v1/incidents/"
                                + outcome.after().header().identity().number())
                .body(whole.getBody());
    }

    @PostMapping("/taking-back")
    @Operation(
            summary = "Take back that it was copied or split off",
            description = "It is withdrawn by its own rules, and both timelines say so",
            operationId = "takeBranchBack")
    ResponseEntity<OneIncident> takeBack(@PathVariable String incident, RequestIntent intent, Actor actor) {
        var outcome = incidents.undoBranch(asked.id(actor, incident), actor, Asked.intent(intent, actor));
        return answers.whole(actor, outcome.after());
    }

    private static String words(@Nullable String said) {
        return Objects.requireNonNullElse(said, "");
    }

    private static Set<CopiedField> fields(@Nullable List<String> said) {
        if (said == null) {
            return EnumSet.allOf(CopiedField.class);
        }
        var fields = EnumSet.noneOf(CopiedField.class);
        for (var code : said) {
            fields.add(CopiedField.of(Objects.requireNonNullElse(code, ""))
                    .orElseThrow(() -> GeneralRefusal.invalid(
                            "fields", "Send some of description, service, category, site, people and priority.")));
        }
        return fields;
    }

    /** A copy. */
    @Schema(name = "SentIncidentCopy", description = "An incident to be begun as a copy")
    record SentCopy(
            @Schema(description = "Its title") @Nullable String title,

            @Schema(
                    description =
                            "What is taken over: description, service, category, site, people, priority; all when left out")
            @Nullable
            List<String> fields) {}

    /** A split. */
    @Schema(name = "SentIncidentSplit", description = "An incident to be begun with a part of another")
    record SentSplit(
            @Schema(description = "Its title") @Nullable String title,

            @Schema(description = "What it is about") @Nullable
            String description,

            @Schema(description = "The places of the entries that it quotes; 1 to 50 of them") @Nullable
            List<Integer> entries,

            @Nullable List<String> fields) {}
}
