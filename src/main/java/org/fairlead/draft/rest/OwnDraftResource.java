package org.fairlead.draft.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Objects;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.draft.Drafts;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.rest.Listing;
import org.fairlead.platform.rest.RequestIntent;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** All drafts of the caller's own, and those in forms that are about no record. */
@RestController
@RequestMapping("/api/v1/drafts")
@Needs(Act.READ_RECORDS)
final class OwnDraftResource {

    private final Drafts drafts;

    OwnDraftResource(Drafts drafts) {
        this.drafts = drafts;
    }

    /** The newest 200: few enough for one page. */
    @GetMapping
    @Operation(operationId = "listOwnDrafts", summary = "List your drafts, the newest 200")
    Listing<DraftResource.OneDraft> list(Actor actor) {
        return Listing.whole(
                drafts.own(actor).stream().map(DraftResource.OneDraft::of).toList());
    }

    @PutMapping("/{form}")
    @Operation(
            operationId = "keepFormDraft",
            summary = "Keep a draft in a form that is about no record",
            description = "Such as incident-new. Over the version you read, as If-Match says; a new one without. A name"
                    + " keeps several of one form.")
    ResponseEntity<DraftResource.OneDraft> keep(
            @PathVariable String form, @RequestBody DraftResource.SentDraft sent, RequestIntent intent, Actor actor) {
        return DraftResource.kept(drafts, actor, new Drafts.Place(null, form), sent, intent);
    }

    @DeleteMapping("/{id}")
    @Operation(
            operationId = "discardOwnDraft",
            summary = "Discard any draft of yours",
            description =
                    "One that is gone already is gone: the answer is the same. With If-Match only in that version.")
    ResponseEntity<Void> discard(@PathVariable UUID id, RequestIntent intent, Actor actor) {
        drafts.discard(actor, id, Objects.requireNonNullElse(intent.basedOn(), 0));
        return ResponseEntity.noContent().build();
    }
}
