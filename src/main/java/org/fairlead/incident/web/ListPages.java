package org.fairlead.incident.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.incident.Sight;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Marking;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.Chip;
import org.fairlead.platform.web.ui.EmptyState;
import org.fairlead.platform.web.ui.ErrorSummary;
import org.fairlead.platform.web.ui.FilterBar;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.web.ui.Pager;
import org.fairlead.platform.words.TimeWords;
import org.fairlead.record.RecordFields;
import org.fairlead.record.RecordFilter;
import org.fairlead.record.RecordList;
import org.fairlead.record.RecordList.Sort;
import org.fairlead.record.Records;
import org.fairlead.record.Row;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of incidents: its address is the filter, its pages follow one another by key. */
@Controller
@Needs(Act.READ_RECORDS)
class ListPages {

    private static final int ROWS = 50;
    private static final String HINT = "Such as: open and priority = P1, or due < 2h and holder = my-party. "
            + "You can use open, paused, breached, escalated, vip, operational, priority, state, holder, team, owner, offered, service, site, opened and "
            + "due, and title ~ words";

    private final Records records;
    private final RecordFilter filters;
    private final RecordTables tables;
    private final Access access;
    private final Clock clock;

    ListPages(Records records, RecordFilter filters, RecordTables tables, Access access, Clock clock) {
        this.records = records;
        this.filters = filters;
        this.tables = tables;
        this.access = access;
        this.clock = clock;
    }

    /** What the address asks for. */
    private record Asked(String filter, Sort sort, RecordList.@Nullable Place from, boolean backwards) {}

    @GetMapping("/incidents")
    String list(
            @RequestParam(defaultValue = "open") String filter,
            @RequestParam(defaultValue = "-opened") String sort,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String before,
            Viewer viewer,
            Frame frame,
            Model model) {
        var order = Sort.of(sort).orElse(Sort.NEWEST);
        var from = Places.read(after.isEmpty() ? before : after, order);
        var asked = new Asked(filter.strip(), order, from, !before.isEmpty());
        model.addAttribute("page", Page.of("Incidents", frame, Marking.STANDARD));
        model.addAttribute("header", new PageHeader("", "Incidents", List.of(), "", actions(viewer)));
        model.addAttribute("bar", bar(viewer, asked, ""));
        try {
            shown(asked, viewer, model);
        } catch (RefusedException refused) {
            model.addAttribute(
                    "errors",
                    new ErrorSummary(List.of(new Link(refused.refusal().sentence(), "#filter"))));
            model.addAttribute("bar", bar(viewer, asked, refused.refusal().sentence()));
            model.addAttribute("table", tables.table("Incidents", List.of(), viewer, clock.instant()));
            model.addAttribute("pager", new Pager(null, null, ""));
            model.addAttribute(
                    "empty",
                    new EmptyState(
                            "The filter was not understood",
                            "Your words are kept above. Mend them and apply again.",
                            Action.go("Show everything open", "/incidents")));
        }
        return "incident/list";
    }

    private FilterBar bar(Viewer viewer, Asked asked, String error) {
        var now = clock.instant();
        var asOf = new TimeWords(viewer.zone(), now).full(now);
        return new FilterBar("/incidents", asked.filter(), HINT, error, List.of(), views(viewer, asked), asOf);
    }

    private void shown(Asked asked, Viewer viewer, Model model) {
        var condition = condition(asked.filter(), viewer).and(Sight.listed(viewer.actor(), asked.sort()));
        var page = records.list(
                viewer.actor(), new RecordList(condition, asked.sort(), asked.from(), asked.backwards(), ROWS));
        var sorting = new RecordTables.Sorting(asked.sort(), sort -> href(asked.filter(), sort, ""));
        model.addAttribute("errors", new ErrorSummary(List.of()));
        model.addAttribute("table", tables.table("Incidents", page.rows(), viewer, clock.instant(), sorting));
        model.addAttribute("pager", pager(asked, page));
        model.addAttribute(
                "empty",
                new EmptyState(
                        "Nothing fits this filter",
                        "Choose another view, or take a part of the filter out.",
                        Action.go("Show everything open", "/incidents")));
    }

    private Condition condition(String filter, Viewer viewer) {
        return filter.isEmpty()
                ? RecordFields.any()
                : filters.condition(filters.read(filter, viewer.actor()), viewer.actor(), viewer.zone());
    }

    private ActionBar actions(Viewer viewer) {
        return access.may(viewer.actor(), Act.LOG_INCIDENT)
                ? ActionBar.of(Action.go("Log an incident", "/incidents/new")
                        .as(Action.Kind.PRIMARY)
                        .withKey("c"))
                : ActionBar.of();
    }

    private static List<Chip> views(Viewer viewer, Asked asked) {
        var views = new ArrayList<Chip>();
        views.add(view(asked, "Open", "open"));
        if (viewer.actor().reach() != Reach.SELF) {
            views.add(view(asked, "Assigned to me", "open and owner = me"));
            views.add(view(asked, "Held by us", "open and holder = my-party"));
            views.add(view(asked, "Offered to us", "offered = my-party"));
            views.add(view(asked, "Due within 2 h", "open and due < 2h", Sort.DUE));
            views.add(view(asked, "Over", "open and breached"));
            views.add(view(asked, "Escalated", "escalated"));
            views.add(view(asked, "Waiting", "paused"));
        }
        views.add(view(asked, "Resolved", "phase = done"));
        views.add(view(asked, "Everything", ""));
        return views;
    }

    private static Chip view(Asked asked, String text, String filter) {
        return view(asked, text, filter, asked.sort());
    }

    private static Chip view(Asked asked, String text, String filter, Sort sort) {
        var chip = Chip.of(text, href(filter, sort, ""));
        return filter.equals(asked.filter()) ? chip.asCurrent() : chip;
    }

    private static String href(String filter, Sort sort, String more) {
        return "/incidents?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8) + "&sort="
                + URLEncoder.encode(sort.code(), StandardCharsets.UTF_8) + more;
    }

    private static Pager pager(Asked asked, Records.Page page) {
        var rows = page.rows();
        boolean next = asked.backwards() ? asked.from() != null : page.hasMore();
        boolean previous = asked.backwards() ? page.hasMore() : asked.from() != null;
        var words = rows.size() == 1 ? "1 incident on this page" : rows.size() + " incidents on this page";
        return new Pager(
                previous && !rows.isEmpty() ? link("Previous", asked, "&before=", rows.getFirst()) : null,
                next && !rows.isEmpty() ? link("Next", asked, "&after=", rows.getLast()) : null,
                rows.isEmpty() ? "" : words);
    }

    private static Link link(String text, Asked asked, String direction, Row row) {
        return new Link(text, href(asked.filter(), asked.sort(), direction + Places.write(row, asked.sort())));
    }
}
