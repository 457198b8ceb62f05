package org.fairlead.incident;

import java.util.List;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.sheet.SheetRows;
import org.fairlead.record.RecordList;
import org.fairlead.record.RecordList.Sort;
import org.fairlead.record.Records;
import org.fairlead.record.Row;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a list one page after another, each page in a transaction of its own, so that an export however long holds nothing in
 * the database. The first page is short: it is what the reader waits for.
 */
final class IncidentRows implements SheetRows<Row> {

    private static final int FIRST = 200;
    private static final int LATER = 4_000;

    private final Records records;
    private final Actor actor;
    private final Condition condition;
    private final Sort sort;
    private int limit = FIRST;
    private RecordList.@Nullable Place place;
    private boolean over;

    IncidentRows(Records records, Actor actor, Condition condition, Sort sort) {
        this.records = records;
        this.actor = actor;
        this.condition = condition;
        this.sort = sort;
    }

    @Override
    public List<Row> next() {
        if (over) {
            return List.of();
        }
        var page = records.list(actor, new RecordList(condition, sort, place, false, limit));
        var rows = page.rows();
        over = !page.hasMore();
        if (!rows.isEmpty()) {
            place = sort.place(rows.getLast());
        }
        limit = LATER;
        return rows;
    }
}
