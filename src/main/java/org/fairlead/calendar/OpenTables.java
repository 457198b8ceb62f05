package org.fairlead.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** The open stretches of service hours, worked out once per period of 366 days and kept. Safe for many threads. */
final class OpenTables {

    static final long PERIOD = 366 * EpochNanos.DAY;
    static final int COUNT = (int) ((EpochNanos.LAST - EpochNanos.FIRST) / PERIOD) + 1;

    private final ZoneId zone;
    private final LocalEdges edges;
    private final Map<DayOfWeek, List<DayWindow>> week = new EnumMap<>(DayOfWeek.class);
    private final Set<LocalDate> holidays;
    private final Map<LocalDate, List<DayWindow>> exceptions;
    private final AtomicReferenceArray<OpenTable> tables = new AtomicReferenceArray<>(COUNT);

    OpenTables(
            ZoneId zone,
            Collection<WeeklyWindow> windows,
            Set<LocalDate> holidays,
            Map<LocalDate, List<DayWindow>> exceptions) {
        this.zone = zone;
        this.edges = new LocalEdges(zone.getRules());
        this.holidays = holidays;
        this.exceptions = exceptions;
        for (var day : DayOfWeek.values()) {
            week.put(
                    day,
                    windows.stream()
                            .filter(window -> window.day() == day)
                            .map(WeeklyWindow::hours)
                            .toList());
        }
    }

    static int periodOf(long nanos) {
        return (int) ((nanos - EpochNanos.FIRST) / PERIOD);
    }

    OpenTable table(int period) {
        var known = tables.get(period);
        if (known != null) {
            return known;
        }
        var worked = calculate(EpochNanos.FIRST + period * PERIOD);
        tables.set(period, worked);
        return worked;
    }

    /** Windows may start two dates earlier: one passes midnight, and a zone may be ahead of or behind its own date. */
    private OpenTable calculate(long start) {
        var end = start + PERIOD;
        var stretches = new Stretches();
        var date = LocalDate.ofInstant(EpochNanos.instant(start), zone).minusDays(2);
        var last = LocalDate.ofInstant(EpochNanos.instant(end), zone).plusDays(1);
        for (; !date.isAfter(last); date = date.plusDays(1)) {
            for (var window : windowsOf(date)) {
                var opens = edges.opening(date, window).getEpochSecond() * EpochNanos.SECOND;
                var closes = edges.closing(date, window).getEpochSecond() * EpochNanos.SECOND;
                stretches.add(Math.max(opens, start), Math.min(closes, end));
            }
        }
        return stretches.merged();
    }

    private List<DayWindow> windowsOf(LocalDate date) {
        var exception = exceptions.get(date);
        if (exception != null) {
            return exception;
        }
        return holidays.contains(date) ? List.of() : week.getOrDefault(date.getDayOfWeek(), List.of());
    }

    /** Collects stretches in any order, drops empty ones and merges what overlaps or touches. */
    private static final class Stretches {

        private long[][] pairs = new long[512][];
        private int size;

        void add(long opens, long closes) {
            if (opens < closes) {
                if (size == pairs.length) {
                    pairs = Arrays.copyOf(pairs, size * 2);
                }
                pairs[size++] = new long[] {opens, closes};
            }
        }

        OpenTable merged() {
            Arrays.sort(pairs, 0, size, (one, other) -> Long.compare(one[0], other[0]));
            var opens = new long[size];
            var closes = new long[size];
            var count = 0;
            for (var i = 0; i < size; i++) {
                if (count > 0 && pairs[i][0] <= closes[count - 1]) {
                    closes[count - 1] = Math.max(closes[count - 1], pairs[i][1]);
                } else {
                    opens[count] = pairs[i][0];
                    closes[count++] = pairs[i][1];
                }
            }
            return new OpenTable(Arrays.copyOf(opens, count), Arrays.copyOf(closes, count));
        }
    }
}
