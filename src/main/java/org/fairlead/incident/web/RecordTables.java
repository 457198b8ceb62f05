package org.fairlead.incident.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fairlead.access.Viewer;
import org.fairlead.incident.IncidentTables;
import org.fairlead.incident.Sight;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.web.ui.Cell;
import org.fairlead.platform.web.ui.Column;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.Tag;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.platform.words.DurationWords;
import org.fairlead.platform.words.TimeWords;
import org.fairlead.record.Phase;
import org.fairlead.record.Row;
import org.springframework.stereotype.Component;

/** Incidents as tables. */
@Component
class RecordTables implements IncidentTables {

    private final Names names;

    RecordTables(Names names) {
        this.names = names;
    }

    @Override
    public DataTable table(String caption, List<Row> rows, Viewer viewer, Instant now) {
        var times = new TimeWords(viewer.zone(), now);
        boolean requester = viewer.actor().reach() == Reach.SELF;
        var columns = new ArrayList<Column>();
        columns.add(Column.text("Number"));
        columns.add(Column.text("What is wrong"));
        columns.add(Column.text("Priority"));
        columns.add(Column.text("State"));
        columns.add(Column.text("Held by"));
        columns.add(Column.text("Service"));
        columns.add(Column.text(requester ? "Last news" : "Due"));
        var lines = new ArrayList<org.fairlead.platform.web.ui.Row>();
        for (var row : rows) {
            var cells = List.of(
                    Cell.number(row.number(), "/incidents/" + row.number()),
                    Cell.linked(row.title(), "/incidents/" + row.number()),
                    Cell.tags(Tag.priority(Math.min(5, row.priority()), "P" + row.priority())),
                    Cell.tags(RecordDrawing.state(row.state(), row.phase())),
                    holder(row, viewer),
                    Cell.of(
                            row.subject().service() == null
                                    ? ""
                                    : names.service(row.subject().service())),
                    requester ? Cell.of(times.moment(row.times().updated())) : due(row, viewer, times, now));
            lines.add(new org.fairlead.platform.web.ui.Row(cells));
        }
        return new DataTable(caption, columns, lines, false);
    }

    private Cell holder(Row row, Viewer viewer) {
        var cell = Cell.of(names.party(row.holder().party()));
        var offered = row.holder().offeredTo();
        if (offered != null && Sight.seesOffer(viewer.actor(), row.holder())) {
            return cell.withNote("offered to " + names.party(offered));
        }
        var assignee = row.holder().assignee();
        return assignee == null || !Sight.seesStaff(viewer.actor())
                ? cell
                : cell.withNote(names.person(new PersonId(assignee)));
    }

    private static Cell due(Row row, Viewer viewer, TimeWords times, Instant now) {
        if (!Sight.seesDue(viewer.actor(), row.holder().party())) {
            return Cell.of("");
        }
        var over = row.breached() ? List.of(Tag.signed(Tone.OVER, "Over")) : List.<Tag>of();
        var due = row.times().due();
        if (row.phase() == Phase.WAITING && due == null) {
            return Cell.tags(Tag.signed(Tone.PAUSED, "Paused"));
        }
        if (due == null || row.phase() == Phase.ENDED || row.phase() == Phase.DONE) {
            return over.isEmpty() ? Cell.of("") : Cell.tags(over.getFirst());
        }
        var left = Duration.between(now, due);
        var words = left.isNegative() ? DurationWords.left(left) : DurationWords.brief(left) + " left";
        var cell = Cell.of(words).withNote(times.moment(due));
        return over.isEmpty() ? cell : cell.withTags(over.getFirst());
    }
}
