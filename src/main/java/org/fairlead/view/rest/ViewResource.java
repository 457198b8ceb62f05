package org.fairlead.view.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.net.URI;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.people.People;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.rest.Listing;
import org.fairlead.platform.rest.RequestIntent;
import org.fairlead.view.SavedView;
import org.fairlead.view.Views;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Views of lists: one's own, and those shared with one. */
@RestController
@RequestMapping("/api/v1/views")
@Needs(Act.KEEP_VIEWS)
final class ViewResource {

    private final Views views;
    private final Register register;

    ViewResource(Views views, Register register) {
        this.views = views;
        this.register = register;
    }

    /** All views of a list that the caller may use. There are few enough for one page. */
    @GetMapping
    @Operation(summary = "List views", operationId = "listViews")
    Listing<OneView> list(
            @Parameter(description = "The list they are of") @RequestParam(defaultValue = "incidents") String list,
            Actor actor) {
        return Listing.whole(
                views.of(actor, list).stream().map(view -> shown(view, actor)).toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a view", operationId = "readView")
    ResponseEntity<OneView> one(@PathVariable String id, Actor actor) {
        return answer(HttpStatus.OK, needed(id, actor), actor);
    }

    @PostMapping
    @Operation(summary = "Keep a view", operationId = "keepView")
    ResponseEntity<OneView> keep(@RequestBody SentView sent, RequestIntent intent, Actor actor) {
        var view = views.keep(sent.asNew(), actor, intent.once());
        return ResponseEntity.created(URI.create("/api/v1/views/" + view.id()))
                .eTag(tag(view))
                .body(shown(view, actor));
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Change a view", operationId = "changeView")
    ResponseEntity<OneView> change(
            @PathVariable String id, @RequestBody SentView sent, RequestIntent intent, Actor actor) {
        var view = needed(id, actor);
        var read = new Views.Read(view.id(), intent.version());
        return answer(HttpStatus.OK, views.change(read, sent.over(view), actor, intent.once()), actor);
    }

    @DeleteMapping("/{id}")
    @Operation(
            summary = "Take a view away",
            description = "It can be brought back with its restoration",
            operationId = "dropView")
    ResponseEntity<OneView> drop(@PathVariable String id, RequestIntent intent, Actor actor) {
        var read = new Views.Read(needed(id, actor).id(), intent.version());
        return answer(HttpStatus.OK, views.drop(read, actor, intent.once()), actor);
    }

    @PostMapping("/{id}/restoration")
    @Operation(summary = "Bring back a view that was taken away", operationId = "restoreView")
    ResponseEntity<OneView> restore(@PathVariable String id, RequestIntent intent, Actor actor) {
        var read = new Views.Read(needed(id, actor).id(), intent.version());
        return answer(HttpStatus.OK, views.restore(read, actor, intent.once()), actor);
    }

    private SavedView needed(String id, Actor actor) {
        try {
            return views.one(actor, UUID.fromString(id)).orElseThrow(() -> GeneralRefusal.unknown("view"));
        } catch (IllegalArgumentException notAnId) {
            throw GeneralRefusal.unknown("view");
        }
    }

    private ResponseEntity<OneView> answer(HttpStatus status, SavedView view, Actor actor) {
        return ResponseEntity.status(status).eTag(tag(view)).body(shown(view, actor));
    }

    private static String tag(SavedView view) {
        return "\"" + view.version() + "\"";
    }

    private OneView shown(SavedView view, Actor actor) {
        return OneView.of(view, register.title(People.PERSON, view.owner().value()), views.mayChange(actor, view));
    }
}
