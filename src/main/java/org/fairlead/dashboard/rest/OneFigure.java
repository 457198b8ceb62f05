package org.fairlead.dashboard.rest;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fairlead.dashboard.Figure;
import org.fairlead.dashboard.Tile;
import org.jspecify.annotations.Nullable;

/**
 * What a tile shows to the caller now.
 *
 * @param tile the tile's id
 * @param title its heading
 * @param kind what it shows
 * @param count how many records, for count; no further than 1,000
 * @param more whether there are more than that
 * @param filter the filter of the records
 * @param values how many have which value, for breakdown and clocks
 * @param records the numbers of the first records, for list
 * @param hidden why the caller is shown nothing
 */
record OneFigure(
        UUID tile,
        String title,
        String kind,
        @Nullable Integer count,
        boolean more,
        @Nullable String filter,
        @Nullable List<FigureValue> values,
        @Nullable List<String> records,
        @Nullable String hidden) {

    /**
     * A value of a field, or one column of an organisation's clocks.
     *
     * @param value in words
     * @param of which clocks: over, within half an hour, within two hours; null for breakdown
     * @param count how many records
     * @param filter their filter
     */
    record FigureValue(String value, @Nullable String of, int count, String filter) {}

    static OneFigure of(Tile tile, Figure figure) {
        return switch (figure) {
            case Figure.Number number -> {
                int counted = number.count().number();
                yield shown(
                        tile,
                        Math.min(counted, Figure.MOST),
                        counted > Figure.MOST,
                        number.count().filter(),
                        null,
                        null);
            }
            case Figure.Rows rows ->
                shown(
                        tile,
                        null,
                        rows.more(),
                        rows.filter(),
                        null,
                        rows.rows().stream().map(row -> row.number()).toList());
            case Figure.Bars bars ->
                shown(
                        tile,
                        null,
                        !bars.whole(),
                        bars.filter(),
                        bars.bars().stream()
                                .map(bar -> value(bar.title(), null, bar.count()))
                                .toList(),
                        null);
            case Figure.Clocks clocks ->
                shown(
                        tile,
                        null,
                        !clocks.whole(),
                        null,
                        clocks.lines().stream().flatMap(OneFigure::values).toList(),
                        null);
            case Figure.Words words -> shown(tile, null, false, null, null, null);
            case Figure.Hidden hidden ->
                new OneFigure(tile.id(), tile.title(), tile.kind().code(), null, false, null, null, null, hidden.why());
        };
    }

    private static Stream<FigureValue> values(Figure.Line line) {
        return Stream.of(
                value(line.party(), "over", line.over()),
                value(line.party(), "within half an hour", line.half()),
                value(line.party(), "within two hours", line.soon()));
    }

    private static FigureValue value(String title, @Nullable String of, Figure.Count count) {
        return new FigureValue(title, of, count.number(), count.filter());
    }

    private static OneFigure shown(
            Tile tile,
            @Nullable Integer count,
            boolean more,
            @Nullable String filter,
            @Nullable List<FigureValue> values,
            @Nullable List<String> records) {
        return new OneFigure(tile.id(), tile.title(), tile.kind().code(), count, more, filter, values, records, null);
    }
}
