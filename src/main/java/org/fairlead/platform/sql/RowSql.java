package org.fairlead.platform.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;

/**
 * Statements that write whole rows, put together by hand: every change of a record sends a handful, and rendering them anew each
 * time cost more than running them.
 *
 * @param sql the statement
 * @param values its values, in order
 */
record RowSql(String sql, List<@Nullable Object> values) {

    private static final Map<Shape, String> INSERTS = new ConcurrentHashMap<>();

    /** What an insertion's text depends on. */
    private record Shape(Table<?> table, int rows) {}

    /** Adds rows of one table by one statement. */
    static RowSql insert(List<? extends UpdatableRecord<?>> rows) {
        var table = rows.getFirst().getTable();
        var fields = table.fields();
        var values = new ArrayList<@Nullable Object>(rows.size() * fields.length);
        for (var row : rows) {
            for (int column = 0; column < fields.length; column++) {
                values.add(row.get(column));
            }
        }
        return new RowSql(INSERTS.computeIfAbsent(new Shape(table, rows.size()), RowSql::text), values);
    }

    private static String text(Shape shape) {
        var fields = shape.table().fields();
        var names = Stream.of(fields).map(Field::getName).collect(Collectors.joining(", "));
        var marks = "(" + "?, ".repeat(fields.length - 1) + "?)";
        return "insert into " + name(shape.table()) + " (" + names + ") values " + marks
                + (", " + marks).repeat(shape.rows() - 1);
    }

    /** Changes the columns of a row that are marked as changed. */
    static RowSql update(UpdatableRecord<?> row) {
        var sql = new StringBuilder("update ").append(name(row.getTable()));
        var values = new ArrayList<@Nullable Object>();
        var link = " set ";
        for (var field : row.fields()) {
            if (row.changed(field)) {
                sql.append(link).append(field.getName()).append(" = ?");
                values.add(row.get(field));
                link = ", ";
            }
        }
        return whereIs(row, sql, values);
    }

    /** Takes a row away. */
    static RowSql delete(UpdatableRecord<?> row) {
        return whereIs(row, new StringBuilder("delete from ").append(name(row.getTable())), new ArrayList<>());
    }

    private static RowSql whereIs(UpdatableRecord<?> row, StringBuilder sql, List<@Nullable Object> values) {
        var link = " where ";
        for (var field : row.key().fields()) {
            sql.append(link).append(field.getName()).append(" = ?");
            values.add(row.get(field));
            link = " and ";
        }
        return new RowSql(sql.toString(), values);
    }

    private static String name(Table<?> table) {
        var schema = table.getSchema();
        return schema == null ? table.getName() : schema.getName() + "." + table.getName();
    }
}
