package org.fairlead.incident.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fairlead.access.Viewer;
import org.fairlead.agreement.PauseReason;
import org.fairlead.incident.IncidentTables;
import org.fairlead.incident.ListColumn;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.web.ui.Column;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.words.TimeWords;
import org.fairlead.record.RecordView;
import org.fairlead.record.Row;
import org.springframework.stereotype.Component;

/** Incidents as tables. */
@Component
class RecordTables implements IncidentTables {

    /** The column of what was found that says when it was logged. */
    private static final int WHEN = 2;

    private static final List<ListColumn> SHORT = List.of(
            ListColumn.NUMBER,
            ListColumn.TITLE,
            ListColumn.PRIORITY,
            ListColumn.STATE,
            ListColumn.HOLDER,
            ListColumn.SERVICE,
            ListColumn.UPDATED,
            ListColumn.DUE);

    private final ListCells cells;

    RecordTables(ListCells cells) {
        this.cells = cells;
    }

    @Override
    public DataTable found(String caption, List<Row> rows, String words, Viewer viewer, Instant now) {
        var table = table(caption, rows, viewer, now);
        var times = new TimeWords(viewer.zone(), now);
        var columns = new ArrayList<>(table.columns());
        columns.add(WHEN, Column.text("Logged"));
        var lines = new ArrayList<org.fairlead.platform.web.ui.Row>();
        for (int at = 0; at < rows.size(); at++) {
            var row = rows.get(at);
            var line = new ArrayList<>(table.rows().get(at).cells());
            line.set(1, line.get(1).withNote(where(row.title(), words)));
            line.add(WHEN, ListCells.moment(times, row.times().opened()));
            lines.add(new org.fairlead.platform.web.ui.Row(line));
        }
        return new DataTable(caption, columns, lines, false);
    }

    private static String where(String title, String words) {
        var there = Arrays.stream(words.toLowerCase(Locale.UK).split("\\W+"))
                .filter(word -> !word.isBlank() && title.toLowerCase(Locale.UK).contains(word))
                .distinct()
                .toList();
        long wanted = Arrays.stream(words.split("\\W+"))
                .filter(word -> !word.isBlank())
                .distinct()
                .count();
        if (there.isEmpty()) {
            return "Found in its description or notes";
        }
        var quoted = there.stream().map(word -> "“" + word + "”").collect(Collectors.joining(" and "));
        return "In the title: " + quoted + (there.size() < wanted ? "; the rest in its description or notes" : "");
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
        var reach = viewer.actor().reach();
        return table(
                caption,
                rows,
                SHORT.stream().filter(column -> fits(column, reach)).toList(),
                viewer,
                now);
    }

    /** Short tables leave out what a list has besides; somebody who only reports is told of news instead of deadlines. */
    private static boolean fits(ListColumn column, Reach reach) {
        return reach == Reach.SELF ? column.isFor(reach) : column != ListColumn.UPDATED;
    }

    /** A table with the columns, in their order. */
    DataTable table(String caption, List<Row> rows, List<ListColumn> shown, Viewer viewer, Instant now) {
        return table(
                caption,
                shown.stream().map(column -> Column.text(column.words())).toList(),
                rows,
                shown,
                new ListCells.Look(viewer, now));
    }

    /** The same, that can be sorted by its columns. */
    DataTable list(String caption, List<Row> rows, ListAsk ask, Viewer viewer, Instant now) {
        var reach = viewer.actor().reach();
        var heads =
                ask.columns().stream().map(column -> head(column, ask, reach)).toList();
        return table(caption, heads, rows, ask.columns(), new ListCells.Look(viewer, now));
    }

    private DataTable table(
            String caption, List<Column> heads, List<Row> rows, List<ListColumn> shown, ListCells.Look look) {
        var lines = rows.stream()
                .map(row -> new org.fairlead.platform.web.ui.Row(shown.stream()
                        .map(column -> cells.cell(column, row, look))
                        .toList()))
                .toList();
        return new DataTable(caption, heads, lines, false);
    }

    /** A heading leads to the other order of its column, or to the one it has. */
    private static Column head(ListColumn column, ListAsk ask, Reach reach) {
        var head = Column.text(column.words());
        var up = column.up().orElse(null);
        var down = column.down().orElse(null);
        var now = ask.sort();
        if (up == null && down == null) {
            return head;
        }
        if (now == down) {
            return head.sorted(ask.sorted(up == null ? now : up).href(reach), Column.Direction.DOWN);
        }
        if (now == up) {
            return head.sorted(ask.sorted(down == null ? now : down).href(reach), Column.Direction.UP);
        }
        return head.sorted(
                ask.sorted(down == null ? Objects.requireNonNull(up) : down).href(reach), Column.Direction.NONE);
    }
}
