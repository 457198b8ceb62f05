package org.fairlead.record.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fairlead.record.Phase;
import org.fairlead.record.RecordId;
import org.fairlead.record.Row;
import org.jspecify.annotations.Nullable;

/** Lines of lists, read by hand: lists are the hottest reads there are. */
final class HeaderRows {

    private HeaderRows() {}

    static List<Row> read(ResultSet set) throws SQLException {
        var rows = new ArrayList<Row>();
        while (set.next()) {
            rows.add(row(set));
        }
        return rows;
    }

    /** The line the set stands on. */
    static Row row(ResultSet set) throws SQLException {
        return new Row(
                new RecordId(set.getObject("id", UUID.class)),
                set.getString("kind"),
                set.getString("number"),
                set.getInt("version"),
                set.getString("title"),
                set.getString("state"),
                Phase.valueOf(set.getString("phase")),
                set.getInt("priority"),
                holder(set),
                subject(set),
                set.getString("marking"),
                times(set),
                set.getBoolean("breached"),
                marks(set.getString("marks")),
                more(set));
    }

    private static Set<String> marks(@Nullable String list) {
        return list == null ? Set.of() : Set.of(list.split(","));
    }

    private static Row.RowHolder holder(ResultSet set) throws SQLException {
        return new Row.RowHolder(
                set.getObject("owner_party", UUID.class),
                id(set, "owner_team"),
                id(set, "assignee"),
                id(set, "offered_to"));
    }

    private static Row.RowSubject subject(ResultSet set) throws SQLException {
        return new Row.RowSubject(
                id(set, "service"),
                id(set, "category"),
                id(set, "site"),
                id(set, "reporter"),
                id(set, "affected"),
                id(set, "parent"));
    }

    private static Row.RowTimes times(ResultSet set) throws SQLException {
        return new Row.RowTimes(
                set.getObject("opened_at", OffsetDateTime.class).toInstant(),
                set.getObject("updated_at", OffsetDateTime.class).toInstant(),
                instant(set, "due_at"),
                instant(set, "customer_due_at"),
                instant(set, "done_at"));
    }

    private static Row.RowMore more(ResultSet set) throws SQLException {
        return new Row.RowMore(
                set.getBoolean("at_risk"),
                set.getInt("reopenings"),
                set.getInt("holding") - 1,
                set.getString("source"),
                Map.of());
    }

    private static @Nullable UUID id(ResultSet set, String column) throws SQLException {
        return set.getObject(column, UUID.class);
    }

    private static @Nullable Instant instant(ResultSet set, String column) throws SQLException {
        var time = set.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
