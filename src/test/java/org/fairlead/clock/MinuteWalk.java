package org.fairlead.clock;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The slow oracle's calendar: one bit per minute of about a year, set by looking at what a wall clock shows in each minute.
 * It shares nothing with the calculation under test: no edges are converted, windows are found by reading the wall.
 */
final class MinuteWalk {

    /** A window in minutes of its day; closes may be beyond 1440. */
    record Hours(int opens, int closes) {}

    private static final int DAYS = 420;
    private static final int MARGIN = 3 * 1440;

    private final long firstMinute;
    private final int[] wall;
    private final BitSet open = new BitSet(DAYS * 1440);

    MinuteWalk(
            int[] wall,
            LocalDate firstDay,
            Map<DayOfWeek, List<Hours>> week,
            Set<LocalDate> holidays,
            Map<LocalDate, List<Hours>> exceptions) {
        firstMinute = firstDay.toEpochDay() * 1440;
        this.wall = wall;
        var days = new HashMap<LocalDate, List<Hours>>();
        for (var day = 0; day < DAYS; day++) {
            var date = firstDay.plusDays(day);
            days.put(date, holidays.contains(date) ? List.of() : week.getOrDefault(date.getDayOfWeek(), List.of()));
            if (exceptions.containsKey(date)) {
                days.put(date, exceptions.get(date));
            }
            var dayStart = day * 1440;
            days.get(date).forEach(hours -> mark(dayStart + hours.opens(), dayStart + hours.closes()));
        }
    }

    /** What the wall clock shows in each minute, in minutes since the first day began. */
    static int[] wall(ZoneId zone, LocalDate firstDay) {
        var wall = new int[DAYS * 1440];
        for (var minute = 0; minute < wall.length; minute++) {
            var instant = Instant.ofEpochSecond((firstDay.toEpochDay() * 1440 + minute) * 60);
            wall[minute] = minute + zone.getRules().getOffset(instant).getTotalSeconds() / 60;
        }
        return wall;
    }

    /** From the first minute in which the wall shows the opening time or later, to the last that shows it before closing. */
    private void mark(int opens, int closes) {
        var first = Math.max(0, opens - MARGIN);
        while (first < wall.length && wall[first] < opens) {
            first++;
        }
        var last = Math.min(wall.length - 1, closes + MARGIN);
        while (last >= 0 && wall[last] >= closes) {
            last--;
        }
        if (first <= last) {
            open.set(first, last + 1);
        }
    }

    boolean openAt(long epochSecond) {
        return open.get((int) (Math.floorDiv(epochSecond, 60) - firstMinute));
    }
}
