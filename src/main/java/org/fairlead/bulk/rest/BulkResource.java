package org.fairlead.bulk.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.bulk.BulkAct;
import org.fairlead.bulk.BulkChange;
import org.fairlead.bulk.BulkChanges;
import org.fairlead.bulk.BulkRow;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.rest.Cursor;
import org.fairlead.platform.rest.Listing;
import org.fairlead.platform.rest.RequestIntent;
import org.fairlead.platform.rest.Window;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changes of every record of a filter, in the background: tried, carried out, undone, with a result for each record. */
@RestController
@RequestMapping("/api/v1/bulk-changes")
@Needs(Act.CHANGE_MANY)
final class BulkResource {

    private static final int MOST_CHANGES = 50;
    private static final String ROWS = "rows of a bulk change";

    private final BulkChanges changes;

    BulkResource(BulkChanges changes) {
        this.changes = changes;
    }

    /**
     * What is wanted.
     *
     * @param filter which records, in the filter language
     * @param act what is done
     * @param values what is said of it
     * @param dryRun whether it is only tried until it is carried out; true when left out
     */
    record BulkWish(
            @Nullable String filter,
            @Nullable String act,
            @Nullable Map<String, @Nullable String> values,
            @Nullable Boolean dryRun) {

        /** What is sent as null is not said. */
        private Map<String, String> given() {
            var given = new LinkedHashMap<String, String>();
            if (values != null) {
                values.forEach((name, value) -> {
                    if (value != null) {
                        given.put(name, value);
                    }
                });
            }
            return given;
        }

        BulkChanges.Wish read() {
            if (filter == null) {
                throw GeneralRefusal.invalid("filter", "Say which records: send a filter, empty for everything.");
            }
            return new BulkChanges.Wish(
                    filter, Objects.requireNonNullElse(act, ""), given(), Objects.requireNonNullElse(dryRun, true));
        }
    }

    /** A bulk change as JSON. */
    record OneBulkChange(
            UUID id,
            String filter,
            String act,
            Map<String, String> values,
            String words,
            String state,
            Instant askedAt,
            @Nullable Instant restedAt,
            int records,
            Map<String, Integer> results) {

        /** As a line of a list, which leaves out what was said of the act. */
        static OneBulkChange line(BulkChange change) {
            var asked = change.asked();
            var brief = new BulkChange.Asked(asked.filter(), asked.act(), Map.of(), asked.words(), asked.by());
            return of(new BulkChange(change.id(), brief, change.state(), change.times(), change.counts()));
        }

        static OneBulkChange of(BulkChange change) {
            var asked = change.asked();
            return new OneBulkChange(
                    change.id(),
                    asked.filter(),
                    asked.act(),
                    asked.values(),
                    asked.words(),
                    change.state().name(),
                    change.times().askedAt(),
                    change.times().restedAt(),
                    change.all(),
                    change.counts().entrySet().stream()
                            .collect(Collectors.toMap(each -> each.getKey().name(), Map.Entry::getValue)));
        }
    }

    /** One record of a bulk change as JSON. */
    record OneBulkRow(int row, UUID record, String number, String title, String result, String sentence) {
        static OneBulkRow of(BulkRow row) {
            return new OneBulkRow(
                    row.ordinal(),
                    row.record().value(),
                    row.number(),
                    row.title(),
                    row.result().name(),
                    row.sentence());
        }
    }

    /** An act as JSON. */
    record OneBulkAct(String act, String words, boolean undoable, List<OneBulkPart> parts) {
        static OneBulkAct of(BulkAct act, Actor actor) {
            return new OneBulkAct(
                    act.code(),
                    act.title(),
                    act.undoable(actor),
                    act.parts(actor).stream().map(OneBulkPart::of).toList());
        }
    }

    /** What an act has to be told, as JSON. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record OneBulkPart(String name, String words, boolean optional, List<OneBulkChoice> choices) {
        static OneBulkPart of(BulkAct.Part part) {
            return new OneBulkPart(
                    part.name(),
                    part.label(),
                    part.optional(),
                    part.choices().stream().map(OneBulkChoice::of).toList());
        }
    }

    /** A choice as JSON. */
    record OneBulkChoice(String value, String words) {
        static OneBulkChoice of(BulkAct.Choice choice) {
            return new OneBulkChoice(choice.value(), choice.words());
        }
    }

    @GetMapping("/acts")
    @Operation(summary = "List what can be done to many records", operationId = "listBulkActs")
    Listing<OneBulkAct> acts(Actor actor) {
        return Listing.whole(changes.acts(actor).stream()
                .map(act -> OneBulkAct.of(act, actor))
                .toList());
    }

    @GetMapping
    @Operation(summary = "List one's own bulk changes, newest first", operationId = "listBulkChanges")
    Listing<OneBulkChange> list(Actor actor) {
        return Listing.whole(changes.of(actor, MOST_CHANGES).stream()
                .map(OneBulkChange::line)
                .toList());
    }

    @PostMapping
    @Operation(
            summary = "Change every record of a filter",
            description =
                    "With dryRun (usual), each record is asked what would come of it, and nothing is changed until"
                            + " the execution is asked for",
            operationId = "changeMany")
    ResponseEntity<OneBulkChange> ask(@RequestBody BulkWish wish, RequestIntent intent, Viewer viewer) {
        var change = changes.ask(wish.read(), viewer, intent.once());
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/bulk-changes/" + change.id()))
                .body(OneBulkChange.of(change));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a bulk change", operationId = "readBulkChange")
    OneBulkChange one(@PathVariable UUID id, Actor actor) {
        return OneBulkChange.of(needed(id, actor));
    }

    private BulkChange needed(UUID id, Actor actor) {
        return changes.one(actor, id).orElseThrow(() -> GeneralRefusal.unknown("bulk change"));
    }

    @GetMapping("/{id}/rows")
    @Operation(summary = "List what came of each record", operationId = "listBulkRows")
    ResponseEntity<Listing<OneBulkRow>> rows(@PathVariable UUID id, Window window, Actor actor) {
        int after = window.place(ROWS, 1)
                .map(cursor -> Math.toIntExact(Math.clamp(cursor.number(0), 0, Integer.MAX_VALUE)))
                .orElse(0);
        var read = changes.rows(actor, needed(id, actor).id(), after, window.limit() + 1);
        boolean more = read.size() > window.limit();
        var rows = more ? read.subList(0, window.limit()) : read;
        var next = more ? Cursor.after(ROWS, rows.getLast().ordinal()).text() : null;
        return new Listing<>(rows.stream().map(OneBulkRow::of).toList(), next, null).answer();
    }

    @PostMapping("/{id}/execution")
    @Operation(summary = "Carry out a bulk change that was tried", operationId = "carryOutBulkChange")
    OneBulkChange carryOut(@PathVariable UUID id, RequestIntent intent, Actor actor) {
        intent.once();
        return OneBulkChange.of(changes.carryOut(id, actor));
    }

    @PostMapping("/{id}/end")
    @Operation(summary = "End a bulk change early", operationId = "endBulkChange")
    OneBulkChange end(@PathVariable UUID id, RequestIntent intent, Actor actor) {
        intent.once();
        return OneBulkChange.of(changes.end(id, actor));
    }

    @PostMapping("/{id}/undoing")
    @Operation(summary = "Undo a bulk change", operationId = "undoBulkChange")
    OneBulkChange undo(@PathVariable UUID id, RequestIntent intent, Actor actor) {
        intent.once();
        return OneBulkChange.of(changes.undo(id, actor));
    }
}
