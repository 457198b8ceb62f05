package org.fairlead.bulk.internal;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fairlead.access.Viewer;
import org.fairlead.bulk.BulkChange;
import org.fairlead.bulk.BulkChanges;
import org.fairlead.bulk.BulkRow;
import org.fairlead.bulk.BulkRow.Result;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.words.NumberWords;
import org.fairlead.record.RecordFields;
import org.fairlead.record.RecordFilter;
import org.fairlead.record.RecordList;
import org.fairlead.record.RecordList.Sort;
import org.fairlead.record.Records;
import org.fairlead.record.Row;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Finds the records of a bulk change in the order of their logging: the first when it is asked for, those beyond while it is tried, page by
 * page. So no change is too large, and neither its asking nor its memory grows with it.
 */
@Component
class Gathering {

    /** The rows by which the place to go on from is known again. */
    static final int TRAIL = 50;

    private static final int PAGE = 1_000;

    private final Records records;
    private final RecordFilter filters;
    private final int atOnce;

    @Autowired
    Gathering(Records records, RecordFilter filters) {
        this(records, filters, BulkChanges.FIXED_AT_ONCE);
    }

    Gathering(Records records, RecordFilter filters, int atOnce) {
        this.records = records;
        this.filters = filters;
        this.atOnce = atOnce;
    }

    /** Those that fit now, as many as are fixed at once. Refused when there is none, or are more that are not tried first. */
    List<BulkRow> first(String filter, boolean tried, Viewer viewer) {
        var condition = condition(filter, viewer);
        var rows = new ArrayList<BulkRow>();
        RecordList.Place from = null;
        Records.Page page;
        do {
            page = page(condition, from, Math.min(PAGE, atOnce - rows.size()), viewer);
            rows.addAll(rows(page.rows(), rows.size()));
            from = page.rows().isEmpty() ? from : Sort.OLDEST.place(page.rows().getLast());
        } while (page.hasMore() && rows.size() < atOnce);
        if (rows.isEmpty()) {
            throw GeneralRefusal.invalid("filter", say("bulk.refusal.none"));
        }
        if (page.hasMore() && !tried) {
            throw GeneralRefusal.invalid("filter", say("bulk.refusal.many", "most", NumberWords.of(atOnce)));
        }
        return rows;
    }

    /** Whether there may be records beyond those fixed at once. */
    boolean goesOn(BulkChange change) {
        return change.all() >= atOnce;
    }

    /**
     * The next ones; none when all are known. What was logged since it was asked for is not part of it. The place to go on from is read by
     * the tool: the last ones known may have left the asker's sight since.
     *
     * @param trail the last of those known, in order
     */
    List<BulkRow> next(BulkChange change, List<BulkRow> trail, Viewer viewer) {
        var ids = trail.stream().map(row -> row.record().value()).collect(Collectors.toSet());
        var last = records.list(
                        Actor.tool(viewer.actor().home()),
                        RecordList.first(RecordFields.among(ids), Sort.OLDEST, TRAIL))
                .rows()
                .getLast();
        var fits = condition(change.asked().filter(), viewer)
                .and(RecordFields.openedUntil(change.times().askedAt()));
        var page = page(fits, Sort.OLDEST.place(last), PAGE, viewer);
        return rows(page.rows(), trail.getLast().ordinal());
    }

    private Condition condition(String filter, Viewer viewer) {
        return filters.condition(filters.read(filter, viewer.actor()), viewer.actor(), viewer.zone());
    }

    private Records.Page page(Condition condition, RecordList.@Nullable Place from, int most, Viewer viewer) {
        return records.list(viewer.actor(), new RecordList(condition, Sort.OLDEST, from, false, most));
    }

    private static List<BulkRow> rows(List<Row> found, int before) {
        var rows = new ArrayList<BulkRow>();
        for (var row : found) {
            rows.add(new BulkRow(
                    before + rows.size() + 1, row.id(), row.number(), row.title(), Result.WAITING, "", null));
        }
        return rows;
    }
}
