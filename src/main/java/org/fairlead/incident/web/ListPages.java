package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.util.List;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.incident.Sight;
import org.fairlead.platform.filter.FilterRefusal;
import org.fairlead.platform.refusal.Refusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Marking;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.EmptyState;
import org.fairlead.platform.web.ui.ErrorSummary;
import org.fairlead.platform.web.ui.FilterBar;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.record.RecordFilter;
import org.fairlead.record.RecordList;
import org.fairlead.record.Records;
import org.fairlead.view.Taste;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of incidents: its address is the filter, its pages follow one another by key. */
@Controller
@Needs(Act.READ_RECORDS)
class ListPages {

    static final String PATH = "/incidents";
    private static final int ROWS = 50;

    private final Records records;
    private final RecordFilter filters;
    private final ListViews views;
    private final ListDrawings drawings;
    private final Tastes tastes;
    private final Clock clock;

    ListPages(Reading reading, ListViews views, ListDrawings drawings, Tastes tastes, Clock clock) {
        this.records = reading.records();
        this.filters = reading.filters();
        this.tastes = tastes;
        this.views = views;
        this.drawings = drawings;
        this.clock = clock;
    }

    /** What lists are read by. */
    @Component
    record Reading(Records records, RecordFilter filters) {}

    /**
     * Where in the list the page begins, and which record is open beside it.
     *
     * @param after the place of the row before the first; empty for none
     * @param before the place of the row after the last; empty for none
     * @param show the number of the record that is open; empty for none
     * @param options whether the choices about the list stand open
     * @param build the field of a condition that is being chosen; empty for none
     */
    record Spot(
            @Nullable String after,
            @Nullable String before,
            @Nullable String show,
            @Nullable String options,
            @Nullable String build) {
        RecordList.@Nullable Place place(ListAsk ask) {
            var word = after == null || after.isEmpty() ? before : after;
            return word == null ? null : Places.read(word, ask.sort());
        }

        boolean backwards() {
            return before != null && !before.isEmpty();
        }

        String field() {
            return build == null ? "" : build;
        }

        String number() {
            return show == null ? "" : show;
        }
    }

    @GetMapping(PATH)
    String list(
            @RequestParam(required = false) @Nullable String view,
            @ModelAttribute ListAsk.Sent sent,
            @ModelAttribute Spot spot,
            Viewer viewer,
            Frame frame,
            Model model) {
        var offered = views.offered(viewer);
        var reach = viewer.actor().reach();
        var ask = ListAsk.of(sent, views.needed(view, viewer), reach, ListAsk.liked(offered.taste(), reach));
        boolean compact = offered.taste().density() == Taste.Density.COMPACT;
        model.addAttribute("page", page(ask, compact, frame, model));
        model.addAttribute("bar", drawings.bar().filter(ask, offered.views(), viewer));
        model.addAttribute(
                "header",
                new PageHeader(
                        "",
                        title(ask),
                        List.of(),
                        drawings.bar().says(ask, viewer),
                        drawings.bar().actions(ask, viewer, frame)));
        model.addAttribute(
                "options",
                new ListChoices(ask, reach)
                        .options("open".equals(spot.options()))
                        .liking(tastes.of(ask, offered.taste(), viewer, frame)));
        var choice = model.getAttribute("choice") instanceof Building.Choice kept
                ? kept
                : new Building.Choice(spot.field(), "", "", "");
        model.addAttribute("builder", drawings.building().builder(ask, choice, viewer));
        try {
            return shown(ask, spot, viewer, frame, model);
        } catch (RefusedException refused) {
            return refused(refused.refusal(), model);
        }
    }

    private static String title(ListAsk ask) {
        return ask.view() == null ? say("incident.list.title") : ask.view().name();
    }

    private static Page page(ListAsk ask, boolean compact, Frame frame, Model model) {
        var plain = Page.of(title(ask), frame, Marking.STANDARD);
        var page = compact ? plain.compact() : plain;
        return page.told(model).spoken();
    }

