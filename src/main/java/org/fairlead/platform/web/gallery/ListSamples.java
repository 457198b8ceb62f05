package org.fairlead.platform.web.gallery;

import java.util.List;
import java.util.stream.Stream;
import org.fairlead.platform.web.ui.Cell;
import org.fairlead.platform.web.ui.Chip;
import org.fairlead.platform.web.ui.Column;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.Downloads;
import org.fairlead.platform.web.ui.Editing;
import org.fairlead.platform.web.ui.FilterBar;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Pager;
import org.fairlead.platform.web.ui.Row;
import org.fairlead.platform.web.ui.StatTile;
import org.fairlead.platform.web.ui.Steps;
import org.fairlead.platform.web.ui.Tag;
import org.fairlead.platform.web.ui.Tone;

/** Lists and numbers of a duty officer's day. */
final class ListSamples {

    private static final String LIST = "/gallery/list";
    private static final String RECORD = "/gallery/record";

    private ListSamples() {}

    static FilterBar filter() {
        return new FilterBar(
                LIST,
                "state:open party:halyard,meridian priority<=2",
                "For example: state:open priority<=2 service:messaging. The address of this page is the filter.",
                List.of(
                        new Link("state is open", LIST + "?without=state"),
                        new Link("party is Halyard Hosting or Meridian Networks", LIST + "?without=party"),
                        new Link("priority is P1 or P2", LIST + "?without=priority")),
                List.of(
                        Chip.of("Open, mine to watch", LIST).asCurrent().withCount("14"),
                        Chip.of("Due within the hour", LIST).withCount("3"),
                        Chip.of("Offered, no answer", LIST).withCount("2"),
                        Chip.of("Paused for the user", LIST).withCount("9")));
    }

    static DataTable table() {
        var columns = List.of(
                Column.text("Number"),
                Column.text("What").sorted(LIST + "?sort=title", Column.Direction.NONE),
                Column.text("Priority").sorted(LIST + "?sort=priority", Column.Direction.NONE),
                Column.text("Who must act"),
                Column.text("Due").sorted(LIST + "?sort=-due", Column.Direction.UP),
                Column.number("Hand-offs").sorted(LIST + "?sort=handoffs", Column.Direction.NONE));
        var rows = List.of(
                row(
                        "INC-7K39-QF2X",
                        "E-mail delayed for everyone at the northern site",
                        Tag.priority(2, "P2 · High"),
                        Cell.of("Halyard Hosting must resolve by 15:40"),
                        overdue("14 min left", Tone.RISK),
                        Cell.of("3")),
                row(
                        "INC-44TW-0RB6",
                        "Voice circuits to the training area drop every few minutes",
                        Tag.priority(1, "P1 · Critical"),
                        Cell.of("Meridian Networks must answer by 15:35"),
                        overdue("22 min left", Tone.PLAIN),
                        Cell.of("1")),
                row(
                        "INC-9MCA-VE10",
                        "Stores terminal shows yesterday's stock",
                        Tag.priority(3, "P3 · Medium"),
                        Cell.of("Calder Field Services, paused for a part"),
                        overdue("paused", Tone.PAUSED),
                        Cell.of("2")),
                row(
                        "INC-D2X8-71KJ",
                        "Map service refuses sign-in from deployed laptops",
                        Tag.priority(2, "P2 · High"),
                        Cell.of("Service desk must offer it on"),
                        overdue("35 min over", Tone.OVER),
                        Cell.of("0")),
                row(
                        "INC-5HZP-QQ3S",
                        "One printer in block 7 prints blank pages",
                        Tag.priority(5, "P5 · Planning"),
                        Cell.of("Calder Field Services must resolve by Thu 26 Nov 17:00"),
                        overdue("2 days 20 h left", Tone.PLAIN),
                        Cell.of("1")));
        return new DataTable("Open records, soonest due first", columns, rows, false);
    }

    static Pager pager() {
        return new Pager(new Link("Previous", LIST), new Link("Next", LIST + "?after=5HZP"), "Records 51 to 55");
    }

    static Downloads downloads() {
        return new Downloads(
                "Export this list", List.of(new Link("CSV", LIST), new Link("XLSX", LIST), new Link("JSON", LIST)));
    }

    static List<StatTile> tiles() {
        return List.of(
                new StatTile("3", "due within the hour", LIST, Tone.RISK, "1 at Halyard, 2 at Meridian"),
                new StatTile("1", "over its time", LIST, Tone.OVER, "with the service desk"),
                new StatTile("2", "offered, no answer", LIST, Tone.PAUSED, "oldest 12 min"),
                new StatTile("1", "waits for your ruling", LIST, Tone.ACCENT, "timer ends 16:05"),
                new StatTile("97.4 %", "within time this month", LIST, Tone.MET, "agreed 96 %"));
    }

    static DataTable rulings() {
        return new DataTable(
                "Waiting for your ruling",
                List.of(Column.text("Number"), Column.text("Between"), Column.text("Timer")),
                List.of(Row.of(
                        Cell.number("INC-8VNE-03TD", RECORD),
                        Cell.of("Meridian Networks and Halyard Hosting").withNote("rejected three times"),
                        Cell.of("39 min left").withNote("16:05"))),
                true);
    }

    static DataTable numbers() {
        return new DataTable(
                "Hand-offs by supplier, this week",
                List.of(
                        Column.text("Supplier"),
                        Column.number("Offered"),
                        Column.number("Rejected"),
                        Column.number("Median answer")),
                List.of(
                        Row.of(Cell.linked("Halyard Hosting", LIST), Cell.of("128"), Cell.of("9"), Cell.of("6 min")),
                        Row.of(Cell.linked("Meridian Networks", LIST), Cell.of("94"), Cell.of("3"), Cell.of("11 min")),
                        Row.of(
                                Cell.linked("Calder Field Services", LIST),
                                Cell.of("41"),
                                Cell.of("0"),
                                Cell.of("34 min"))),
                true);
    }

    static Steps tour() {
        return new Steps(
                "Your first day",
                List.of(
                        new Steps.Step("Sign in and choose your colours", "", "", Steps.State.DONE),
                        new Steps.Step(
                                "Open a record and read who held it",
                                "The lanes tell the story; every bar opens its why?",
                                RECORD,
                                Steps.State.NOW),
                        new Steps.Step("Offer a record to a supplier", "", "", Steps.State.LATER)));
    }

    private static Cell overdue(String words, Tone tone) {
        return tone == Tone.PLAIN ? Cell.of(words) : Cell.tags(Tag.signed(tone, words));
    }

    private static Row row(String number, String title, Tag priority, Cell... rest) {
        var cells = Stream.concat(
                Stream.of(
                        Cell.number(number, RECORD),
                        Cell.linked(title, RECORD),
                        Cell.tags(priority).editable(new Editing(RECORD, "Change the priority of " + number))),
                Stream.of(rest));
        return new Row(cells.toList(), number, RECORD);
    }
}
