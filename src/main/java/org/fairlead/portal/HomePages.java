package org.fairlead.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.incident.IncidentTables;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Marking;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.EmptyState;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.web.ui.StatTile;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.record.RecordFilter;
import org.fairlead.record.RecordList;
import org.fairlead.record.RecordList.Sort;
import org.fairlead.record.Records;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Home: the question each role comes with, answered first. */
@Controller
@Needs(Act.READ_RECORDS)
class HomePages {

    private static final int MOST_COUNTED = 1000;
    private static final int ROWS = 12;

    private final Records records;
    private final RecordFilter filters;
    private final IncidentTables tables;
    private final Access access;
    private final Clock clock;

    HomePages(Records records, RecordFilter filters, IncidentTables tables, Access access, Clock clock) {
        this.records = records;
        this.filters = filters;
        this.tables = tables;
        this.access = access;
        this.clock = clock;
    }

    /** A number on the home page, and the filter that opens its records. */
    private record Tile(String label, String filter, Tone tone, String note) {}

    /** A table on the home page. */
    private record Section(String title, String filter, Sort sort) {}

    @GetMapping("/")
    String home(Viewer viewer, Frame frame, Model model) {
        boolean requester = viewer.actor().reach() == Reach.SELF;
        var page = Page.of("My work", frame, Marking.STANDARD);
        model.addAttribute("page", requester ? page.forRequesters() : page);
        model.addAttribute(
                "header",
                new PageHeader("", greeting(viewer), List.of(), question(viewer), actions(viewer, requester)));
        model.addAttribute(
                "tiles", tiles(viewer).stream().map(tile -> tile(viewer, tile)).toList());
        model.addAttribute("tables", tables(viewer));
        model.addAttribute(
                "empty",
                new EmptyState(
                        "Nothing is waiting for you",
                        "New work shows here as soon as it comes in.",
                        Action.go("Show every open incident", "/incidents")));
        return "portal/home";
    }

    private static String greeting(Viewer viewer) {
        return viewer.name();
    }

    private static String question(Viewer viewer) {
        var actor = viewer.actor();
        if (actor.reach() == Reach.SELF) {
            return "Where your reports are and who has them";
        }
        if (actor.is(Role.DUTY_OFFICER)) {
            return "The estate at a glance";
        }
        return actor.reach() == Reach.PARTY
                ? "What is offered to you, then what runs out first"
                : "What runs out first";
    }

    private ActionBar actions(Viewer viewer, boolean requester) {
        if (!access.may(viewer.actor(), Act.LOG_INCIDENT)) {
            return ActionBar.of();
        }
        var text = requester ? "Report something wrong" : "Log an incident";
        return ActionBar.of(
                Action.go(text, "/incidents/new").as(Action.Kind.PRIMARY).withKey("c"));
    }

    private static List<Tile> tiles(Viewer viewer) {
        var actor = viewer.actor();
        if (actor.reach() == Reach.SELF) {
            return List.of(
                    new Tile("Open", "open", Tone.PLAIN, "being worked on"),
                    new Tile("Waiting for somebody", "paused", Tone.PAUSED, "perhaps for you"),
                    new Tile("For you to confirm", "phase = done", Tone.MET, "does it work again?"));
        }
        var tiles = new ArrayList<Tile>();
        if (actor.reach() == Reach.PARTY) {
            tiles.add(new Tile("Offered to us", "offered = my-party", Tone.RISK, "waiting for an answer"));
            tiles.add(new Tile("Held by us", "open and holder = my-party", Tone.PLAIN, "open"));
            tiles.add(new Tile("Due within 2 h", "open and holder = my-party and due < 2h", Tone.RISK, "of ours"));
            tiles.add(new Tile("Over", "open and holder = my-party and breached", Tone.OVER, "of ours"));
        } else {
            tiles.add(new Tile("Open", "open", Tone.PLAIN, "in the whole estate"));
            tiles.add(new Tile("In limbo", "open and offered != none", Tone.RISK, "offered, not answered"));
            tiles.add(new Tile("Due within 2 h", "open and due < 2h", Tone.RISK, "a clock runs out"));
            tiles.add(new Tile("Over", "open and breached", Tone.OVER, "a clock ran out"));
            tiles.add(new Tile("Waiting", "paused", Tone.PAUSED, "paused with a reason"));
        }
        return tiles;
    }

    private StatTile tile(Viewer viewer, Tile tile) {
        var list = RecordList.first(
                filters.condition(filters.read(tile.filter(), viewer.actor()), viewer.actor(), viewer.zone()),
                Sort.NEWEST,
                1);
        int counted = records.count(viewer.actor(), list, MOST_COUNTED);
        var number = counted >= MOST_COUNTED ? "1,000+" : Integer.toString(counted);
        var tone = counted == 0 ? Tone.PLAIN : tile.tone();
        return new StatTile(number, tile.label(), href(tile.filter()), tone, tile.note());
    }

    private static String href(String filter) {
        return "/incidents?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8);
    }

    private static List<Section> sections(Viewer viewer) {
        var actor = viewer.actor();
        if (actor.reach() == Reach.SELF) {
            return List.of(new Section("Your reports", "", Sort.TOUCHED));
        }
        if (actor.reach() == Reach.PARTY) {
            return List.of(
                    new Section("Answer these first", "offered = my-party", Sort.OLDEST),
                    new Section("Ours, what runs out first", "open and holder = my-party", Sort.DUE));
        }
        if (actor.is(Role.DUTY_OFFICER)) {
            return List.of(
                    new Section("Clocks that run out first", "open and not paused", Sort.DUE),
                    new Section("In limbo: offered and not answered", "open and offered != none", Sort.OLDEST));
        }
        return List.of(
                new Section("At the desk, oldest first", "open and holder = my-party", Sort.OLDEST),
                new Section("Clocks that run out first", "open and not paused", Sort.DUE));
    }

    private List<DataTable> tables(Viewer viewer) {
        var shown = new ArrayList<DataTable>();
        for (var section : sections(viewer)) {
            var condition = section.filter().isEmpty()
                    ? org.fairlead.record.RecordFields.any()
                    : filters.condition(filters.read(section.filter(), viewer.actor()), viewer.actor(), viewer.zone());
            var page = records.list(viewer.actor(), RecordList.first(condition, section.sort(), ROWS));
            if (!page.rows().isEmpty()) {
                shown.add(tables.table(section.title(), page.rows(), viewer, clock.instant()));
            }
        }
        return shown;
    }
}
