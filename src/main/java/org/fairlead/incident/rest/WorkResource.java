package org.fairlead.incident.rest;

import io.swagger.v3.oas.annotations.Operation;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.incident.Incidents;
import org.fairlead.incident.ResolveIncident;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.rest.JsonBody;
import org.fairlead.platform.rest.Replaces;
import org.fairlead.platform.rest.RequestIntent;
import org.fairlead.record.Outcome;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is at work, how it ends, and what it belongs to. Every answer is the incident as it is then. */
@RestController
@RequestMapping("/api/v1/incidents/{incident}")
@Needs(Act.READ_RECORDS)
final class WorkResource {

    private final Asked asked;
    private final Incidents incidents;
    private final IncidentAnswers answers;

    WorkResource(Asked asked, Incidents incidents, IncidentAnswers answers) {
        this.asked = asked;
        this.incidents = incidents;
        this.answers = answers;
    }

    private ResponseEntity<OneIncident> done(Actor actor, Outcome outcome) {
        return answers.whole(actor, outcome.after());
    }

    /** Assigns it. */
    @PutMapping("/assignment")
    @Replaces
    @Needs(Act.EDIT_RECORD)
    @Takes("Assignment")
    @Operation(summary = "Say who is at work", operationId = "assignIncident")
    ResponseEntity<OneIncident> assign(
            @PathVariable String incident, JsonBody body, RequestIntent intent, Actor actor) {
        var sent = asked.sent(body, Shapes.ASSIGNMENT, actor);
        var person = sent.id("owner");
        return done(
                actor,
                incidents.assign(
                        asked.id(actor, incident),
                        sent.id("team"),
                        person == null ? null : new PersonId(person),
                        actor,
                        Asked.intent(intent, actor)));
    }

    /** Marks it. */
    @PutMapping("/operational-flag")
    @Needs(Act.EDIT_RECORD)
    @Takes("Reason")
    @Operation(
            summary = "Mark it as touching operations",
            description = "Priority and clocks stay as they are",
            operationId = "flagIncident")
    ResponseEntity<OneIncident> flag(@PathVariable String incident, JsonBody body, RequestIntent intent, Actor actor) {
        var sent = asked.sent(body, Shapes.REASON, actor);
        return done(
                actor,
                incidents.flag(asked.id(actor, incident), sent.words("reason"), actor, Asked.intent(intent, actor)));
    }

    /** Takes the mark off. */
    @DeleteMapping("/operational-flag")
    @Needs(Act.EDIT_RECORD)
    @Operation(summary = "Take the operational mark off", operationId = "unflagIncident")
    ResponseEntity<OneIncident> unflag(@PathVariable String incident, RequestIntent intent, Actor actor) {
        return done(actor, incidents.unflag(asked.id(actor, incident), actor, Asked.intent(intent, actor)));
    }

    /** Resolves it. */
    @PostMapping("/resolution")
    @Needs(Act.RESOLVE)
    @Takes("NewResolution")
    @Operation(
            summary = "Resolve it",
            description = "Its open parts are resolved with it",
            operationId = "resolveIncident")
    ResponseEntity<OneIncident> resolve(
            @PathVariable String incident, JsonBody body, RequestIntent intent, Actor actor) {
        var sent = asked.sent(body, Shapes.RESOLUTION, actor);
        var command = new ResolveIncident(sent.neededId("code"), sent.words("words"), sent.id("category"));
        return done(actor, incidents.resolve(asked.id(actor, incident), command, actor, Asked.intent(intent, actor)));
    }

    /** Confirms that it works. */
    @PostMapping("/confirmation")
    @Needs(Act.CONFIRM)
    @Operation(
            summary = "Confirm that it is fixed",
            description = "For those it was logged for, or the service desk on their behalf",
            operationId = "confirmIncident")
    ResponseEntity<OneIncident> confirm(@PathVariable String incident, RequestIntent intent, Actor actor) {
        return done(actor, incidents.confirm(asked.id(actor, incident), actor, Asked.intent(intent, actor)));
    }

