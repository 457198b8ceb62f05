package org.fairlead.platform.sql;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;

/**
 * One statement that adds rows of one table by the thousand: the values of each column travel as one array. PostgreSQL refuses
 * COPY into tables with row-level security, and a statement with a parameter for each value ends at 65,535 of them; here the
 * statement is the same for any number of rows.
 *
 * @param sql the statement, with one parameter for each column
 * @param columns the values of each column, as PostgreSQL writes arrays
 */
record ManyRows(String sql, List<String> columns) {

    private static final String NEEDS_QUOTES = "{}\",\\ \t\r\n\f\u000b";

    /** The statement for the rows, which are all of one table. */
    static ManyRows of(DSLContext jooq, List<? extends TableRecord<?>> rows) {
        var table = rows.getFirst().getTable();
        var fields = table.fields();
        return new ManyRows(
                sql(jooq, table),
                Stream.of(fields).map(field -> column(rows, field)).toList());
    }

    private static String sql(DSLContext jooq, Table<?> table) {
        var names =
                Stream.of(table.fields()).map(jooq::render).map(ManyRows::last).toList();
        var values = Stream.of(table.fields())
                .map(field -> isArray(field) ? value(field) + "::" + type(jooq, field) : value(field))
                .collect(Collectors.joining(", "));
        var arrays = Stream.of(table.fields())
                .map(field -> "?::" + (isArray(field) ? "text" : type(jooq, field)) + "[]")
                .collect(Collectors.joining(", "));
        var aliases = Stream.of(table.fields()).map(ManyRows::value).collect(Collectors.joining(", "));
        return "insert into " + jooq.render(table) + " (" + String.join(", ", names) + ") select " + values
                + " from unnest(" + arrays + ") as given (" + aliases + ")";
    }

    /** The column's own name out of a qualified one. */
    private static String last(String qualified) {
        return qualified.substring(qualified.lastIndexOf('.') + 1);
    }

    private static String value(Field<?> field) {
        return "v_" + field.getName();
    }

    private static boolean isArray(Field<?> field) {
        return field.getType().isArray();
    }

    private static String type(DSLContext jooq, Field<?> field) {
        return field.getDataType().getCastTypeName(jooq.configuration());
    }

    private static String column(List<? extends TableRecord<?>> rows, Field<?> field) {
        var array = new StringBuilder(rows.size() * 24).append('{');
        for (var row : rows) {
            if (array.length() > 1) {
                array.append(',');
            }
            append(array, row.get(field));
        }
        return array.append('}').toString();
    }

    private static void append(StringBuilder array, @Nullable Object value) {
        switch (value) {
            case null -> array.append("NULL");
            case UUID id -> array.append(id);
            case Instant instant -> array.append(instant);
            case Number number -> array.append(number);
            case Boolean truth -> array.append(truth);
            case String text -> quote(array, text);
            case JSONB json -> quote(array, json.data());
            case JSON json -> quote(array, json.data());
            case Object[] several -> quote(array, array(several));
            default -> throw new IllegalArgumentException("no way to write a " + value.getClass() + " by the thousand");
        }
    }

    private static String array(Object[] values) {
        var inner = new StringBuilder("{");
        for (var value : values) {
            if (inner.length() > 1) {
                inner.append(',');
            }
            append(inner, value);
        }
        return inner.append('}').toString();
    }

    private static void quote(StringBuilder array, String text) {
        if (isPlain(text)) {
            array.append(text);
            return;
        }
        array.append('"');
        for (int place = 0; place < text.length(); place++) {
            char letter = text.charAt(place);
            if (letter == '"' || letter == '\\') {
                array.append('\\');
            }
            array.append(letter);
        }
        array.append('"');
    }

    private static boolean isPlain(String text) {
        if (text.isEmpty() || text.equalsIgnoreCase("null")) {
            return false;
        }
        for (int place = 0; place < text.length(); place++) {
            if (NEEDS_QUOTES.indexOf(text.charAt(place)) >= 0) {
                return false;
            }
        }
        return true;
    }
}
