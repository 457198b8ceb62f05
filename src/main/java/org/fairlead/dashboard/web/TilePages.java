package org.fairlead.dashboard.web;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.dashboard.Arranging;
import org.fairlead.dashboard.Dashboard;
import org.fairlead.dashboard.DashboardWish;
import org.fairlead.dashboard.Dashboards;
import org.fairlead.dashboard.Tile;
import org.fairlead.dashboard.TileKind;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.Field;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.Option;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.web.ui.Radios;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tiles of a dashboard: a new one, changing what one shows, and taking one away. */
@Controller
@Needs(Act.KEEP_DASHBOARDS)
class TilePages {

    private static final String PATH = DashboardPages.PATH;
    private static final String INTENT = "intent";
    private static final String VERSION = "version";

    private final Dashboards dashboards;
    private final TileForm forms;
    private final UuidSource ids;

    TilePages(Dashboards dashboards, TileForm forms, UuidSource ids) {
        this.dashboards = dashboards;
        this.forms = forms;
        this.ids = ids;
    }

    /** Which kind first, then what it shows. */
    @GetMapping(PATH + "/{id}/tiles/new")
    String ask(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String kind,
            Viewer viewer,
            Frame frame,
            Model model) {
        var dashboard = ArrangePages.changeable(dashboards, id, viewer);
        return TileKind.of(kind)
                .map(known -> asked(dashboard, TileForm.Sheet.usual(known), viewer, frame, model))
                .orElseGet(() -> kinds(dashboard, frame, model));
    }

    private static String kinds(Dashboard dashboard, Frame frame, Model model) {
        var options = Arrays.stream(TileKind.values())
                .map(kind -> Option.of(kind.code(), kind.words())
                        .withHint(kind.hint())
                        .asChosen(kind == TileKind.COUNT))
                .toList();
        model.addAttribute(
                "page",
                DashboardPages.page(say("dashboard.tile.add-a-tile"), frame)
                        .under(
                                new Link(say("dashboard.title"), PATH),
                                new Link(dashboard.name(), PATH + "/" + dashboard.id() + "/edit")));
        model.addAttribute("header", PageHeader.titled(say("dashboard.tile.add-a-tile")));
        model.addAttribute("action", PATH + "/" + dashboard.id() + "/tiles/new");
        model.addAttribute("kinds", new Radios(Field.of("kind", say("dashboard.tile.what-it-shows")), options, false));
        model.addAttribute("send", ActionBar.of(Action.submit(say("dashboard.tile.next"))));
        return "dashboard/kinds";
    }

    /**
     * A form about a tile.
     *
     * @param dashboard where it stands
     * @param title the heading of the page
     * @param form where it is sent
     * @param send the word on its button
     */
    private record Asking(Dashboard dashboard, String title, Form form, String send) {}

    private String asked(Dashboard dashboard, TileForm.Sheet sheet, Viewer viewer, Frame frame, Model model) {
        var form = Form.to(
                PATH + "/" + dashboard.id() + "/tiles/new",
                frame.csrf(),
                new Hidden("kind", sheet.kind().code()),
                new Hidden(VERSION, Integer.toString(dashboard.version())),
                new Hidden(INTENT, ids.next().toString()));
        var title = say("dashboard.tile.add-a-tile-kind", "kind", sheet.kind().name());
        return form(new Asking(dashboard, title, form, say("dashboard.tile.add-it")), sheet, viewer, frame, model);
    }

    private String form(Asking asking, TileForm.Sheet sheet, Viewer viewer, Frame frame, Model model) {
        var dashboard = asking.dashboard();
        var whole = sheet.missing(forms.fields(sheet, viewer));
        var fields = forms.fields(whole, viewer);
        model.addAttribute(
                "page",
                DashboardPages.page(asking.title(), frame)
                        .under(
                                new Link(say("dashboard.title"), PATH),
                                new Link(dashboard.name(), PATH + "/" + dashboard.id() + "/edit")));
        model.addAttribute("header", PageHeader.titled(asking.title()));
        model.addAttribute("explanation", sheet.kind().hint());
        model.addAttribute("errors", whole.summary(fields));
        model.addAttribute("form", asking.form());
        model.addAttribute("fields", fields);
        model.addAttribute("send", ActionBar.of(Action.submit(asking.send())));
        return "layout/form";
    }

