package org.fairlead.notification.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.notification.Broadcast;
import org.fairlead.notification.Broadcast.Content;
import org.fairlead.notification.Broadcast.During;
import org.fairlead.notification.Broadcast.Kind;
import org.fairlead.notification.Broadcast.Reaches;
import org.fairlead.notification.Broadcast.To;
import org.fairlead.notification.Broadcasts;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.rest.Listing;
import org.fairlead.platform.rest.RequestIntent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is said to many people at once. */
@RestController
@RequestMapping("/api/v1/broadcasts")
@Needs(Act.BROADCAST)
final class BroadcastResource {

    private final Broadcasts broadcasts;

    BroadcastResource(Broadcasts broadcasts) {
        this.broadcasts = broadcasts;
    }

    @GetMapping
    @Operation(summary = "List broadcasts", operationId = "listBroadcasts")
    Listing<OneBroadcast> all(Actor actor) {
        return Listing.whole(
                broadcasts.all(actor).stream().map(OneBroadcast::of).toList());
    }

    /** Those for the caller. */
    @GetMapping("/now")
    @Needs(Act.SEE_HELP)
    @Operation(
            summary = "Read the broadcasts that reach the caller now",
            description = "Those the caller has dismissed are left out",
            operationId = "readBroadcastsNow")
    Listing<OneBroadcast> now(Viewer viewer) {
        return Listing.whole(
                broadcasts.now(viewer).stream().map(OneBroadcast::of).toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a broadcast", operationId = "readBroadcast")
    ResponseEntity<OneBroadcast> one(@PathVariable UUID id, Actor actor) {
        return answer(broadcasts.one(actor, id).orElseThrow(() -> GeneralRefusal.unknown("broadcast")));
    }

    @PostMapping
    @Operation(summary = "Write a broadcast", operationId = "writeBroadcast")
    ResponseEntity<OneBroadcast> write(@RequestBody SentBroadcast sent, RequestIntent intent, Actor actor) {
        var broadcast = broadcasts.write(sent.content(), actor, intent.once());
        return ResponseEntity.created(URI.create("/api/v1/broadcasts/" + broadcast.id()))
                .eTag(tag(broadcast))
                .body(OneBroadcast.of(broadcast));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Say a broadcast otherwise", operationId = "changeBroadcast")
    ResponseEntity<OneBroadcast> change(
            @PathVariable UUID id, @RequestBody SentBroadcast sent, RequestIntent intent, Actor actor) {
        return answer(broadcasts.change(id, intent.version(), sent.content(), actor));
    }

    @PostMapping("/{id}/end")
    @Operation(summary = "End a broadcast now", operationId = "endBroadcast")
    ResponseEntity<OneBroadcast> end(@PathVariable UUID id, RequestIntent intent, Actor actor) {
        return answer(broadcasts.end(id, actor));
    }

    @PostMapping("/{id}/dismissal")
    @Needs(Act.SEE_HELP)
    @Operation(summary = "Dismiss a broadcast", operationId = "dismissBroadcast")
    Listing<OneBroadcast> dismiss(@PathVariable UUID id, RequestIntent intent, Viewer viewer) {
        broadcasts.dismiss(viewer, id);
        return now(viewer);
    }

    private static ResponseEntity<OneBroadcast> answer(Broadcast broadcast) {
        return ResponseEntity.ok().eTag(tag(broadcast)).body(OneBroadcast.of(broadcast));
    }

    private static String tag(Broadcast broadcast) {
        return "\"" + broadcast.version() + "\"";
    }

    /**
     * A broadcast as JSON.
     *
     * @param id its id
     * @param version its version, which is also its ETag
     * @param kind what it is about
     * @param reaches whom it reaches
     * @param about the organisation, team or site; null for everybody
     * @param from from when
     * @param until until when
     * @param texts plain text by language
     */
    @Schema(name = "Broadcast")
    record OneBroadcast(
            UUID id,
            int version,
            Kind kind,
            Reaches reaches,
            @Nullable UUID about,
            Instant from,
            Instant until,
            Map<String, String> texts) {

        static OneBroadcast of(Broadcast broadcast) {
            var content = broadcast.content();
            return new OneBroadcast(
                    broadcast.id(),
                    broadcast.version(),
                    content.kind(),
                    content.to().reaches(),
                    content.to().about(),
                    content.during().from(),
                    content.during().until(),
                    content.texts());
        }
    }

    /** A broadcast as it is sent. */
    @Schema(name = "SentBroadcast", description = "texts has en; kind is INFORMATION, DISRUPTION or PLANNED_WORK")
    record SentBroadcast(
            @Nullable String kind,
            @Nullable String reaches,
            @Nullable UUID about,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable Map<String, @Nullable String> texts) {

        Content content() {
            return new Content(
                    choice(Kind.values(), kind, "kind"),
                    new To(choice(Reaches.values(), reaches, "reaches"), about),
                    new During(needed(from, "from"), needed(until, "until")),
                    said());
        }

        private Map<String, String> said() {
            var said = new HashMap<String, String>();
            Optional.ofNullable(texts).orElse(Map.of()).forEach((language, text) -> {
                if (text != null) {
                    said.put(language, text);
                }
            });
            return said;
        }

        private static Instant needed(@Nullable Instant instant, String field) {
            if (instant == null) {
                throw GeneralRefusal.invalid(field, "Send an instant, such as 2026-03-01T14:30:00Z.");
            }
            return instant;
        }

        private static <E extends Enum<E>> E choice(E[] all, @Nullable String said, String field) {
            return Arrays.stream(all)
                    .filter(each -> each.name().equals(said))
                    .findFirst()
                    .orElseThrow(() -> GeneralRefusal.invalid(
                            field, "Send one of " + List.of(all).toString().replaceAll("[\\[\\]]", "") + "."));
        }
    }
}
