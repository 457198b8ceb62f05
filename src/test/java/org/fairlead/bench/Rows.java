package org.fairlead.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything stored about one record, as texts: by table, by key, by column. Computed columns are left out. */
record Rows(Map<String, Map<List<String>, Map<String, @Nullable String>>> tables) {

    /** The tables that hold rows of records, with the columns of their keys; the first says which record. */
    static final Map<String, List<String>> KEYS = keys();

    private static Map<String, List<String>> keys() {
        var keys = new LinkedHashMap<String, List<String>>();
        keys.put("record.entry", List.of("record_id", "seq"));
        keys.put("record.header", List.of("id"));
        keys.put("record.involved", List.of("record_id", "party_id"));
        keys.put("record.holding", List.of("record_id", "ordinal"));
        keys.put("record.pause", List.of("record_id", "pause_id"));
        keys.put("record.timer", List.of("record_id", "name"));
        keys.put("handoff.offer", List.of("record_id", "offer_id"));
        keys.put("handoff.arbitration", List.of("record_id", "arbitration_id"));
        keys.put("clock.reading", List.of("record_id", "clock_id"));
        keys.put("incident.detail", List.of("record_id"));
        keys.put("platform.receipt", List.of("subject_id", "key"));
        return keys;
    }

    /** Reads them as the owner of the schema, who is told to be the tool. */
    static Rows of(Connection owner, UUID id) throws SQLException {
        var tables = new LinkedHashMap<String, Map<List<String>, Map<String, @Nullable String>>>();
        for (var table : KEYS.entrySet()) {
            var columns = columns(owner, table.getKey());
            var rows = new LinkedHashMap<List<String>, Map<String, @Nullable String>>();
            var query = "select " + String.join(", ", columns) + " from " + table.getKey() + " where "
                    + table.getValue().getFirst() + " = '" + id + "'";
            try (var statement = owner.createStatement();
                    var found = statement.executeQuery(query)) {
                while (found.next()) {
                    var row = new LinkedHashMap<String, @Nullable String>();
                    for (var column : columns) {
                        row.put(column, found.getString(column));
                    }
                    var key = new ArrayList<String>();
                    table.getValue().forEach(column -> key.add(String.valueOf(row.get(column))));
                    rows.put(key, row);
                }
            }
            tables.put(table.getKey(), rows);
        }
        return new Rows(tables);
    }

    private static List<String> columns(Connection owner, String table) throws SQLException {
        var name = table.split("\\.", -1);
        var columns = new ArrayList<String>();
        try (var statement = owner.prepareStatement("select column_name from information_schema.columns "
                + "where table_schema = ? and table_name = ? and is_generated = 'NEVER' order by ordinal_position")) {
            statement.setString(1, name[0]);
            statement.setString(2, name[1]);
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    columns.add(found.getString(1));
                }
            }
        }
        return columns;
    }
}
