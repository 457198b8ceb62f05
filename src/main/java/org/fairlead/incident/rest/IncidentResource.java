package org.fairlead.incident.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.incident.Incidents;
import org.fairlead.incident.LogIncident;
import org.fairlead.incident.Sight;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.rest.Cursor;
import org.fairlead.platform.rest.JsonBody;
import org.fairlead.platform.rest.Listing;
import org.fairlead.platform.rest.RequestIntent;
import org.fairlead.platform.rest.RestRefusal;
import org.fairlead.platform.rest.Window;
import org.fairlead.platform.words.Readable;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordFilter;
import org.fairlead.record.RecordList;
import org.fairlead.record.RecordList.Sort;
import org.fairlead.record.Records;
import org.fairlead.record.Row;
import org.fairlead.view.SavedView;
import org.fairlead.view.ViewContent;
import org.fairlead.view.Views;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Incidents: logging, lists, one, changes. */
@RestController
@RequestMapping("/api/v1/incidents")
@Needs(Act.READ_RECORDS)
final class IncidentResource {

    private static final String EVERY_INCIDENT = "kind = incident";
    private static final int MOST_WORDS = 1_000;

    /** The names of {@link Sort}; a test compares them. */
    private static final String ORDERS =
            "-opened (usual), opened, -updated, updated, due, -due, customer-due, -customer-due, priority, -priority, -done, done,"
                    + " hand-overs, -hand-overs, number, state, holder, team, owner or service; the last six with a hyphen before them for the other direction;"
                    + " next for what to do next first";

    private static final ViewContent USUAL = new ViewContent("", Sort.NEWEST.code(), List.of(), "", "");

    private final Asked asked;
    private final Incidents incidents;
    private final IncidentAnswers answers;
    private final Records records;
    private final RecordFilter filters;
    private final Views views;

    IncidentResource(Asked asked, Incidents incidents, IncidentAnswers answers, Lists lists) {
        this.asked = asked;
        this.incidents = incidents;
        this.answers = answers;
        this.records = lists.records();
        this.filters = lists.filters();
        this.views = lists.views();
    }

    /** What lists are made of. */
    @Component
    record Lists(Records records, RecordFilter filters, Views views) {}

    /** Logs an incident. */
    @PostMapping
    @Needs(Act.LOG_INCIDENT)
    @Takes("NewIncident")
    @Operation(summary = "Log an incident", operationId = "logIncident")
    ResponseEntity<OneIncident> log(JsonBody body, RequestIntent intent, Actor actor) {
        var sent = asked.sent(body, Shapes.LOG, actor);
        var about = new LogIncident.About(
                sent.id("service"),
                sent.id("category"),
                sent.id("site"),
                person(sent, "reporter"),
                person(sent, "affected"),
                null);
        var command = new LogIncident(
                sent.words("title"),
                sent.text("description"),
                about,
                sent.text("impact"),
                sent.text("urgency"),
                sent.id("team"),
                "api");
        var history = incidents.log(command, actor, Asked.intent(intent, actor)).after();
        return answers.answer(
                ResponseEntity.status(HttpStatus.CREATED)
                        .location(URI.create(IncidentAnswers.address(history.header()))),
                actor,
                history);
    }

    private static @Nullable PersonId person(Sent sent, String name) {
        var id = sent.id(name);
        return id == null ? null : new PersonId(id);
    }

