package org.fairlead.incident.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.fairlead.access.Viewer;
import org.fairlead.agreement.PauseReason;
import org.fairlead.incident.IncidentMark;
import org.fairlead.incident.IncidentTables;
import org.fairlead.incident.Marks;
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
import org.fairlead.record.RecordList;
import org.fairlead.record.RecordView;
import org.fairlead.record.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Incidents as tables. */
@Component
class RecordTables implements IncidentTables {

    private final Names names;

    RecordTables(Names names) {
        this.names = names;
    }

    @Override
    public String question(RecordView view, Viewer viewer) {
        return view.history().lastingPauses().stream()
                .filter(pause -> pause.fact().toAct().equals(PauseReason.ToAct.USER.name()))
                .reduce((first, last) -> last)
                .map(pause -> view.history().entries().stream()
                        .filter(entry -> entry.seq() == pause.id() && entry.text() != null)
                        .findFirst()
                        .map(entry -> java.util.Objects.requireNonNullElse(entry.text(), ""))
                        .orElse(pause.fact().reason()))
                .orElse("");
    }

    @Override
    public DataTable table(String caption, List<Row> rows, Viewer viewer, Instant now) {
        return table(caption, rows, viewer, now, null);
    }

    /** How the columns of a list are sorted and what sorting them otherwise leads to. */
    record Sorting(RecordList.Sort now, Function<RecordList.Sort, String> href) {

        Column on(Column column, RecordList.Sort down, RecordList.@Nullable Sort up) {
            if (now == down) {
                return column.sorted(href.apply(up == null ? down : up), Column.Direction.DOWN);
            }
            return now == up
                    ? column.sorted(href.apply(down), Column.Direction.UP)
                    : column.sorted(href.apply(down), Column.Direction.NONE);
        }

        Column due(Column column) {
            return column.sorted(
                    href.apply(RecordList.Sort.DUE),
                    now == RecordList.Sort.DUE ? Column.Direction.UP : Column.Direction.NONE);
        }
    }

    DataTable table(String caption, List<Row> rows, Viewer viewer, Instant now, @Nullable Sorting sorting) {
        var times = new TimeWords(viewer.zone(), now);
        boolean requester = viewer.actor().reach() == Reach.SELF;
        var columns = new ArrayList<Column>();
        columns.add(Column.text("Number"));
        columns.add(Column.text("What is wrong"));
        columns.add(Column.text("Priority"));
        columns.add(Column.text("State"));
        columns.add(Column.text("Held by"));
        columns.add(Column.text("Service"));
        if (sorting != null) {
            columns.add(sorting.on(Column.text("Logged"), RecordList.Sort.NEWEST, RecordList.Sort.OLDEST));
        }
        if (sorting != null || requester) {
            var news = Column.text("Last news");
            columns.add(sorting == null ? news : sorting.on(news, RecordList.Sort.TOUCHED, null));
        }
        if (!requester) {
            columns.add(sorting == null ? Column.text("Due") : sorting.due(Column.text("Due")));
        }
        var lines = new ArrayList<org.fairlead.platform.web.ui.Row>();
        for (var row : rows) {
            var cells = new ArrayList<>(List.of(
                    Cell.number(row.number(), "/incidents/" + row.number()),
                    Cell.linked(row.title(), "/incidents/" + row.number()).withTags(marks(row)),
                    Cell.tags(Tag.priority(Math.min(5, row.priority()), "P" + row.priority())),
                    Cell.tags(RecordDrawing.state(row.state(), row.phase())),
                    holder(row, viewer),
                    Cell.of(
                            row.subject().service() == null
                                    ? ""
                                    : names.service(row.subject().service()))));
            if (sorting != null) {
                cells.add(moment(times, row.times().opened()));
            }
            if (sorting != null || requester) {
                cells.add(moment(times, row.times().updated()));
            }
            if (!requester) {
                cells.add(due(row, viewer, times, now));
            }
            lines.add(new org.fairlead.platform.web.ui.Row(cells));
        }
        return new DataTable(caption, columns, lines, false);
    }

    private static Tag[] marks(Row row) {
        return Marks.of(row).stream().map(IncidentMark::tag).toArray(Tag[]::new);
    }

    /** A time that is not broken within its day or before its hour. */
    private static Cell moment(TimeWords times, Instant instant) {
        var day = times.day(instant);
        return day.equals("today")
                ? Cell.of(times.time(instant))
                : Cell.of(day.replace(' ', '\u00a0')).withNote(times.time(instant));
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
        var due = row.times().due();
        boolean done = row.phase() == Phase.ENDED || row.phase() == Phase.DONE;
        if (done || due == null) {
            var tag = row.breached()
                    ? Tag.signed(Tone.OVER, "Over")
                    : row.phase() == Phase.WAITING ? Tag.signed(Tone.PAUSED, "Paused") : null;
            return tag == null ? Cell.of("") : Cell.tags(tag);
        }
        var left = Duration.between(now, due);
        if (left.isNegative()) {
            return Cell.tags(Tag.signed(Tone.OVER, "Over")).withNote("since " + times.moment(due));
        }
        var day = times.day(due);
        var in = "in " + DurationWords.brief(left) + (row.breached() ? "; another is over" : "");
        return day.equals("today")
                ? Cell.of(times.time(due)).withNote(in)
                : Cell.of(day.replace(' ', '\u00a0')).withNote(times.time(due) + ", " + in);
    }
}
