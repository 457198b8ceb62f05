package org.fairlead.dashboard.web;

import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Sharing;
import org.fairlead.access.Sharings;
import org.fairlead.access.Viewer;
import org.fairlead.dashboard.Dashboard;
import org.fairlead.dashboard.DashboardWish;
import org.fairlead.dashboard.Dashboards;
import org.fairlead.dashboard.Tile;
import org.fairlead.people.People;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Marking;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.Cell;
import org.fairlead.platform.web.ui.Column;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.Downloads;
import org.fairlead.platform.web.ui.EmptyState;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.web.ui.Row;
import org.fairlead.platform.words.TimeWords;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Dashboards: all of them, a new one, looking at one, one as a wall-board, and one's own copy of one. */
@Controller
@Needs(Act.KEEP_DASHBOARDS)
class DashboardPages {

    static final String PATH = "/dashboards";
    static final String NOTICE = "notice";

    private static final int LONGEST_BEGINNING = 55;

    private final Dashboards dashboards;
    private final DashboardDrawing drawing;
    private final Parts parts;

    DashboardPages(Dashboards dashboards, DashboardDrawing drawing, Parts parts) {
        this.dashboards = dashboards;
        this.drawing = drawing;
        this.parts = parts;
    }

    /** What these pages are made with. */
    @Component
    record Parts(SettingsForm settings, Sharings sharings, Register register, UuidSource ids, Clock clock) {}

    static Page said(Page page, Model model) {
        return page.told(model);
    }

    static Page page(String title, Frame frame) {
        return Page.of(title, frame, Marking.STANDARD).under(new Link(say("dashboard.title"), PATH));
    }

    @GetMapping(PATH)
    String all(Viewer viewer, Frame frame, Model model) {
        var rows = dashboards.of(viewer.actor()).stream()
                .map(dashboard -> row(dashboard, viewer))
                .toList();
        var columns = List.of(
                Column.text(say("dashboard.dashboard.dashboard")),
                Column.text(say("dashboard.dashboard.who-may-use-it")),
                Column.text(say("dashboard.dashboard.kept-by")),
                Column.text(say("dashboard.dashboard.as-a-wall-board")));
        var begin = Action.go(say("dashboard.dashboard.new-dashboard"), PATH + "/new")
                .as(Action.Kind.PRIMARY);
        model.addAttribute("page", said(Page.of(say("dashboard.title"), frame, Marking.STANDARD), model));
        model.addAttribute(
                "header",
                new PageHeader(
                        "",
                        say("dashboard.title"),
                        List.of(),
                        say("dashboard.dashboard.numbers-lists-and-bars-put"),
                        rows.isEmpty() ? ActionBar.of() : ActionBar.of(begin)));
        model.addAttribute(
                "table",
                new DataTable(say("dashboard.dashboard.dashboards-you-may-use"), columns, rows, false)
                        .exported(Downloads.list(ExportedDashboards.NAME)));
        model.addAttribute(
                "empty",
                new EmptyState(
                        say("dashboard.dashboard.there-is-no-dashboard-yet"),
                        say("dashboard.dashboard.put-the-numbers-and-lists"),
                        begin));
        return "layout/list";
    }

    private Row row(Dashboard dashboard, Viewer viewer) {
        var here = PATH + "/" + dashboard.id();
        int tiles = dashboard.tiles().size();
        boolean mine = Sharings.isOwner(viewer.actor(), dashboard.owner());
        return Row.of(
                Cell.linked(dashboard.name(), here).withNote(say("dashboard.dashboard.tiles", "count", tiles)),
                Cell.of(parts.sharings()
                        .words(viewer.actor(), new Sharings.Owned(dashboard.owner(), dashboard.shared()))),
                Cell.of(
                        mine
                                ? say("dashboard.dashboard.you")
                                : parts.register()
                                        .title(People.PERSON, dashboard.owner().value())),
                Cell.linked(say("dashboard.dashboard.wall-board"), here + "/wall"));
    }

    @GetMapping(PATH + "/new")
    String ask(Viewer viewer, Frame frame, Model model) {
        return asked(SettingsForm.Sheet.blank(), viewer, frame, model);
    }

    private String asked(SettingsForm.Sheet sheet, Viewer viewer, Frame frame, Model model) {
        model.addAttribute("page", page(say("dashboard.dashboard.new-dashboard"), frame));
        model.addAttribute("header", PageHeader.titled(say("dashboard.dashboard.new-dashboard")));
        model.addAttribute("explanation", "");
        model.addAttribute("errors", sheet.summary());
        model.addAttribute(
                "form",
                Form.to(
                        PATH + "/new",
                        frame.csrf(),
                        new Hidden("intent", parts.ids().next().toString())));
        var fields = new ArrayList<>(parts.settings().fields(sheet, viewer));
        fields.add(parts.settings().beginning(sheet));
        model.addAttribute("fields", fields);
        model.addAttribute("send", ActionBar.of(Action.submit(say("dashboard.dashboard.make-it"))));
        return "layout/form";
    }

