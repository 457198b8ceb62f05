package org.fairlead.record.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fairlead.platform.json.StoredJson;
import org.fairlead.record.Rebuild.Difference;
import org.jooq.JSONB;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;

/** Two sets of rows, stored and computed, compared both ways, column by column. */
final class RowComparison {

    static final String NO_ROW = "(no row)";
    static final String WHOLE_ROW = "*";

    private RowComparison() {}

    static List<Difference> between(
            List<? extends UpdatableRecord<?>> stored, List<? extends UpdatableRecord<?>> computed) {
        var left = byKey(stored);
        var differences = new ArrayList<Difference>();
        byKey(computed).forEach((key, row) -> {
            var twin = left.remove(key);
            if (twin == null) {
                differences.add(new Difference(name(row.getTable()), key(row), WHOLE_ROW, NO_ROW, row(row)));
            } else {
                compare(differences, twin, row);
            }
        });
        left.values()
                .forEach(row ->
                        differences.add(new Difference(name(row.getTable()), key(row), WHOLE_ROW, row(row), NO_ROW)));
        return differences;
    }

    private static Map<Object, UpdatableRecord<?>> byKey(List<? extends UpdatableRecord<?>> rows) {
        var keyed = new LinkedHashMap<Object, UpdatableRecord<?>>();
        rows.forEach(row ->
                keyed.put(List.of(row.getTable().getQualifiedName(), row.key().intoList()), row));
        return keyed;
    }

    private static void compare(List<Difference> differences, UpdatableRecord<?> stored, UpdatableRecord<?> computed) {
        for (var field : computed.fields()) {
            var was = stored.get(field);
            var is = computed.get(field);
            if (!same(was, is)) {
                differences.add(
                        new Difference(name(computed.getTable()), key(computed), field.getName(), text(was), text(is)));
            }
        }
    }

    /** Whether two values are the same to the database: instants to the microsecond, JSON by content. */
    static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Instant first && other instanceof Instant second) {
            return micros(first).equals(micros(second));
        }
        if (one instanceof JSONB first && other instanceof JSONB second) {
            return StoredJson.mapper()
                    .readTree(first.data())
                    .equals(StoredJson.mapper().readTree(second.data()));
        }
        if (one instanceof Object[] first && other instanceof Object[] second) {
            return Arrays.equals(first, second);
        }
        return Objects.equals(one, other);
    }

    private static Instant micros(Instant instant) {
        return instant.plusNanos(500).truncatedTo(ChronoUnit.MICROS);
    }

    static String name(Table<?> table) {
        var schema = table.getSchema();
        return schema == null ? table.getName() : schema.getName() + "." + table.getName();
    }

    private static String key(UpdatableRecord<?> row) {
        var key = row.key();
        return IntStream.range(0, key.size())
                .mapToObj(place -> Objects.requireNonNull(key.field(place)).getName() + " " + text(key.get(place)))
                .collect(Collectors.joining(", "));
    }

    private static String row(UpdatableRecord<?> row) {
        return Arrays.stream(row.fields())
                .filter(field -> row.get(field) != null)
                .map(field -> field.getName() + " " + text(row.get(field)))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "nothing";
            case Object[] several -> Arrays.toString(several);
            case JSONB json -> json.data();
            case Object any -> any.toString();
        };
    }
}
