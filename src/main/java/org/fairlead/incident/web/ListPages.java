package org.fairlead.incident.web;

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
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.record.RecordFields;
import org.fairlead.record.RecordFilter;
import org.fairlead.record.RecordList;
import org.fairlead.record.Records;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
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
    private final Clock clock;

    ListPages(Records records, RecordFilter filters, ListViews views, ListDrawings drawings, Clock clock) {
        this.records = records;
        this.filters = filters;
        this.views = views;
        this.drawings = drawings;
        this.clock = clock;
    }

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
        var ask = ListAsk.of(sent, views.needed(view, viewer), viewer.actor().reach());
        model.addAttribute("page", page(ask, frame, model));
        model.addAttribute(
                "header",
                new PageHeader("", title(ask), List.of(), "", drawings.bar().actions(ask, viewer, frame)));
        model.addAttribute(
                "options", new ListChoices(ask, viewer.actor().reach()).options("open".equals(spot.options())));
        var choice = model.getAttribute("choice") instanceof Building.Choice kept
                ? kept
                : new Building.Choice(spot.field(), "", "", "");
        model.addAttribute("builder", drawings.building().builder(ask, choice, viewer));
        try {
            return shown(ask, spot, viewer, frame, model);
        } catch (RefusedException refused) {
            return refused(ask, refused.refusal(), viewer, model);
        }
    }

    private static String title(ListAsk ask) {
        return ask.view() == null ? "Incidents" : ask.view().name();
    }

    private static Page page(ListAsk ask, Frame frame, Model model) {
        var page = Page.of(title(ask), frame, Marking.STANDARD);
        return model.getAttribute("notice") instanceof Notice notice ? page.saying(notice) : page;
    }

    private String refused(ListAsk ask, Refusal refusal, Viewer viewer, Model model) {
        model.addAttribute("errors", new ErrorSummary(List.of(new Link(refusal.sentence(), "#filter"))));
        model.addAttribute("bar", drawings.bar().filter(ask, viewer).refused(refusal.sentence(), place(refusal)));
        model.addAttribute(
                "empty",
                new EmptyState(
                        "The filter was not understood",
                        "Your words are kept above. Mend them and apply again.",
                        Action.go("Show everything open", PATH)));
        return "incident/empty";
    }

    /** Where in the filter something is wrong; -1 when it is about no place in particular. */
    private static int place(Refusal refusal) {
        return refusal instanceof FilterRefusal.NotUnderstood notUnderstood ? notUnderstood.offset() : -1;
    }

    private String shown(ListAsk ask, Spot spot, Viewer viewer, Frame frame, Model model) {
        var condition = condition(ask.filter(), viewer).and(Sight.listed(viewer.actor(), ask.sort()));
        model.addAttribute("errors", new ErrorSummary(List.of()));
        model.addAttribute("bar", drawings.bar().filter(ask, viewer));
        model.addAttribute(
                "empty",
                new EmptyState(
                        "Nothing fits this filter",
                        "Choose another view, or take a part of the filter out.",
                        Action.go("Show everything open", PATH)));
        if (ask.layout() == ListLayout.BOARD || ask.by() != null) {
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
            model.addAttribute("page", page(ask, frame, model).marked(split.marking()));
            return "incident/split";
        }
        model.addAttribute("table", drawings.tables().list("Incidents", page.rows(), ask, viewer, clock.instant()));
        return "incident/list";
    }

    private String grouped(ListAsk ask, Condition condition, Viewer viewer, Model model) {
        var board = drawings.groups().of(ask, condition, viewer, clock.instant());
        if (board.groups().isEmpty()) {
            return "incident/empty";
        }
        model.addAttribute("groups", board);
        return ask.layout() == ListLayout.BOARD ? "incident/board" : "incident/groups";
    }

    private Condition condition(String filter, Viewer viewer) {
        return filter.isEmpty()
                ? RecordFields.any()
                : filters.condition(filters.read(filter, viewer.actor()), viewer.actor(), viewer.zone());
    }

    /** How many there are in each view, fetched once the list is there, since the list does not wait for it. */
    @GetMapping(PATH + "/counts")
    String counts(
            @RequestParam(required = false) @Nullable String view,
            @ModelAttribute ListAsk.Sent sent,
            Viewer viewer,
            Model model) {
        var ask = ListAsk.of(sent, views.needed(view, viewer), viewer.actor().reach());
        model.addAttribute("chips", drawings.bar().counted(ask, viewer));
        return "incident/chips";
    }
}