    @PostMapping(PATH + "/{id}/tiles/new")
    String add(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Viewer viewer,
            Frame frame,
            Model model,
            RedirectAttributes after) {
        var dashboard = ArrangePages.changeable(dashboards, id, viewer);
        var kind = TileKind.of(sent.getOrDefault("kind", ""))
                .orElseThrow(() -> GeneralRefusal.invalid("kind", say("dashboard.tile.choose-what-the-tile-shows")));
        var sheet = TileForm.Sheet.sent(kind, sent);
        try {
            var tile = sheet.tile(ids.next());
            int place = ArrangePages.number(sent, "to", dashboard.tiles().size());
            change(dashboard, Arranging.with(dashboard.tiles(), tile, place), "add tile", sent, viewer);
            after.addFlashAttribute(
                    DashboardPages.NOTICE,
                    Notice.done(say("dashboard.tile.added"), "“" + tile.title().strip() + "”"));
            return back(id, tile.id());
        } catch (RefusedException refused) {
            return asked(dashboard, sheet.refused(refused), viewer, frame, model);
        }
    }

    private void change(Dashboard dashboard, List<Tile> tiles, String what, Map<String, String> sent, Viewer viewer) {
        dashboards.change(
                new Dashboards.Read(dashboard.id(), ArrangePages.number(sent, VERSION, 0)),
                DashboardWish.of(dashboard, tiles),
                viewer.actor(),
                Once.sentUnder(sent.get(INTENT), sent, what, dashboard.id().toString()));
    }

    private static String back(UUID dashboard, UUID tile) {
        return "redirect:" + PATH + "/" + dashboard + "/edit#tile-" + tile;
    }

    @GetMapping(PATH + "/{id}/tiles/{tile}")
    String one(@PathVariable UUID id, @PathVariable UUID tile, Viewer viewer, Frame frame, Model model) {
        var dashboard = ArrangePages.changeable(dashboards, id, viewer);
        return one(dashboard, tile, TileForm.Sheet.of(needed(dashboard, tile)), viewer, frame, model);
    }

    private static Tile needed(Dashboard dashboard, UUID tile) {
        return dashboard.tile(tile).orElseThrow(() -> GeneralRefusal.unknown(say("dashboard.thing.tile")));
    }

    private String one(Dashboard dashboard, UUID tile, TileForm.Sheet sheet, Viewer viewer, Frame frame, Model model) {
        var form = Form.to(
                PATH + "/" + dashboard.id() + "/tiles/" + tile,
                frame.csrf(),
                new Hidden(VERSION, Integer.toString(dashboard.version())),
                new Hidden(INTENT, ids.next().toString()));
        return form(
                new Asking(
                        dashboard,
                        say(
                                "dashboard.tile.change-dashboard",
                                "dashboard",
                                needed(dashboard, tile).title()),
                        form,
                        say("dashboard.tile.save")),
                sheet,
                viewer,
                frame,
                model);
    }

    @PostMapping(PATH + "/{id}/tiles/{tile}")
    String save(
            @PathVariable UUID id,
            @PathVariable UUID tile,
            @RequestParam Map<String, String> sent,
            Viewer viewer,
            Frame frame,
            Model model) {
        var dashboard = ArrangePages.changeable(dashboards, id, viewer);
        var sheet = TileForm.Sheet.sent(needed(dashboard, tile).kind(), sent);
        try {
            change(dashboard, Arranging.replaced(dashboard.tiles(), sheet.tile(tile)), "change tile", sent, viewer);
            return back(id, tile);
        } catch (RefusedException refused) {
            return one(dashboard, tile, sheet.refused(refused), viewer, frame, model);
        }
    }

    @PostMapping(PATH + "/{id}/tiles/{tile}/removal")
    String remove(
            @PathVariable UUID id,
            @PathVariable UUID tile,
            @RequestParam Map<String, String> sent,
            Viewer viewer,
            Frame frame,
            RedirectAttributes after) {
        var dashboard = ArrangePages.changeable(dashboards, id, viewer);
        var gone = needed(dashboard, tile);
        change(dashboard, Arranging.without(dashboard.tiles(), tile), "remove tile", sent, viewer);
        var hidden = new ArrayList<>(TileForm.Sheet.of(gone).hidden());
        hidden.add(new Hidden("kind", gone.kind().code()));
        hidden.add(new Hidden("to", Integer.toString(Arranging.place(dashboard.tiles(), tile))));
        hidden.add(new Hidden(VERSION, Integer.toString(dashboard.version() + 1)));
        hidden.add(new Hidden(INTENT, ids.next().toString()));
        var back = Action.post(
                say("dashboard.tile.bring-it-back"),
                Form.to(PATH + "/" + id + "/tiles/new", frame.csrf(), hidden.toArray(Hidden[]::new)));
        after.addFlashAttribute(
                DashboardPages.NOTICE,
                Notice.done(say("dashboard.tile.taken-away"), say("dashboard.tile.gone-is-gone", "gone", gone.title()))
                        .withUndo(back));
        return "redirect:" + PATH + "/" + id + "/edit";
    }
}
