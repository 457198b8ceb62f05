package org.fairlead.platform.web.gallery;

import java.util.List;
import org.fairlead.platform.web.gallery.Part.Sample;
import org.fairlead.platform.web.ui.Cell;
import org.fairlead.platform.web.ui.Chip;
import org.fairlead.platform.web.ui.Column;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.Editing;
import org.fairlead.platform.web.ui.Field;
import org.fairlead.platform.web.ui.FilterBuilder;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.ListOptions;
import org.fairlead.platform.web.ui.Option;
import org.fairlead.platform.web.ui.Pager;
import org.fairlead.platform.web.ui.Select;
import org.fairlead.platform.web.ui.StatTile;
import org.fairlead.platform.web.ui.Tag;
import org.fairlead.platform.web.ui.TextField;
import org.fairlead.platform.web.ui.Ticking;
import org.fairlead.platform.web.ui.Tone;

/** What lists and homes are made of. */
final class ListParts {

    private static final String HERE = "/gallery";

    private ListParts() {}

    static List<Part> all() {
        return List.of(
                dataTable(),
                cell(),
                filterBar(),
                filterBuilder(),
                listOptions(),
                pager(),
                downloads(),
                ticking(),
                statTile());
    }

    private static Part dataTable() {
        return Part.of(
                "dataTable",
                "For rows of the same facts. It has a caption, numbers stand to the right, and on a phone each row becomes a block of named facts.",
                Sample.of("With a frame, sorted by one column", ListSamples.table()),
                Sample.of(
                        "Plain, within a card",
                        new DataTable(
                                "Waiting for your ruling",
                                List.of(Column.text("Between"), Column.number("Rejected")),
                                List.of(org.fairlead.platform.web.ui.Row.of(
                                        Cell.of("Meridian Networks and Halyard Hosting"), Cell.of("3"))),
                                true)),
                Sample.of("A list, with its files under it", ListSamples.table().exported(ListSamples.downloads())));
    }

    private static Part cell() {
        return Part.of(
                "cell",
                "Within a table: a text, a link, a record's number, tags, a quieter second line, and a pencil where the reader may change it.",
                Sample.of("Text with a note", Cell.of("Halyard Hosting").withNote("since 14:10")),
                Sample.of("A number", Cell.number(RecordSamples.NUMBER, HERE)),
                Sample.of(
                        "Tags, may be changed",
                        Cell.tags(Tag.priority(2, "P2 · High")).editable(new Editing(HERE, "Change the priority"))));
    }

    private static Part filterBar() {
        return Part.of(
                "filterBar",
                "Above every list: the filter as text, what it consists of, and kept ones. The address of the page is the filter.",
                Sample.of("Three conditions", ListSamples.filter()),
                Sample.of(
                        "Could not be read",
                        ListSamples.filter().refused("There is no field state:open. Did you mean state?", 0)));
    }

    private static Part filterBuilder() {
        return Part.of(
                "filterBuilder",
                "Beneath a filter, for those who would rather choose than type: a field first, then how and what it is compared with.",
                Sample.of(
                        "A field is chosen",
                        new FilterBuilder(
                                HERE,
                                fields(),
                                List.of(new Hidden("filter", "open")),
                                new FilterBuilder.Chosen(
                                        HERE,
                                        "title",
                                        "The title holds",
                                        List.of(TextField.of(Field.of("value", "Words"), "")),
                                        HERE))));
    }

    private static Select fields() {
        return new Select(Field.of("field", "Field"), List.of(Option.of("title", "title"), Option.of("due", "due")));
    }

    private static Part listOptions() {
        return Part.of(
                "listOptions",
                "Beneath a filter: which columns, in which order, how rows are ordered and put together. Every choice is an address.",
                Sample.of(
                        "Open",
                        new ListOptions(
                                List.of(
                                        new ListOptions.ChosenColumn("Number", null, HERE, HERE),
                                        new ListOptions.ChosenColumn("Due", HERE, null, HERE)),
                                List.of(new Link("Site", HERE)),
                                List.of(new ListOptions.Choice(
                                        "Order",
                                        List.of(
                                                Chip.of("Due first", HERE).asCurrent(),
                                                Chip.of("Newest first", HERE)))),
                                true)));
    }

    private static Part pager() {
        return Part.of(
                "pager",
                "Beneath a list of more rows than fit. It says what is shown and never how many there are in all, which would have to be counted.",
                Sample.of("In the middle", ListSamples.pager()),
                Sample.of("The first page", new Pager(null, new Link("Next", HERE), "Records 1 to 50")));
    }

    private static Part downloads() {
        return Part.of(
                "downloads",
                "Beneath what can be taken along as a file: all of it, in each format, marked as the page is.",
                Sample.of("A list", ListSamples.downloads()));
    }

    private static Part ticking() {
        return Part.of(
                "ticking",
                "Beneath a table whose rows can be ticked: what is done with those that are. It stays in view while the table is scrolled.",
                Sample.of("Without a script", new Ticking(HERE, "number", "Change the ticked ones", "Change these #")));
    }

    private static Part statTile() {
        return Part.of(
                "statTile",
                "For a number that somebody steers by. It opens the records behind it; its tone says how it stands, and so do its words.",
                Sample.of(
                        "At risk",
                        new StatTile("3", "due within the hour", HERE, Tone.RISK, "1 at Halyard, 2 at Meridian")),
                Sample.of("Met", new StatTile("97.4 %", "within time this month", HERE, Tone.MET, "agreed 96 %")));
    }
}
