package org.fairlead.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The writes of one use case, learnt from what the product changed in the database for a model record, to be played on other
 * records: the same rows into the same tables with the same statements for each table, in one trip and one transaction.
 */
final class Play {

    private static final Set<String> PLACES = Set.of("seq", "version", "subject_seq", "part", "offer_id", "pause_id");
    private static final Set<String> TIMES = Set.of("starts_at", "ends_at");
    private static final Set<String> RECORDS = Set.of("record_id", "id", "subject_id");

    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder sql = new StringBuilder(RawSql.TELL);
    private final int base;

    /** What one parameter is: a text as it was, the record, a place in its timeline, a new number, a new
     * key, the instant of the play: a holding ends when the next begins. */
    private record Part(Kind kind, @Nullable String text) {}

    private enum Kind {
        AS_IT_WAS,
        RECORD,
        PLACE,
        NUMBER,
        KEY,
        NOW
    }

    private Play(int base) {
        this.base = base;
    }

    /** Learns from the rows before and after. */
    static Play learn(Rows before, Rows after, int versionBefore) {
        var play = new Play(versionBefore);
        for (var table : Rows.KEYS.entrySet()) {
            play.table(
                    table.getKey(),
                    table.getValue(),
                    Objects.requireNonNull(before.tables().get(table.getKey())),
                    Objects.requireNonNull(after.tables().get(table.getKey())));
        }
        return play;
    }

    /** How many rows it touches, for saying so. */
    int parameters() {
        return parts.size();
    }

    private void table(
            String table,
            List<String> key,
            Map<List<String>, Map<String, @Nullable String>> before,
            Map<List<String>, Map<String, @Nullable String>> after) {
        before.keySet().stream().filter(gone -> !after.containsKey(gone)).forEach(gone -> {
            sql.append(";\ndelete from ").append(table);
            where(key, Objects.requireNonNull(before.get(gone)));
        });
        var added = new ArrayList<Map<String, @Nullable String>>();
        after.forEach((place, row) -> {
            var was = before.get(place);
            if (was == null) {
                added.add(row);
            } else if (!was.equals(row)) {
                update(table, key, was, row);
            }
        });
        if (!added.isEmpty()) {
            insert(table, added);
        }
    }

    private void update(
            String table, List<String> key, Map<String, @Nullable String> was, Map<String, @Nullable String> row) {
        var changed = new LinkedHashMap<>(row);
        changed.entrySet().removeIf(column -> Objects.equals(column.getValue(), was.get(column.getKey())));
        sql.append(";\nupdate ").append(table).append(" set ");
        sql.append(String.join(" = ?, ", changed.keySet())).append(" = ?");
        changed.forEach(this::part);
        where(key, row);
    }

    private void where(List<String> key, Map<String, @Nullable String> row) {
        sql.append(" where ").append(String.join(" = ? and ", key)).append(" = ?");
        key.forEach(column -> part(column, row.get(column)));
    }

    private void insert(String table, List<Map<String, @Nullable String>> rows) {
        var columns = rows.getFirst().keySet();
        sql.append(";\ninsert into ")
                .append(table)
                .append(" (")
                .append(String.join(", ", columns))
                .append(") values ");
        var marks = "(" + String.join(", ", columns.stream().map(any -> "?").toList()) + ")";
        sql.append(String.join(", ", rows.stream().map(any -> marks).toList()));
        rows.forEach(row -> row.forEach(this::part));
    }

    private void part(String column, @Nullable String value) {
        if (RECORDS.contains(column)) {
            parts.add(new Part(Kind.RECORD, null));
        } else if (column.equals("number")) {
            parts.add(new Part(Kind.NUMBER, null));
        } else if (column.equals("key")) {
            parts.add(new Part(Kind.KEY, null));
        } else if (PLACES.contains(column) && value != null) {
            parts.add(new Part(Kind.PLACE, Integer.toString(Integer.parseInt(value) - base)));
        } else if (TIMES.contains(column) && value != null) {
            parts.add(new Part(Kind.NOW, null));
        } else {
            parts.add(new Part(Kind.AS_IT_WAS, value));
        }
    }

    /** The statement, prepared. */
    PreparedStatement prepare(Connection connection) throws SQLException {
        return connection.prepareStatement(sql.toString());
    }

    /** Plays it on a record whose newest entry is the given one. */
    void on(PreparedStatement statement, UUID record, int version) throws SQLException {
        int index = RawSql.tell(statement, "SYSTEM");
        var now = OffsetDateTime.now(ZoneOffset.UTC);
        for (var part : parts) {
            switch (part.kind()) {
                case RECORD -> statement.setObject(index++, record);
                case NUMBER -> statement.setString(index++, "RAW-" + record);
                case KEY -> statement.setString(index++, "raw-" + UUID.randomUUID());
                case NOW -> statement.setObject(index++, now);
                case PLACE ->
                    statement.setObject(
                            index++,
                            Integer.toString(Integer.parseInt(Objects.requireNonNull(part.text())) + version),
                            Types.OTHER);
                case AS_IT_WAS -> statement.setObject(index++, part.text(), Types.OTHER);
            }
        }
        RawSql.drain(statement);
    }
}
