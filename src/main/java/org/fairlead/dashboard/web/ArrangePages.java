package org.fairlead.dashboard.web;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
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
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.PageHeader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changing a dashboard: where tiles stand and how large they are, by dragging, by key and by button alike; its name and sharing. */
@Controller
@Needs(Act.KEEP_DASHBOARDS)
class ArrangePages {

    private static final String PATH = DashboardPages.PATH;
    private static final String NOTICE = DashboardPages.NOTICE;
    private static final String INTENT = "intent";
    private static final String VERSION = "version";

    private final Dashboards dashboards;
    private final DashboardDrawing drawing;
    private final SettingsForm settings;
    private final UuidSource ids;

    ArrangePages(Dashboards dashboards, DashboardDrawing drawing, SettingsForm settings, UuidSource ids) {
        this.dashboards = dashboards;
        this.drawing = drawing;
        this.settings = settings;
        this.ids = ids;
    }

    @GetMapping(PATH + "/{id}/edit")
    String edit(@PathVariable UUID id, Viewer viewer, Frame frame, Model model) {
        var dashboard = changeable(dashboards, id, viewer);
        return edit(dashboard, SettingsForm.Sheet.of(dashboard), viewer, frame, model);
    }

    private String edit(Dashboard dashboard, SettingsForm.Sheet sheet, Viewer viewer, Frame frame, Model model) {
        var here = PATH + "/" + dashboard.id();
        var based = new Hidden(VERSION, Integer.toString(dashboard.version()));
        var drop = Action.post(
                        say("dashboard.arrange.take-it-away"),
                        Form.to(here + "/removal", frame.csrf(), based, intent()))
                .as(Action.Kind.QUIET);
        var page = DashboardPages.page(say("dashboard.arrange.change-dashboard", "dashboard", dashboard.name()), frame)
                .under(new Link(say("dashboard.title"), PATH), new Link(dashboard.name(), here));
        model.addAttribute("page", DashboardPages.said(page, model));
        model.addAttribute(
                "header",
                new PageHeader(
                        "",
                        dashboard.name(),
                        List.of(),
                        say("dashboard.arrange.everything-you-change-is-kept"),
                        ActionBar.of(
                                Action.go(say("dashboard.arrange.done"), here).as(Action.Kind.PRIMARY),
                                Action.go(say("dashboard.tile.add-a-tile"), here + "/tiles/new"),
                                drop)));
        model.addAttribute("tiles", drawing.of(dashboard, viewer));
        model.addAttribute("arranging", Form.to(here + "/tiles", frame.csrf(), based, intent()));
        model.addAttribute("errors", sheet.summary());
        model.addAttribute("form", Form.to(here, frame.csrf(), based, intent()));
        model.addAttribute("fields", settings.fields(sheet, viewer));
        model.addAttribute("send", ActionBar.of(Action.submit(say("dashboard.arrange.save-name-and-sharing"))));
        return "dashboard/edit";
    }

    private Hidden intent() {
        return new Hidden(INTENT, ids.next().toString());
    }

    @PostMapping(PATH + "/{id}")
    String change(
            @PathVariable UUID id,
            @ModelAttribute SettingsForm.Sent sent,
            Viewer viewer,
            Frame frame,
            Model model,
            RedirectAttributes after) {
        var dashboard = changeable(dashboards, id, viewer);
        var said = SettingsForm.Sheet.of(sent);
        // Who may not share at all is not asked, and leaves the sharing as it is.
        var sheet = sent.sharing() == null
                ? new SettingsForm.Sheet(
                        said.name(),
                        dashboard.shared().sharing(),
                        dashboard.shared().team(),
                        false,
                        List.of())
                : said;
        try {
            var read = new Dashboards.Read(id, sent.version() == null ? 0 : sent.version());
            dashboards.change(
                    read,
                    sheet.wish(dashboard.tiles()),
                    viewer.actor(),
                    Once.sentUnder(sent.intent(), "change dashboard", id.toString(), sheet.toString()));
            after.addFlashAttribute(NOTICE, Notice.done(say("dashboard.arrange.saved"), ""));
            return "redirect:" + PATH + "/" + id + "/edit";
        } catch (RefusedException refused) {
            return edit(dashboard, sheet.refused(refused), viewer, frame, model);
        }
    }

