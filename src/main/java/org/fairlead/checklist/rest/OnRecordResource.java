package org.fairlead.checklist.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.checklist.ChecklistFacts.Mark;
import org.fairlead.checklist.Checklists;
import org.fairlead.checklist.OnRecord;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.rest.Listing;
import org.fairlead.platform.rest.RequestIntent;
import org.fairlead.record.Entry;
import org.fairlead.record.History;
import org.fairlead.record.Intent;
import org.fairlead.record.Timelines;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The checklists on a record. */
@RestController
@RequestMapping("/api/v1/records/{record}/checklists")
@Needs(Act.READ_RECORDS)
final class OnRecordResource {

    private static final int LONGEST = 64;

    private final Checklists checklists;
    private final Timelines timelines;

    OnRecordResource(Checklists checklists, Timelines timelines) {
        this.checklists = checklists;
        this.timelines = timelines;
    }

    @GetMapping
    @Operation(operationId = "listChecklistsOnRecord", summary = "List the checklists on a record that you may read")
    Listing<ListOnRecord> list(@PathVariable String record, Actor actor) {
        return Listing.whole(OnRecord.of(history(record, actor)).seenBy(actor).stream()
                .map(ListOnRecord::of)
                .toList());
    }

    @PostMapping
    @Needs(Act.EDIT_RECORD)
    @Operation(operationId = "addChecklist", summary = "Add a checklist to a record")
    ResponseEntity<ListOnRecord> add(
            @PathVariable String record, @RequestBody Adding sent, RequestIntent intent, Actor actor) {
        var template = sent.checklist();
        if (template == null) {
            throw GeneralRefusal.invalid("checklist", "Send the id of a checklist.");
        }
        var outcome = checklists.add(history(record, actor).id(), template, actor, intent(intent));
        var place = outcome.added().getFirst().seq();
        return ResponseEntity.created(URI.create("/api/v1/records/" + record + "/checklists/" + place))
                .body(shown(outcome.after(), actor, place));
    }

    @GetMapping("/{place}")
    @Operation(operationId = "readChecklistOnRecord", summary = "Read a checklist on a record")
    ListOnRecord one(@PathVariable String record, @PathVariable int place, Actor actor) {
        return shown(history(record, actor), actor, place);
    }

    @PutMapping("/{place}/steps/{step}")
    @Needs(Act.EDIT_RECORD)
    @Operation(operationId = "standStep", summary = "Say how a step of a checklist stands")
    ListOnRecord step(
            @PathVariable String record,
            @PathVariable int place,
            @PathVariable int step,
            @RequestBody Stepping sent,
            RequestIntent intent,
            Actor actor) {
        var mark = Arrays.stream(Mark.values())
                .filter(each -> code(each).equals(sent.state()))
                .findFirst()
                .orElseThrow(() -> GeneralRefusal.invalid("state", "Send open, done or not-needed."));
        var wanted = new Checklists.StepTo(place, step, mark, Objects.requireNonNullElse(sent.reason(), ""));
        return shown(
                checklists
                        .step(history(record, actor).id(), wanted, actor, intent(intent))
                        .after(),
                actor,
                place);
    }

    @PostMapping("/{place}/removal")
    @Needs(Act.EDIT_RECORD)
    @Operation(operationId = "removeChecklist", summary = "Take a checklist off a record")
    ResponseEntity<Void> remove(
            @PathVariable String record,
            @PathVariable int place,
            @RequestBody Removing sent,
            RequestIntent intent,
            Actor actor) {
        var reason = Objects.requireNonNullElse(sent.reason(), "");
        checklists.remove(history(record, actor).id(), place, reason, actor, intent(intent));
        return ResponseEntity.noContent().build();
    }

    private static String code(Mark mark) {
        return mark.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Intent intent(RequestIntent intent) {
        return new Intent(intent.basedOn(), intent.key(), intent.hash());
    }

    private History history(String record, Actor actor) {
        if (record.length() > LONGEST) {
            throw GeneralRefusal.unknown("record");
        }
        return timelines.history(actor, record).orElseThrow(() -> GeneralRefusal.unknown("record"));
    }

    private static ListOnRecord shown(History history, Actor actor, int place) {
        return OnRecord.of(history)
                .seenBy(actor, place)
                .map(ListOnRecord::of)
                .orElseThrow(() -> GeneralRefusal.unknown("checklist on this record"));
    }

    /** Which one is added. */
    @Schema(name = "AddChecklist", description = "Which checklist is added")
    record Adding(@Nullable UUID checklist) {}

    /** How a step stands. */
    @Schema(name = "StandStep", description = "How a step is to stand")
    record Stepping(
            @Schema(description = "open, done or not-needed") @Nullable
            String state,

            @Schema(description = "Why it is not needed") @Nullable
            String reason) {}

    /** Why one is taken off. */
    @Schema(name = "RemoveChecklist", description = "Why a checklist is taken off")
    record Removing(@Nullable String reason) {}

    /** A checklist on a record. */
    @Schema(name = "ChecklistOnRecord", description = "A checklist on a record")
    record ListOnRecord(
            @Schema(description = "What it is known by: the place of the entry that added it")
            int place,

            UUID checklist,
            int version,
            String name,
            boolean byRule,

            @Schema(description = "Who reads it: involved, named or own")
            String audience,

            int settled,
            List<StepOnRecord> steps) {

        static ListOnRecord of(OnRecord.Listed list) {
            var added = list.added();
            return new ListOnRecord(
                    list.place(),
                    added.template(),
                    added.version(),
                    added.name(),
                    added.byRule(),
                    list.entry().audience().name().toLowerCase(Locale.ROOT),
                    list.settled(),
                    list.steps().stream().map(StepOnRecord::of).toList());
        }
    }

    /** A step on a record. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "StepOnRecord", description = "A step as it stands")
    record StepOnRecord(
            int number,
            String text,
            boolean required,
            String doer,
            @Nullable UUID party,

            @Schema(description = "open, done or not-needed")
            String state,

            @Nullable UUID by,
            @Nullable Instant at,
            @Nullable String reason) {

        static StepOnRecord of(OnRecord.Standing standing) {
            var step = standing.step();
            var last = standing.mark() == Mark.OPEN ? null : standing.last().orElse(null);
            return new StepOnRecord(
                    standing.number(),
                    step.text(),
                    step.required(),
                    step.doer().code(),
                    step.party(),
                    code(standing.mark()),
                    last == null ? null : by(last),
                    last == null ? null : last.at(),
                    last == null ? null : last.text());
        }

        private static @Nullable UUID by(Entry entry) {
            PersonId person = entry.stamp().person();
            return person == null ? null : person.value();
        }
    }
}
