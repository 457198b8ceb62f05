package org.fairlead.incident.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.rest.Listing;
import org.fairlead.record.Audience;
import org.fairlead.reply.Filled;
import org.fairlead.reply.Readers;
import org.fairlead.reply.RecordWords;
import org.fairlead.reply.Replies;
import org.fairlead.reply.Reply;
import org.fairlead.template.Template;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Canned replies, filled in for one incident and those who will read them. */
@RestController
@RequestMapping("/api/v1/incidents")
@Needs(Act.KEEP_TEMPLATES)
final class RepliesResource {

    private final Asked asked;
    private final Replies replies;
    private final RecordWords words;

    RepliesResource(Asked asked, Replies replies, RecordWords words) {
        this.asked = asked;
        this.replies = replies;
        this.words = words;
    }

    /** All that the caller may send, those sent most first. */
    @GetMapping("/{incident}/replies")
    @Operation(
            summary = "List canned replies filled in for an incident",
            description = "What its readers may not know is never filled in: it is listed under gaps",
            operationId = "listRepliesOnIncident")
    Listing<FilledReply> filled(
            @PathVariable String incident,
            @Parameter(description = "Who will read it: everyone, involved, named or own")
                    @RequestParam(defaultValue = "everyone")
                    String audience,
            Actor actor) {
        var number = asked.history(actor, incident).header().identity().number().text();
        var readers = words.readers(actor, number, audience(audience))
                .orElseThrow(() -> GeneralRefusal.unknown("incident " + incident));
        return Listing.whole(replies.offered(actor).stream()
                .map(each -> filled(each, readers))
                .toList());
    }

    private static Audience audience(String said) {
        try {
            return Audience.valueOf(said.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw GeneralRefusal.invalid("audience", "Send everyone, involved, named or own.");
        }
    }

    private static FilledReply filled(Template<Reply> reply, Readers readers) {
        var filled = Filled.of(reply.body(), readers);
        return new FilledReply(
                reply.id(),
                reply.name(),
                reply.code(),
                filled.language(),
                filled.text(),
                filled.gaps().stream()
                        .map(gap -> new ReplyGap(gap.variable().code(), gap.why()))
                        .toList());
    }

    /** A reply, filled in. */
    @Schema(name = "FilledReply", description = "A canned reply filled in for one incident and its readers")
    record FilledReply(
            UUID id,
            String name,
            String code,

            @Schema(description = "The language chosen for the readers")
            String language,

            String text,
            List<ReplyGap> gaps) {}

    /** A variable left open. */
    @Schema(name = "ReplyGap", description = "A variable that was not filled in, and why")
    record ReplyGap(String variable, String why) {}
}