    private static String refused(Refusal refusal, Model model) {
        model.addAttribute("errors", new ErrorSummary(List.of(new Link(refusal.sentence(), "#filter"))));
        if (model.getAttribute("bar") instanceof FilterBar bar) {
            model.addAttribute("bar", bar.refused(refusal.sentence(), place(refusal)));
        }
        model.addAttribute(
                "empty",
                new EmptyState(
                        say("incident.list.misread"),
                        say("incident.list.mend"),
                        Action.go(say("incident.list.open"), PATH)));
        return "incident/empty";
    }

    /** Where in the filter something is wrong; -1 when it is about no place in particular. */
    private static int place(Refusal refusal) {
        return refusal instanceof FilterRefusal.NotUnderstood notUnderstood ? notUnderstood.offset() : -1;
    }

    private String shown(ListAsk ask, Spot spot, Viewer viewer, Frame frame, Model model) {
        var condition = filters.condition(ask.filter(), viewer.actor(), viewer.zone())
                .and(Sight.listed(viewer.actor(), ask.sort()));
        model.addAttribute("errors", new ErrorSummary(List.of()));
        model.addAttribute(
                "empty",
                new EmptyState(
                        say("incident.list.nothing"),
                        say("incident.list.other"),
                        Action.go(say("incident.list.open"), PATH)));
        if (ask.layout() == ListLayout.BOARD) {
            var board = drawings.board().of(ask, condition, viewer, frame, clock.instant());
            model.addAttribute("board", board);
            return board.lanes().isEmpty() ? "incident/empty" : "incident/board";
        }
        if (ask.layout() == ListLayout.HOURS || ask.layout() == ListLayout.DAYS) {
            var due = drawings.due().of(ask, condition, viewer, clock.instant());
            model.addAttribute("due", due);
            return due.table().rows().isEmpty() ? "incident/empty" : "incident/due";
        }
        if (ask.by() != null) {
            return grouped(ask, condition, viewer, model);
        }
        var page = records.list(
                viewer.actor(), new RecordList(condition, ask.sort(), spot.place(ask), spot.backwards(), ROWS));
        var pager = new ListPager(ask, spot, viewer.actor().reach());
        model.addAttribute("pager", pager.of(page));
        if (page.rows().isEmpty()) {
            return "incident/empty";
        }
        if (ask.layout() == ListLayout.SPLIT) {
            var split = drawings.split().of(ask, page.rows(), spot, viewer, frame);
            model.addAttribute("split", split);
            if (model.getAttribute("page") instanceof Page shown) {
                model.addAttribute("page", shown.marked(split.marking()));
            }
            return "incident/split";
        }
        boolean first = spot.place(ask) == null;
        model.addAttribute("news", first ? ListNews.href(ask, viewer, clock.instant()) : "");
        model.addAttribute("here", ask.href(viewer.actor().reach()));
        var table = drawings.tables().list(say("incident.list.title"), page.rows(), ask, viewer, clock.instant());
        model.addAttribute(
                "table", drawings.bar().ticking(viewer).map(table::ticked).orElse(table));
        return "incident/list";
    }

    private String grouped(ListAsk ask, Condition condition, Viewer viewer, Model model) {
        var groups = drawings.groups().of(ask, condition, viewer, clock.instant());
        model.addAttribute("groups", groups);
        return groups.groups().isEmpty() ? "incident/empty" : "incident/groups";
    }

    /** How many there are in each view, fetched once the list is there, since the list does not wait for it. */
    @GetMapping(PATH + "/counts")
    String counts(
            @RequestParam(required = false) @Nullable String view,
            @ModelAttribute ListAsk.Sent sent,
            Viewer viewer,
            Model model) {
        var offered = views.offered(viewer);
        var reach = viewer.actor().reach();
        var ask = ListAsk.of(sent, views.needed(view, viewer), reach, ListAsk.liked(offered.taste(), reach));
        model.addAttribute("chips", drawings.bar().counted(ask, offered.views(), viewer));
        return "incident/chips";
    }
}
