package org.fairlead.incident.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.fairlead.access.Viewer;
import org.fairlead.agreement.PauseReason;
import org.fairlead.incident.IncidentTables;
import org.fairlead.incident.ListColumn;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.web.ui.Column;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.record.RecordView;
import org.fairlead.record.Row;
import org.fairlead.record.RowValues;
import org.springframework.stereotype.Component;

/** Incidents as tables. */
@Component
class RecordTables implements IncidentTables {

    private static final List<ListColumn> SHORT = List.of(
            ListColumn.NUMBER,
            ListColumn.TITLE,
            ListColumn.PRIORITY,
            ListColumn.STATE,
            ListColumn.HOLDER,
            ListColumn.SERVICE,
            ListColumn.UPDATED,
            ListColumn.DUE);

    /** Of times that have passed the latest is what people look for, of counts the most; everything else begins with its first. */
    private static final Set<ListColumn> FROM_THE_LATEST =
            Set.of(ListColumn.OPENED, ListColumn.UPDATED, ListColumn.DONE, ListColumn.HAND_OVERS);

    private final ListCells cells;
    private final RowValues values;

    RecordTables(ListCells cells, RowValues values) {
        this.cells = cells;
        this.values = values;
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
        var look = new ListCells.Look(viewer, now);
        var lines = rows.stream()
                .map(row -> new org.fairlead.platform.web.ui.Row(shown.stream()
                        .map(column -> cells.cell(column, row, look))
                        .toList()))
                .toList();
        var heads = shown.stream().map(RecordTables::head).toList();
        return new DataTable(caption, heads, lines, false);
    }

    /** The same, that can be sorted by its columns and changed in its cells. */
    DataTable list(String caption, List<Row> rows, ListAsk ask, Viewer viewer, Instant now) {
        var reach = viewer.actor().reach();
        var heads =
                ask.columns().stream().map(column -> head(column, ask, reach)).toList();
        var look = new ListCells.Look(viewer, now);
        var lines = values.filled(viewer.actor(), rows, codes(ask.columns())).stream()
                .map(row -> new org.fairlead.platform.web.ui.Row(
                        ask.columns().stream()
                                .map(column -> cells.editable(column, row, look))
                                .toList(),
                        row.number(),
                        "/incidents/" + row.number() + "/preview"))
                .toList();
        return new DataTable(caption, heads, lines, false);
    }

    /** The names of columns, as of fields. */
    static List<String> codes(List<ListColumn> columns) {
        return columns.stream().map(ListColumn::code).toList();
    }

    /** On a phone a record is a card: its number, what it is, how it stands, who has it and until when. */
    private static Column head(ListColumn column) {
        var slot = switch (column) {
            case PRIORITY, STATE -> Column.Slot.SIGN;
            case TITLE -> Column.Slot.TITLE;
            case HOLDER -> Column.Slot.START;
            case DUE -> Column.Slot.END;
            default -> Column.Slot.NONE;
        };
        return Column.text(ListWords.of(column)).at(slot);
    }

    /** A heading leads to the other order of its column, or to the one it has. */
    private static Column head(ListColumn column, ListAsk ask, Reach reach) {
        var head = head(column);
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
        boolean latestFirst = FROM_THE_LATEST.contains(column) && down != null || up == null;
        return head.sorted(
                ask.sorted(Objects.requireNonNull(latestFirst ? down : up)).href(reach), Column.Direction.NONE);
    }
}
