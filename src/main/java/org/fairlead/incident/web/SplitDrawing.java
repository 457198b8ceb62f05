package org.fairlead.incident.web;

import java.time.Clock;
import java.util.List;
import org.fairlead.access.Viewer;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Marking;
import org.fairlead.platform.web.ui.Tag;
import org.fairlead.record.Records;
import org.fairlead.record.Row;
import org.springframework.stereotype.Component;

/** Rows beside the record that is open. */
@Component
class SplitDrawing {

    private static final int ENTRIES = 50;

    private final Records records;
    private final Opened opened;
    private final ListCells cells;
    private final WholeRecord whole;
    private final UuidSource ids;
    private final Clock clock;

    SplitDrawing(Reading reading, ListCells cells, WholeRecord whole, UuidSource ids, Clock clock) {
        this.records = reading.records();
        this.opened = reading.opened();
        this.cells = cells;
        this.whole = whole;
        this.ids = ids;
        this.clock = clock;
    }

    /** What records are read by. */
    @Component
    record Reading(Records records, Opened opened) {}

    Split of(ListAsk ask, List<Row> rows, ListPages.Spot spot, Viewer viewer, Frame frame) {
        var now = clock.instant();
        var look = new ListCells.Look(viewer, now);
        var wanted = spot.number().isEmpty() ? rows.getFirst().number() : spot.number();
        var lines = rows.stream()
                .map(row -> line(row, ask.href(viewer.actor().reach(), at(spot, row.number())), look, wanted))
                .toList();
        var seen = records.view(viewer.actor(), wanted, ENTRIES, Integer.MAX_VALUE)
                .map(view -> new Seen(view, viewer, now))
                .orElse(null);
        if (seen != null && !spot.number().isEmpty()) {
            opened.opened(seen);
        }
        var here = ask.href(viewer.actor().reach(), at(spot, wanted));
        var sending = new Sending(frame.csrf(), ids.next().toString()).backTo(here);
        return new Split(
                lines,
                seen == null ? null : whole.of(seen, sending, Story.NEWEST, WholeRecord.Wish.NOTHING),
                seen == null ? "" : seen.href(),
                seen == null
                        ? Marking.STANDARD
                        : RecordDrawing.marking(seen.header().marking()));
    }

    private static String at(ListPages.Spot spot, String number) {
        var place = spot.after() != null && !spot.after().isEmpty()
                ? "&after=" + spot.after()
                : spot.backwards() ? "&before=" + spot.before() : "";
        return place + "&show=" + number;
    }

    private SplitRow line(Row row, String href, ListCells.Look look, String wanted) {
        var tags = new java.util.ArrayList<Tag>();
        tags.add(ListCells.priority(row));
        tags.add(RecordDrawing.state(row.state(), row.phase()));
        tags.addAll(List.of(ListCells.marks(row)));
        var due = cells.due(row, look);
        tags.addAll(due.tags());
        var holder = cells.holder(row, look.viewer()).text();
        var when = due.text().isEmpty() ? "" : ", due " + due.text();
        return new SplitRow(
                row.number(),
                row.title(),
                href,
                tags,
                holder + when,
                row.number().equals(wanted));
    }
}