    /** Closes it by hand. */
    @PostMapping("/closure")
    @Needs(Act.CLOSE)
    @Operation(summary = "Close it by hand", operationId = "closeIncident")
    ResponseEntity<OneIncident> close(@PathVariable String incident, RequestIntent intent, Actor actor) {
        return done(actor, incidents.close(asked.id(actor, incident), actor, Asked.intent(intent, actor)));
    }

    /** Opens it again. */
    @PostMapping("/reopening")
    @Needs(Act.REOPEN)
    @Takes("Reason")
    @Operation(
            summary = "Open it again",
            description =
                    "Counts against whoever resolved it. One that was merged into another can be opened again once that one is"
                            + " over: the merge is undone",
            operationId = "reopenIncident")
    ResponseEntity<OneIncident> reopen(
            @PathVariable String incident, JsonBody body, RequestIntent intent, Actor actor) {
        var sent = asked.sent(body, Shapes.REASON, actor);
        return done(
                actor,
                incidents.reopen(asked.id(actor, incident), sent.words("reason"), actor, Asked.intent(intent, actor)));
    }

    /** Withdraws it. */
    @PostMapping("/cancellation")
    @Needs(Act.ADD_NOTE)
    @Takes("Reason")
    @Operation(summary = "Withdraw it before it is resolved", operationId = "cancelIncident")
    ResponseEntity<OneIncident> cancel(
            @PathVariable String incident, JsonBody body, RequestIntent intent, Actor actor) {
        var sent = asked.sent(body, Shapes.REASON, actor);
        return done(
                actor,
                incidents.cancel(asked.id(actor, incident), sent.words("reason"), actor, Asked.intent(intent, actor)));
    }

    /** Merges it into another. */
    @PostMapping("/merge")
    @Needs(Act.MERGE)
    @Takes("Merge")
    @Operation(
            summary = "Merge it into another",
            description =
                    "It ends and goes on in the other one, until that is undone; what becomes of the other is said here",
            operationId = "mergeIncident")
    ResponseEntity<OneIncident> merge(@PathVariable String incident, JsonBody body, RequestIntent intent, Actor actor) {
        var sent = asked.sent(body, Shapes.MERGE, actor);
        var into = asked.other(actor, sent, "into");
        return done(actor, incidents.merge(asked.id(actor, incident), into, actor, Asked.intent(intent, actor)));
    }

    /** Undoes the merge. */
    @DeleteMapping("/merge")
    @Needs(Act.MERGE)
    @Operation(
            summary = "Undo the merge",
            description = "It is as it was before, clocks included",
            operationId = "undoMerge")
    ResponseEntity<OneIncident> undoMerge(@PathVariable String incident, RequestIntent intent, Actor actor) {
        return done(actor, incidents.undoMerge(asked.id(actor, incident), actor, Asked.intent(intent, actor)));
    }

    /** Makes it a part of a wider one. */
    @PutMapping("/parent")
    @Replaces
    @Needs(Act.MERGE)
    @Takes("Parent")
    @Operation(
            summary = "Make it part of a wider incident",
            description = "Public notes, the resolution and the closing of the wider one then count for it too",
            operationId = "setParent")
    ResponseEntity<OneIncident> parent(
            @PathVariable String incident, JsonBody body, RequestIntent intent, Actor actor) {
        var sent = asked.sent(body, Shapes.PARENT, actor);
        var parent = asked.other(actor, sent, "parent");
        return done(actor, incidents.makeChild(asked.id(actor, incident), parent, actor, Asked.intent(intent, actor)));
    }

    /** Takes it out again. */
    @DeleteMapping("/parent")
    @Needs(Act.MERGE)
    @Operation(summary = "Take it out of the wider incident", operationId = "leaveParent")
    ResponseEntity<OneIncident> leaveParent(@PathVariable String incident, RequestIntent intent, Actor actor) {
        return done(actor, incidents.leaveParent(asked.id(actor, incident), actor, Asked.intent(intent, actor)));
    }
}
