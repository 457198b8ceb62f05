package org.fairlead.watchlog.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.rest.RequestIntent;
import org.fairlead.view.Views;
import org.fairlead.watchlog.Statement;
import org.fairlead.watchlog.WatchAct;
import org.fairlead.watchlog.WatchLogs;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Handing the watch over. */
@RestController
@RequestMapping("/api/v1/watches/{desk}")
@Needs(Act.KEEP_WATCH)
final class HandOverResource {

    private final WatchLogs logs;
    private final Views views;

    HandOverResource(WatchLogs logs, Views views) {
        this.logs = logs;
        this.views = views;
    }

    @GetMapping("/statement")
    @Operation(
            summary = "Read the statement that would be offered now",
            description = "Nothing is written",
            operationId = "prepareWatchStatement")
    OneStatement prepare(
            @PathVariable UUID desk,
            @Parameter(description = "The id of the relief") @RequestParam UUID relief,
            @Parameter(description = "What the relief must know") @RequestParam(defaultValue = "") String text,
            @Parameter(description = "Which records it lists: a filter; none when left out")
                    @RequestParam(defaultValue = "")
                    String filter,
            Viewer viewer) {
        var wanted = new WatchAct.HandOver(text, new PersonId(relief), filter);
        return OneStatement.of(logs.prepare(viewer, desk, wanted));
    }

    @PostMapping("/hand-overs")
    @Operation(
            summary = "Offer the watch to a relief",
            description =
                    "The statement is gathered and kept as it is then: the open points, and the records of the filter or"
                            + " of the view",
            operationId = "offerWatch")
    ResponseEntity<OneHandOver> offer(
            @PathVariable UUID desk, @RequestBody SentHandOver sent, RequestIntent intent, Viewer viewer) {
        var relief = sent.relief();
        if (relief == null) {
            throw GeneralRefusal.invalid("relief", "Send the id of who is to take the watch.");
        }
        var act = new WatchAct.HandOver(
                Objects.requireNonNullElse(sent.text(), ""), new PersonId(relief), filter(sent, viewer.actor()));
        var entry = logs.act(viewer, desk, act, intent.once());
        return ResponseEntity.created(URI.create("/api/v1/watches/" + desk + "/hand-overs/" + entry.place()))
                .body(OneHandOver.of(logs.handOver(viewer.actor(), desk, entry.place())));
    }

    private String filter(SentHandOver sent, Actor actor) {
        var view = sent.view();
        return view == null
                ? Objects.requireNonNullElse(sent.filter(), "")
                : views.one(actor, view)
                        .map(found -> found.content().filter())
                        .orElseThrow(() -> GeneralRefusal.invalid("view", "There is no view of this id for you."));
    }

    @GetMapping("/hand-overs/{place}")
    @Operation(summary = "Read a hand-over, its statement and what became of it", operationId = "readWatchHandOver")
    OneHandOver read(@PathVariable UUID desk, @PathVariable int place, Actor actor) {
        return OneHandOver.of(logs.handOver(actor, desk, place));
    }

    @PostMapping("/hand-overs/{place}/acceptance")
    @Operation(
            summary = "Sign a statement and take the watch",
            description = "digest is of the text as you read it; another one is refused with watch.another-text",
            operationId = "acceptWatch")
    OneHandOver accept(
            @PathVariable UUID desk,
            @PathVariable int place,
            @RequestBody SentSignature sent,
            RequestIntent intent,
            Viewer viewer) {
        return answered(
                desk, place, new WatchAct.Accept(place, Objects.requireNonNullElse(sent.digest(), "")), intent, viewer);
    }

    @PostMapping("/hand-overs/{place}/refusal")
    @Operation(summary = "Do not take the watch, and say why", operationId = "refuseWatch")
    OneHandOver refuse(
            @PathVariable UUID desk,
            @PathVariable int place,
            @RequestBody WatchLogResource.SentText sent,
            RequestIntent intent,
            Viewer viewer) {
        return answered(desk, place, new WatchAct.Refuse(place, sent.words()), intent, viewer);
    }

    @PostMapping("/hand-overs/{place}/withdrawal")
    @Operation(summary = "Take an offer of the watch back", operationId = "withdrawWatch")
    OneHandOver withdraw(
            @PathVariable UUID desk,
            @PathVariable int place,
            @RequestBody WatchLogResource.SentText sent,
            RequestIntent intent,
            Viewer viewer) {
        return answered(desk, place, new WatchAct.Withdraw(place, sent.words()), intent, viewer);
    }

    private OneHandOver answered(UUID desk, int place, WatchAct act, RequestIntent intent, Viewer viewer) {
        logs.act(viewer, desk, act, intent.once());
        return OneHandOver.of(logs.handOver(viewer.actor(), desk, place));
    }

    /** An offer to be made. */
    @Schema(name = "SentWatchHandOver", description = "The watch to be offered")
    record SentHandOver(
            @Schema(description = "The id of who is to take the watch") @Nullable
            UUID relief,

            @Schema(description = "What the relief must know besides what is listed") @Nullable
            String text,

            @Schema(description = "Which records the statement lists; none when left out") @Nullable
            String filter,

            @Schema(description = "The id of a kept view whose filter is taken instead") @Nullable
            UUID view) {}

    /** A signature. */
    @Schema(name = "SentWatchSignature", description = "What is signed")
    record SentSignature(@Nullable String digest) {}

    /** A statement. */
    @Schema(name = "WatchStatement", description = "A statement as you may read it")
    record OneStatement(
            String text,

            @Schema(description = "SHA-256, in hex, over the text in UTF-8")
            String digest,

            List<String> records) {

        static OneStatement of(Statement statement) {
            return new OneStatement(
                    statement.text(),
                    statement.digest(),
                    statement.lines().stream().map(Statement.Line::number).toList());
        }
    }

    /** A hand-over. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "WatchHandOver", description = "A hand-over and what became of it")
    record OneHandOver(
            OneWatchEntry offer,
            OneStatement statement,
            String marking,

            @Schema(description = "Left out while it waits; taken when the watch was taken without it") @Nullable
            OneWatchEntry answer,

            @Schema(description = "Whether the text that is kept is the text that was signed")
            boolean agrees) {

        static OneHandOver of(WatchLogs.HandOverRead read) {
            var answer = read.answer();
            return new OneHandOver(
                    OneWatchEntry.of(read.entry()),
                    OneStatement.of(read.statement()),
                    read.marking(),
                    answer == null ? null : OneWatchEntry.of(answer),
                    read.agrees());
        }
    }
}
