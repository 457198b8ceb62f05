package org.fairlead.watchlog.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.id.HumanNumber;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.rest.Cursor;
import org.fairlead.platform.rest.Listing;
import org.fairlead.platform.rest.RequestIntent;
import org.fairlead.platform.rest.Window;
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

/** The watch at desks, and the log of each. */
@RestController
@RequestMapping("/api/v1/watches")
@Needs(Act.KEEP_WATCH)
final class WatchLogResource {

    private static final String LIST = "watch log";

    private final WatchLogs logs;

    WatchLogResource(WatchLogs logs) {
        this.logs = logs;
    }

    @GetMapping
    @Operation(summary = "List the desks of your organisation and who has the watch", operationId = "listWatches")
    Listing<OneDesk> desks(Actor actor) {
        var spells = logs.spells(actor);
        return Listing.whole(logs.desks(actor).stream()
                .map(desk -> OneDesk.of(desk, spells.get(desk.id())))
                .toList());
    }

    @GetMapping("/{desk}")
    @Operation(summary = "Read how the watch at a desk stands", operationId = "readWatch")
    OneWatch now(@PathVariable UUID desk, Actor actor) {
        return OneWatch.of(logs.now(actor, desk));
    }

    @GetMapping("/{desk}/holder")
    @Operation(
            summary = "Read who had the watch at an instant",
            description = "Empty when nobody had it",
            operationId = "readWatchHolder")
    Holder holder(
            @PathVariable UUID desk,
            @Parameter(description = "The instant, such as 2026-03-01T02:30:00Z") @RequestParam Instant at,
            Actor actor) {
        return new Holder(at, logs.at(actor, desk, at).map(OneWatch.HeldBy::of).orElse(null));
    }

    /** Who had it. */
    @Schema(name = "WatchHolder", description = "Who had the watch; holder is left out for nobody")
    record Holder(Instant at, OneWatch.@Nullable HeldBy holder) {}

    @GetMapping("/{desk}/entries")
    @Operation(summary = "List the entries of a watch log, newest first", operationId = "listWatchEntries")
    ResponseEntity<Listing<OneWatchEntry>> entries(
            @PathVariable UUID desk,
            @Parameter(description = "Letters that stand in an entry") @RequestParam(defaultValue = "") String words,
            @Parameter(description = "The number of a record that is named") @RequestParam(defaultValue = "")
                    String record,
            Window window,
            Actor actor) {
        var number = HumanNumber.read(record).map(HumanNumber::text).orElse(record.toUpperCase(Locale.ROOT));
        var place = window.place(LIST, 1);
        var wanted = new WatchLogs.Wanted(Integer.MAX_VALUE, words, number, null);
        int most = window.limit() + 1;
        var read = place.filter(Cursor::back).isPresent()
                ? logs.entriesAfter(actor, desk, wanted, whole(place.get()), most)
                : logs.entries(
                        actor,
                        desk,
                        place.map(each -> wanted.before(whole(each))).orElse(wanted),
                        most);
        return Listing.of(
                        window,
                        read,
                        (entry, towards) ->
                                towards ? Cursor.before(LIST, entry.place()) : Cursor.after(LIST, entry.place()))
                .map(OneWatchEntry::of)
                .answer();
    }

    private static int whole(Cursor cursor) {
        return (int) Math.clamp(cursor.number(0), 0, Integer.MAX_VALUE);
    }

    @PostMapping("/{desk}/entries")
    @Operation(
            summary = "Write in the watch log",
            description = "Only who has the watch writes. An entry never changes; corrects names the one it puts right",
            operationId = "writeWatchEntry")
    ResponseEntity<OneWatchEntry> write(
            @PathVariable UUID desk, @RequestBody SentEntry sent, RequestIntent intent, Viewer viewer) {
        var text = Objects.requireNonNullElse(sent.text(), "");
        var act = switch (Objects.requireNonNullElse(sent.kind(), "note")) {
            case "note" -> new WatchAct.Note(text, sent.at(), sent.corrects());
            case "point" -> new WatchAct.OpenPoint(text);
            default -> throw GeneralRefusal.invalid("kind", "Send note or point.");
        };
        return added(desk, act, intent, viewer);
    }

    @PostMapping("/{desk}/points/{place}/settlement")
    @Operation(summary = "Say what became of an open point", operationId = "settleWatchPoint")
    ResponseEntity<OneWatchEntry> settle(
            @PathVariable UUID desk,
            @PathVariable int place,
            @RequestBody SentText sent,
            RequestIntent intent,
            Viewer viewer) {
        return added(desk, new WatchAct.SettlePoint(place, sent.words()), intent, viewer);
    }

    @PostMapping("/{desk}/taking")
    @Operation(
            summary = "Take the watch without a hand-over",
            description =
                    "From somebody else only with a reason, by whom the roster names now, a team lead or a duty officer",
            operationId = "takeWatch")
    ResponseEntity<OneWatchEntry> take(
            @PathVariable UUID desk, @RequestBody SentText sent, RequestIntent intent, Viewer viewer) {
        return added(desk, new WatchAct.Take(sent.words()), intent, viewer);
    }

    @PostMapping("/{desk}/laying-down")
    @Operation(summary = "End the watch without a relief", operationId = "layDownWatch")
    ResponseEntity<OneWatchEntry> layDown(
            @PathVariable UUID desk, @RequestBody SentText sent, RequestIntent intent, Viewer viewer) {
        return added(desk, new WatchAct.LayDown(sent.words()), intent, viewer);
    }

    private ResponseEntity<OneWatchEntry> added(UUID desk, WatchAct act, RequestIntent intent, Viewer viewer) {
        var entry = logs.act(viewer, desk, act, intent.once());
        return ResponseEntity.created(URI.create("/api/v1/watches/" + desk + "/entries?limit=1"))
                .body(OneWatchEntry.of(entry));
    }

    /** What is written. */
    @Schema(name = "SentWatchEntry", description = "An entry to be written")
    record SentEntry(
            @Schema(description = "note, when left out, or point: something left to be seen to") @Nullable
            String kind,

            @Schema(description = "1 to 4,000 characters") @Nullable
            String text,

            @Schema(description = "When it happened, for a note; now when left out") @Nullable
            Instant at,

            @Schema(description = "The place of the entry that a note corrects") @Nullable
            Integer corrects) {}

    /** Words that go with an act. */
    @Schema(name = "SentWatchText", description = "Words that go with what is done")
    record SentText(@Nullable String text) {
        String words() {
            return Objects.requireNonNullElse(text, "");
        }
    }
}
