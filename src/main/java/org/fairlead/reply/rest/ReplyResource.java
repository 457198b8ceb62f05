package org.fairlead.reply.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.rest.Listing;
import org.fairlead.platform.rest.RequestIntent;
import org.fairlead.reply.Replies;
import org.fairlead.reply.Reply;
import org.fairlead.reply.Variable;
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

/** Canned replies: one's own, and those shared with one. */
@RestController
@RequestMapping("/api/v1/replies")
@Needs(Act.KEEP_TEMPLATES)
final class ReplyResource {

    private final Templates templates;

    ReplyResource(Templates templates) {
        this.templates = templates;
    }

    /** All that the caller may use. There are few enough for one page. */
    @GetMapping
    @Operation(summary = "List canned replies", operationId = "listReplies")
    Listing<OneReply> list(Actor actor) {
        return Listing.whole(templates.all(actor, Replies.KIND).stream()
                .map(each -> shown(each, actor))
                .toList());
    }

    /** What can stand in braces. */
    @GetMapping("/variables")
    @Operation(summary = "List the variables of canned replies", operationId = "listReplyVariables")
    List<OneVariable> variables() {
        return java.util.Arrays.stream(Variable.values())
                .map(each -> new OneVariable(each.code(), each.words()))
                .toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a canned reply", operationId = "readReply")
    ResponseEntity<OneReply> one(@PathVariable String id, Actor actor) {
        return answer(needed(id, actor), actor);
    }

    @PostMapping
    @Operation(summary = "Keep a canned reply", operationId = "keepReply")
    ResponseEntity<OneReply> keep(@RequestBody SentReply sent, RequestIntent intent, Actor actor) {
        var reply = templates.keep(Replies.KIND, sent.over(null), actor, intent.once());
        return ResponseEntity.created(URI.create("/api/v1/replies/" + reply.id()))
                .eTag("\"" + reply.version() + "\"")
                .body(shown(reply, actor));
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Change a canned reply", operationId = "changeReply")
    ResponseEntity<OneReply> change(
            @PathVariable String id, @RequestBody SentReply sent, RequestIntent intent, Actor actor) {
        var reply = needed(id, actor);
        var read = new Templates.Read(reply.id(), intent.version());
        return answer(templates.change(Replies.KIND, read, sent.over(reply), actor, intent.once()), actor);
    }

    @PatchMapping("/{id}/standing")
    @Operation(summary = "Retire a canned reply, take it away or bring it back", operationId = "standReply")
    ResponseEntity<OneReply> stand(
            @PathVariable String id, @RequestBody SentStanding sent, RequestIntent intent, Actor actor) {
        var read = new Templates.Read(needed(id, actor).id(), intent.version());
        var standing = TemplateAnswers.standing(sent.standing());
        return answer(templates.stand(Replies.KIND, read, standing, actor, intent.once()), actor);
    }

    private Template<Reply> needed(String id, Actor actor) {
        return templates
                .one(actor, Replies.KIND, TemplateAnswers.id(Replies.KIND, id))
                .orElseThrow(() -> GeneralRefusal.unknown("reply"));
    }

    private ResponseEntity<OneReply> answer(Template<Reply> reply, Actor actor) {
        return TemplateAnswers.answer(HttpStatus.OK, reply, shown(reply, actor));
    }

    private OneReply shown(Template<Reply> reply, Actor actor) {
        return OneReply.of(reply, templates.mayChange(actor, reply));
    }

    /** A variable. */
    @Schema(name = "ReplyVariable", description = "What can stand in two braces in a canned reply")
    record OneVariable(String code, String words) {}

    /** Whether it can be used. */
    @Schema(name = "SentReplyStanding", description = "Whether a canned reply can be used")
    record SentStanding(
            @Schema(description = "offered, retired or removed") @Nullable
            String standing) {}
}