    /** A page of the list. */
    @GetMapping
    @Operation(
            summary = "List incidents",
            description = "Those that the caller may see and that fit the filter, in the order asked for",
            operationId = "listIncidents")
    ResponseEntity<Listing<IncidentLine>> list(
            Window window,
            @Parameter(description = "Which: a filter as on the list page, such as open and priority = P1")
                    @RequestParam(required = false)
                    @Nullable
                    String filter,
            @Parameter(description = "The order: " + ORDERS) @RequestParam(required = false) @Nullable String sort,
            @Parameter(description = "The id of a view, whose filter and order hold where none are sent")
                    @RequestParam(required = false)
                    @Nullable
                    UUID view,
            @Parameter(description = "Words that must occur on the incident, or its number")
                    @RequestParam(defaultValue = "")
                    String q,
            Viewer viewer) {
        var actor = viewer.actor();
        var kept = kept(view, actor);
        var wanted = filter == null ? kept.filter() : filter;
        var order = Sort.of(sort == null ? kept.sort() : sort)
                .orElseThrow(() -> RestRefusal.unreadable("sort", "Sort by " + ORDERS + "."));
        var condition = condition(wanted, q, viewer).and(Sight.listed(actor, order));
        var cursor = window.place(listName(order), order.parts());
        boolean back = cursor.map(Cursor::back).orElse(false);
        var from = cursor.map(at -> place(at, order)).orElse(null);
        var page = records.list(actor, new RecordList(condition, order, from, back, window.limit()));
        return listing(page, order, from != null, back)
                .map(row -> answers.line(actor, row))
                .answer();
    }

    private ViewContent kept(@Nullable UUID view, Actor actor) {
        return view == null
                ? USUAL
                : views.one(actor, view).map(SavedView::content).orElseThrow(() -> GeneralRefusal.unknown("view"));
    }

    private Condition condition(String filter, String words, Viewer viewer) {
        var actor = viewer.actor();
        var condition = filters.condition(filters.read(EVERY_INCIDENT, actor), actor, viewer.zone());
        if (!filter.isBlank()) {
            condition = condition.and(filters.condition(filters.read(filter, actor), actor, viewer.zone()));
        }
        if (words.length() > MOST_WORDS || !Readable.canBeKept(words)) {
            throw RestRefusal.unreadable("q", "Send at most 1,000 characters of plain words.");
        }
        return words.isBlank() ? condition : condition.and(RecordFilter.search(words.strip()));
    }

    private static Listing<Row> listing(Records.Page page, Sort order, boolean placed, boolean back) {
        var rows = page.rows();
        boolean later = back || page.hasMore();
        boolean earlier = back ? page.hasMore() : placed;
        return new Listing<>(
                rows,
                later && !rows.isEmpty() ? cursor(order, rows.getLast(), false) : null,
                earlier && !rows.isEmpty() ? cursor(order, rows.getFirst(), true) : null);
    }

    private static String listName(Sort order) {
        return "incidents by " + order.code();
    }

    private static String cursor(Sort order, Row row, boolean back) {
        return new Cursor(listName(order), back, order.place(row).texts()).text();
    }

    private static RecordList.Place place(Cursor cursor, Sort order) {
        return RecordList.Place.read(cursor.values(), order)
                .orElseThrow(() -> RestRefusal.unreadable(
                        "cursor", "This cursor is not one this list gave out. Start again without a cursor."));
    }

    /** One incident. */
    @GetMapping("/{incident}")
    @Operation(
            summary = "Read an incident",
            description = "Its ETag is the version that changes are based on. A requester's ETag is a digest of the"
                    + " answer, since versions count entries that requesters may not read",
            operationId = "readIncident")
    ResponseEntity<OneIncident> one(@PathVariable String incident, Actor actor) {
        return answers.whole(actor, asked.history(actor, incident));
    }

    /** Changes properties. */
    @PatchMapping("/{incident}")
    @Needs(Act.EDIT_RECORD)
    @Takes("IncidentChange")
    @Operation(
            summary = "Change properties of an incident",
            description = "What is left out stays. What others changed since the version in If-Match stays, too; where"
                    + " they changed the same properties to something else, nothing is changed and 412 says theirs and"
                    + " yours for each",
            operationId = "changeIncident")
    ResponseEntity<OneIncident> change(
            @PathVariable String incident, JsonBody body, RequestIntent intent, Actor actor) {
        var sent = new SentChange(asked.sent(body, Shapes.CHANGE, actor), intent.version());
        var said = Asked.intent(intent, actor);
        var outcome =
                incidents.edit(asked.id(actor, incident), sent::edit, actor, new Intent(null, said.key(), said.hash()));
        return answers.whole(actor, outcome.after());
    }
}
