package org.fairlead.operations;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fairlead.record.RecordId;
import org.fairlead.testing.TestDatabase;

/** What lies behind row-level security, seen and changed as the owner of the schema. */
final class Behind {

    static final List<String> TABLES = List.of(
            "record.entry",
            "record.header",
            "record.involved",
            "record.holding",
            "record.pause",
            "record.timer",
            "handoff.offer",
            "handoff.arbitration",
            "handoff.precedent",
            "incident.mark",
            "link.relation",
            "clock.reading",
            "incident.detail");

    /** A whole row, without the transaction that wrote it: nothing is computed from that. */
    private static final String ROW = "(to_jsonb(t) - 'written_in')::text";

    private Behind() {}

    /** Every row of the record, by table. */
    static Map<String, List<String>> rows(RecordId id) {
        var rows = new TreeMap<String, List<String>>();
        TABLES.forEach(table -> rows.put(
                table,
                texts("select %1$s from %2$s t where %3$s = '%4$s' order by %1$s"
                        .formatted(ROW, table, key(table), id))));
        return rows;
    }

    static String key(String table) {
        return table.equals("record.header") ? "id" : "record_id";
    }

    /** The rows of a query of one column. */
    static List<String> texts(String query) {
        try (var connection = TestDatabase.owner().getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (found.next()) {
                texts.add(String.valueOf(found.getString(1)));
            }
            return texts;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Runs statements in one transaction that checks no reference. */
    static void run(String... statements) {
        try (var connection = TestDatabase.owner().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local session_replication_role = replica");
            for (var sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Takes the record away as if it had never been. */
    static void forget(RecordId id) {
        run(TABLES.stream()
                .map(table -> "delete from %s where %s = '%s'".formatted(table, key(table), id))
                .toArray(String[]::new));
    }
}
