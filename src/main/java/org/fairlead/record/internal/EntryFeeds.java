package org.fairlead.record.internal;

import static org.fairlead.db.record.Tables.ENTRY;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.record.EntryFeed;
import org.fairlead.record.RecordId;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/**
 * Reads entries by the transaction that wrote them, up to the oldest one still at work. That one may belong to anybody on the same
 * server: news waits for it, and is not lost.
 */
@Component
class EntryFeeds implements EntryFeed {

    private static final Field<Long> WRITTEN_IN = DSL.field("entry.written_in", Long.class);
    private static final Field<Long> STILL_AT_WORK =
            DSL.field("(select pg_snapshot_xmin(pg_current_snapshot())::text::bigint)", SQLDataType.BIGINT);

    private final Database database;
    private final EntryRows rows;

    EntryFeeds(Database database, EntryRows rows) {
        this.database = database;
        this.rows = rows;
    }

    @Override
    public long now() {
        var trip = database.trip(Asker.TOOL);
        var found = trip.read(DSL.select(STILL_AT_WORK));
        trip.run();
        return found.get().getFirst().get(0, Long.class) - 1;
    }

    @Override
    public News after(long upTo, int some) {
        long end = end(upTo, some);
        if (end == upTo) {
            return new News(List.of(), upTo, false);
        }
        var columns = Stream.concat(EntryRows.COLUMNS.stream(), Stream.of(ENTRY.RECORD_ID))
                .toList();
        var trip = database.trip(Asker.TOOL);
        var read = trip.read(
                DSL.select(columns)
                        .from(ENTRY)
                        .where(WRITTEN_IN.gt(upTo))
                        .and(WRITTEN_IN.le(end))
                        .orderBy(WRITTEN_IN, ENTRY.RECORD_ID, ENTRY.SEQ),
                this::read);
        trip.run();
        return new News(read.get(), end, read.get().size() >= some);
    }

    /** How far some entries reach; as far as can be read, when there are fewer. */
    private long end(long upTo, int some) {
        var trip = database.trip(Asker.TOOL);
        var next = trip.read(DSL.select(WRITTEN_IN)
                .from(ENTRY)
                .where(WRITTEN_IN.gt(upTo))
                .and(WRITTEN_IN.lt(STILL_AT_WORK))
                .orderBy(WRITTEN_IN)
                .offset(some - 1)
                .limit(1));
        var last = trip.read(DSL.select(DSL.max(WRITTEN_IN))
                .from(ENTRY)
                .where(WRITTEN_IN.gt(upTo))
                .and(WRITTEN_IN.lt(STILL_AT_WORK)));
        trip.run();
        if (next.get().isNotEmpty()) {
            return next.get().getFirst().get(0, Long.class);
        }
        var found = last.get().getFirst().get(0, Long.class);
        return found == null ? upTo : found;
    }

    private List<New> read(ResultSet set) throws SQLException {
        var news = new ArrayList<New>();
        while (set.next()) {
            news.add(new New(new RecordId(set.getObject(EntryRows.COLUMNS.size() + 1, UUID.class)), rows.one(set)));
        }
        return news;
    }
}
