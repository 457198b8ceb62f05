package org.fairlead.checklist.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.checklist.Checklist;
import org.fairlead.checklist.Checklists;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.rest.Listing;
import org.fairlead.platform.rest.RequestIntent;
import org.fairlead.template.Template;
import org.fairlead.template.TemplateAnswers;
import org.fairlead.template.Templates;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Checklists as they are kept: one's own, and those shared with one. */
@RestController
@RequestMapping("/api/v1/checklists")
@Needs(Act.KEEP_TEMPLATES)
final class ChecklistResource {

    private final Templates templates;

    ChecklistResource(Templates templates) {
        this.templates = templates;
    }

    /** All that the caller may use. There are few enough for one page. */
    @GetMapping
    @Operation(summary = "List checklists", operationId = "listChecklists")
    Listing<OneChecklist> list(Actor actor) {
        return Listing.whole(templates.all(actor, Checklists.KIND).stream()
                .map(each -> shown(each, actor))
                .toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a checklist", operationId = "readChecklist")
    ResponseEntity<OneChecklist> one(@PathVariable String id, Actor actor) {
        return answer(needed(id, actor), actor);
    }

    @PostMapping
    @Operation(summary = "Keep a checklist", operationId = "keepChecklist")
    ResponseEntity<OneChecklist> keep(@RequestBody SentChecklist sent, RequestIntent intent, Actor actor) {
        var kept = templates.keep(Checklists.KIND, sent.over(null), actor, intent.once());
        return ResponseEntity.created(URI.create("/api/v1/checklists/" + kept.id()))
                .eTag("\"" + kept.version() + "\"")
                .body(shown(kept, actor));
    }

    @PatchMapping("/{id}")
    @Operation(
            summary = "Change a checklist",
            description = "Checklists that are on records stay as they are",
            operationId = "changeChecklist")
    ResponseEntity<OneChecklist> change(
            @PathVariable String id, @RequestBody SentChecklist sent, RequestIntent intent, Actor actor) {
        var before = needed(id, actor);
        var read = new Templates.Read(before.id(), intent.version());
        return answer(templates.change(Checklists.KIND, read, sent.over(before), actor, intent.once()), actor);
    }

    @PatchMapping("/{id}/standing")
    @Operation(summary = "Retire a checklist, take it away or bring it back", operationId = "standChecklist")
    ResponseEntity<OneChecklist> stand(
            @PathVariable String id, @RequestBody SentChecklistStanding sent, RequestIntent intent, Actor actor) {
        var read = new Templates.Read(needed(id, actor).id(), intent.version());
        var standing = TemplateAnswers.standing(sent.standing());
        return answer(templates.stand(Checklists.KIND, read, standing, actor, intent.once()), actor);
    }

    private Template<Checklist> needed(String id, Actor actor) {
        return templates
                .one(actor, Checklists.KIND, TemplateAnswers.id(Checklists.KIND, id))
                .orElseThrow(() -> GeneralRefusal.unknown("checklist"));
    }

    private ResponseEntity<OneChecklist> answer(Template<Checklist> kept, Actor actor) {
        return TemplateAnswers.answer(HttpStatus.OK, kept, shown(kept, actor));
    }

    private OneChecklist shown(Template<Checklist> kept, Actor actor) {
        return OneChecklist.of(kept, templates.mayChange(actor, kept));
    }

    /** Whether it can be used. */
    @Schema(name = "SentChecklistStanding", description = "Whether a checklist can be used")
    record SentChecklistStanding(
            @Schema(description = "offered, retired or removed") @Nullable
            String standing) {}
}
