package org.fairlead.incident.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.incident.CorrectNote;
import org.fairlead.incident.Incidents;
import org.fairlead.incident.Sight;
import org.fairlead.incident.TimelineFilter;
import org.fairlead.incident.WriteNote;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.rest.Cursor;
import org.fairlead.platform.rest.JsonBody;
import org.fairlead.platform.rest.Listing;
import org.fairlead.platform.rest.RequestIntent;
import org.fairlead.platform.rest.RestRefusal;
import org.fairlead.platform.rest.Window;
import org.fairlead.record.Audience;
import org.fairlead.record.Entry;
import org.fairlead.record.Fact;
import org.fairlead.record.Outcome;
import org.fairlead.record.RecordFacts.NoteCorrected;
import org.fairlead.record.RecordFacts.Noted;
import org.fairlead.record.RecordId;
import org.fairlead.record.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The timeline of an incident: its entries, notes among them, and who held it. */
@RestController
@RequestMapping("/api/v1/incidents/{incident}")
@Needs(Act.READ_RECORDS)
final class TimelineResource {

    private static final String LIST = "timeline";
    private static final int AT_ONCE = 200;

    private final Asked asked;
    private final Incidents incidents;
    private final Records records;
    private final EntryAnswers answers;
    private final Titled titled;

    TimelineResource(Asked asked, Incidents incidents, Records records, EntryAnswers answers, Titled titled) {
        this.asked = asked;
        this.incidents = incidents;
        this.records = records;
        this.answers = answers;
        this.titled = titled;
    }

    /** Writes a note. */
    @PostMapping("/notes")
    @Needs(Act.ADD_NOTE)
    @Takes("NewNote")
    @Operation(
            summary = "Write a note",
            description = "The user's own note ends the pauses that waited for the user",
            operationId = "writeNote")
    ResponseEntity<OneEntry> note(@PathVariable String incident, JsonBody body, RequestIntent intent, Actor actor) {
        var sent = asked.sent(body, Shapes.NOTE, actor);
        var outcome = incidents.note(asked.id(actor, incident), note(sent, actor), actor, Asked.intent(intent, actor));
        return created(actor, outcome, Noted.class);
    }

    /** Puts a note right. */
    @PostMapping("/notes/{note}/correction")
    @Needs(Act.ADD_NOTE)
    @Takes("NewCorrection")
    @Operation(
            summary = "Put a note right",
            description =
                    "An entry of its own, by whoever wrote the note or the service desk; the note stays as it was written",
            operationId = "correctNote")
    ResponseEntity<OneEntry> correct(
            @PathVariable String incident, @PathVariable int note, JsonBody body, RequestIntent intent, Actor actor) {
        var sent = asked.sent(body, Shapes.CORRECTION, actor);
        var said = sent.text("audience");
        var command =
                new CorrectNote(note, sent.words("text"), said == null ? null : Audience.valueOf(said), named(sent));
        var outcome = incidents.correct(asked.id(actor, incident), command, actor, Asked.intent(intent, actor));
        return created(actor, outcome, NoteCorrected.class);
    }

    private ResponseEntity<OneEntry> created(Actor actor, Outcome outcome, Class<? extends Fact> fact) {
        var entry = outcome.added().stream()
                .filter(each -> fact.isInstance(each.fact()))
                .findFirst()
                .orElseThrow();
        return ResponseEntity.status(HttpStatus.CREATED).body(answers.of(actor, entry));
    }

    private static Set<PartyId> named(Sent sent) {
        return sent.ids("named").stream().map(PartyId::new).collect(Collectors.toUnmodifiableSet());
    }

    private static WriteNote note(Sent sent, Actor actor) {
        var usual = actor.reach() == Reach.SELF ? Audience.EVERYONE : Audience.OWN;
        var said = sent.text("audience");
        var audience = said == null ? usual : Audience.valueOf(said);
        var named = named(sent);
        if (audience != Audience.NAMED && !named.isEmpty()) {
            throw GeneralRefusal.invalid("named", "Send the audience NAMED to share it with those named only.");
        }
        return new WriteNote(sent.words("text"), audience, named);
    }

    /** Entries, newest first. */
    @GetMapping("/timeline")
    @Operation(
            summary = "Read the timeline",
            description = "The entries that the caller may read, newest first",
            operationId = "readTimeline")
    ResponseEntity<Listing<OneEntry>> timeline(
            @PathVariable String incident,
            Window window,
            @Parameter(description = "all (usual), notes, hand-offs, clocks or changes")
                    @RequestParam(defaultValue = "all")
                    String show,
            Actor actor) {
        var filter = TimelineFilter.find(show)
                .orElseThrow(() -> RestRefusal.unreadable("show", "Show all, notes, hand-offs, clocks or changes."));
        var id = asked.id(actor, incident);
        var cursor = window.place(LIST, 1);
        if (cursor.filter(Cursor::back).isPresent()) {
            throw RestRefusal.unreadable(
                    "cursor", "This cursor is not one this list gave out. Start again without one.");
        }
        int place = cursor.map(found -> Asked.place(found.string(0))).orElse(Integer.MAX_VALUE);
        var read = Sight.seesPlaces(actor)
                ? placed(actor, id, filter, place, window.limit() + 1)
                : counted(actor, id, filter, place, window.limit() + 1);
        boolean more = read.size() > window.limit();
        var shown = more ? read.subList(0, window.limit()) : read;
        var next = more ? Cursor.after(LIST, shown.getLast().place()).text() : null;
        return new Listing<>(
                        shown.stream()
                                .map(each -> answers.of(actor, each.entry()))
                                .toList(),
                        next,
                        null)
                .answer();
    }

    /** An entry and what its cursor says of it. */
    private record Placed(int place, Entry entry) {}

    private List<Placed> placed(Actor actor, RecordId id, TimelineFilter filter, int before, int most) {
        var found = new ArrayList<Placed>();
        int from = before;
        boolean older = true;
        while (older && found.size() < most) {
            var view = records.view(actor, id, AT_ONCE, from);
            view.entries().reversed().stream()
                    .filter(filter::shows)
                    .forEach(entry -> found.add(new Placed(entry.seq(), entry)));
            older = view.older() && !view.entries().isEmpty();
            from = older ? view.entries().getFirst().seq() : from;
        }
        return found.subList(0, Math.min(most, found.size()));
    }

    /** For a requester a place counts the entries that may be read, oldest first: it tells nothing of the others. */
    private List<Placed> counted(Actor actor, RecordId id, TimelineFilter filter, int before, int most) {
        var all = records.view(actor, id, Integer.MAX_VALUE - 1, Integer.MAX_VALUE)
                .entries();
        var found = new ArrayList<Placed>();
        for (int place = Math.min(before - 1, all.size()); place > 0 && found.size() < most; place--) {
            var entry = all.get(place - 1);
            if (filter.shows(entry)) {
                found.add(new Placed(place, entry));
            }
        }
        return found;
    }

    /** Who held it when. */
    @GetMapping("/holdings")
    @Operation(
            summary = "Read who held it",
            description = "One organisation at every instant, in order",
            operationId = "readHoldings")
    Listing<Held> holdings(@PathVariable String incident, Actor actor) {
        var held = asked.history(actor, incident).holdings().stream()
                .map(holding ->
                        new Held(holding.ordinal(), titled.party(holding.party()), holding.from(), holding.to()))
                .toList();
        return Listing.whole(held);
    }

    /** A stretch in one organisation's hands. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Holding", description = "A stretch in one organisation's hands, half-open; the last has no end")
    record Held(
            int ordinal,
            Named party,
            Instant from,
            @Nullable Instant to) {}
}