    /**
     * Moves or sizes a tile.
     *
     * <p>{@code move} is {@code earlier} or {@code later}; {@code to} a place counted from 0; {@code size} is {@code wider}, {@code narrower},
     * {@code taller} or {@code shorter}; {@code width} and {@code height} say a size at once.
     */
    @PostMapping(PATH + "/{id}/tiles/{tile}/arrangement")
    String arrange(
            @PathVariable UUID id, @PathVariable UUID tile, @RequestParam Map<String, String> sent, Viewer viewer) {
        var dashboard = changeable(dashboards, id, viewer);
        if (dashboard.tile(tile).isEmpty()) {
            throw GeneralRefusal.unknown("tile");
        }
        var tiles = arranged(dashboard.tiles(), tile, sent);
        dashboards.change(
                new Dashboards.Read(id, number(sent, VERSION, 0)),
                DashboardWish.of(dashboard, tiles),
                viewer.actor(),
                Once.sentUnder(sent.get(INTENT), sent, "arrange", tile.toString()));
        return "redirect:" + PATH + "/" + id + "/edit#tile-" + tile;
    }

    private static List<Tile> arranged(List<Tile> tiles, UUID tile, Map<String, String> sent) {
        var moved = switch (sent.getOrDefault("move", "")) {
            case "earlier" -> Arranging.movedBy(tiles, tile, -1);
            case "later" -> Arranging.movedBy(tiles, tile, 1);
            default -> Arranging.moved(tiles, tile, number(sent, "to", Arranging.place(tiles, tile)));
        };
        var sized = switch (sent.getOrDefault("size", "")) {
            case "wider" -> Arranging.sized(moved, tile, 1, 0);
            case "narrower" -> Arranging.sized(moved, tile, -1, 0);
            case "taller" -> Arranging.sized(moved, tile, 0, 1);
            case "shorter" -> Arranging.sized(moved, tile, 0, -1);
            default -> moved;
        };
        return sized.stream()
                .map(each -> each.id().equals(tile)
                        ? each.sized(number(sent, "width", each.width()), number(sent, "height", each.height()))
                        : each)
                .toList();
    }

    static int number(Map<String, String> sent, String name, int otherwise) {
        var text = sent.getOrDefault(name, "").strip();
        try {
            return text.isEmpty() ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException wrong) {
            throw GeneralRefusal.invalid(name, say("dashboard.arrange.send-a-whole-number"));
        }
    }

    @PostMapping(PATH + "/{id}/removal")
    String drop(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String intent,
            Viewer viewer,
            Frame frame,
            RedirectAttributes after) {
        var dropped = dashboards.drop(
                new Dashboards.Read(changeable(dashboards, id, viewer).id(), version),
                viewer.actor(),
                Once.sentUnder(intent, "drop dashboard", id.toString()));
        var hidden = new ArrayList<Hidden>();
        hidden.add(new Hidden(VERSION, Integer.toString(dropped.version())));
        hidden.add(intent());
        var back = Action.post(
                say("dashboard.tile.bring-it-back"),
                Form.to(PATH + "/" + id + "/restoration", frame.csrf(), hidden.toArray(Hidden[]::new)));
        after.addFlashAttribute(
                NOTICE,
                Notice.done(
                                say("dashboard.tile.taken-away"),
                                say("dashboard.arrange.dropped-is-gone", "dropped", dropped.name()))
                        .withUndo(back));
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/{id}/restoration")
    String restore(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String intent,
            Viewer viewer,
            RedirectAttributes after) {
        var dashboard = dashboards.restore(
                new Dashboards.Read(changeable(dashboards, id, viewer).id(), version),
                viewer.actor(),
                Once.sentUnder(intent, "restore dashboard", id.toString()));
        after.addFlashAttribute(
                NOTICE,
                Notice.done(
                        say("dashboard.arrange.it-is-back"),
                        say("dashboard.arrange.dashboard-stands-among-the-dashboards", "dashboard", dashboard.name())));
        return "redirect:" + PATH + "/" + id;
    }

    static Dashboard changeable(Dashboards dashboards, UUID id, Viewer viewer) {
        return dashboards
                .one(viewer.actor(), id)
                .filter(dashboard -> dashboards.mayChange(viewer.actor(), dashboard))
                .orElseThrow(() -> GeneralRefusal.unknown("dashboard"));
    }
}