    @PostMapping(PATH + "/new")
    String keep(
            @ModelAttribute SettingsForm.Sent sent, Viewer viewer, Frame frame, Model model, RedirectAttributes after) {
        var sheet = SettingsForm.Sheet.of(sent);
        try {
            var tiles = sheet.usual() ? parts.settings().usual(viewer) : List.<Tile>of();
            var wish = sheet.wish(tiles);
            var dashboard = dashboards.keep(
                    wish, viewer.actor(), Once.sentUnder(sent.intent(), "keep dashboard", sheet.toString()));
            after.addFlashAttribute(
                    NOTICE,
                    Notice.done(say("dashboard.dashboard.made"), say("dashboard.dashboard.add-tiles-move-them-and")));
            return "redirect:" + PATH + "/" + dashboard.id() + "/edit";
        } catch (RefusedException refused) {
            return asked(sheet.refused(refused), viewer, frame, model);
        }
    }

    @GetMapping(PATH + "/{id}")
    String one(@PathVariable UUID id, Viewer viewer, Frame frame, Model model) {
        var dashboard = needed(id, viewer);
        var here = PATH + "/" + id;
        var actions = new ArrayList<Action>();
        actions.add(Action.go("Wall-board", here + "/wall"));
        if (dashboards.mayChange(viewer.actor(), dashboard)) {
            actions.add(Action.go(say("dashboard.dashboard.change-it"), here + "/edit")
                    .withKey("e"));
        } else {
            actions.add(Action.post(
                    say("dashboard.dashboard.keep-your-own-copy"),
                    Form.to(
                            here + "/copy",
                            frame.csrf(),
                            new Hidden("intent", parts.ids().next().toString()))));
        }
        var words = parts.sharings().words(viewer.actor(), new Sharings.Owned(dashboard.owner(), dashboard.shared()));
        model.addAttribute("page", said(page(dashboard.name(), frame), model));
        model.addAttribute("header", new PageHeader("", dashboard.name(), List.of(), words, new ActionBar(actions)));
        model.addAttribute("tiles", drawing.of(dashboard, viewer));
        model.addAttribute(
                "downloads",
                Downloads.list(ExportedFigures.NAME, Map.of(ExportedFigures.DASHBOARD, id.toString()))
                        .saying(say("dashboard.export.figures")));
        model.addAttribute(
                "empty",
                new EmptyState(
                        say("dashboard.dashboard.nothing-is-on-it-yet"),
                        say("dashboard.dashboard.add-a-number-a-list"),
                        dashboards.mayChange(viewer.actor(), dashboard)
                                ? Action.go(say("dashboard.tile.add-a-tile"), here + "/tiles/new")
                                : null));
        return "dashboard/one";
    }

    /** The dashboard for a screen on a wall: large, without anything to do on it, and kept up to date by itself. */
    @GetMapping(PATH + "/{id}/wall")
    String wall(@PathVariable UUID id, Viewer viewer, Frame frame, Model model) {
        var dashboard = needed(id, viewer);
        var now = parts.clock().instant();
        var times = new TimeWords(viewer.zone(), now);
        model.addAttribute("page", page(dashboard.name(), frame));
        model.addAttribute("back", PATH + "/" + id);
        model.addAttribute("tiles", drawing.of(dashboard, viewer));
        model.addAttribute("heard", times.time(now));
        model.addAttribute("heardFull", times.full(now));
        model.addAttribute("zone", times.zoneWords());
        return "dashboard/wall";
    }

    /** Somebody else's as one's own, to be changed freely. */
    @PostMapping(PATH + "/{id}/copy")
    String copy(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String intent,
            Viewer viewer,
            RedirectAttributes after) {
        var dashboard = needed(id, viewer);
        var wish = new DashboardWish(freeName(dashboard.name(), viewer), dashboard.tiles(), Sharing.PERSON, null);
        var copy = dashboards.keep(wish, viewer.actor(), Once.sentUnder(intent, "copy dashboard", id.toString()));
        after.addFlashAttribute(
                NOTICE, Notice.done(say("dashboard.dashboard.copied"), say("dashboard.dashboard.this-one-is-yours")));
        return "redirect:" + PATH + "/" + copy.id();
    }

    /** The name, or with a number behind it where one has a dashboard of that name. */
    private String freeName(String name, Viewer viewer) {
        var own = dashboards.of(viewer.actor()).stream()
                .filter(dashboard -> Sharings.isOwner(viewer.actor(), dashboard.owner()))
                .map(dashboard -> dashboard.name().toLowerCase(Locale.ROOT))
                .toList();
        var begin = name.substring(0, Math.min(name.length(), LONGEST_BEGINNING));
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? name : begin + " " + number)
                .filter(free -> !own.contains(free.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
    }

    private Dashboard needed(UUID id, Viewer viewer) {
        return dashboards
                .one(viewer.actor(), id)
                .filter(dashboard -> !dashboard.dropped())
                .orElseThrow(() -> GeneralRefusal.unknown("dashboard"));
    }
}
