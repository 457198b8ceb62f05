package org.fairlead.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.fairlead.calendar.DayWindow;
import org.fairlead.calendar.ServiceHours;
import org.fairlead.calendar.WeeklyWindow;

/** Random service hours with their twin for the slow oracle, around the clock changes of many zones. */
final class RandomHours {

    private static final List<String> ZONES = List.of(
            "Europe/London",
            "America/St_Johns",
            "Australia/Lord_Howe",
            "America/New_York",
            "America/Havana",
            "America/Santiago",
            "Africa/Cairo",
            "Africa/Casablanca",
            "Antarctica/Troll",
            "Asia/Tehran",
            "Pacific/Apia",
            "Pacific/Chatham",
            "Asia/Kolkata",
            "UTC");

    final ZoneId zone;
    final LocalDate firstDay;
    final List<ServiceHours> hours = new ArrayList<>();
    final Map<ServiceHours, MinuteWalk> walks = new IdentityHashMap<>();

    private final Random random;
    private final int[] wall;

    /** Three calendars of one zone and year. */
    RandomHours(Random random) {
        this.random = random;
        this.zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        this.firstDay = LocalDate.of(2004 + random.nextInt(34), 1 + random.nextInt(12), 1);
        this.wall = MinuteWalk.wall(zone, firstDay);
        for (var i = 0; i < 3; i++) {
            add();
        }
    }

    /** An epoch day within the bounds; in most cases shortly before a clock change, if the zone has one then. */
    long day(Random random, int earliest, int latest, int daysBefore) {
        var any = firstDay.plusDays(earliest + random.nextInt(latest - earliest));
        var change = zone.getRules().nextTransition(any.atStartOfDay(zone).toInstant());
        if (change == null || random.nextInt(4) == 0) {
            return any.toEpochDay();
        }
        var near = change.getInstant().getEpochSecond() / 86_400 - random.nextInt(daysBefore + 1);
        var first = firstDay.toEpochDay();
        return near < first + earliest || near > first + latest ? any.toEpochDay() : near;
    }

    private void add() {
        var windows = new ArrayList<WeeklyWindow>();
        var week = new EnumMap<DayOfWeek, List<MinuteWalk.Hours>>(DayOfWeek.class);
        for (var i = 1 + random.nextInt(8); i > 0; i--) {
            var day = DayOfWeek.of(1 + random.nextInt(7));
            var window = window();
            windows.add(new WeeklyWindow(day, window.opens(), window.closes()));
            week.computeIfAbsent(day, key -> new ArrayList<>()).add(twin(window));
        }
        var holidays = new HashSet<LocalDate>();
        for (var i = random.nextInt(60); i > 0; i--) {
            holidays.add(date());
        }
        var result = ServiceHours.of(zone, windows).withHolidays(holidays);
        var exceptions = new HashMap<LocalDate, List<MinuteWalk.Hours>>();
        for (var i = random.nextInt(20); i > 0; i--) {
            var date = random.nextInt(3) == 0 && !holidays.isEmpty()
                    ? holidays.iterator().next()
                    : date();
            var replacement = random.nextInt(3) == 0 ? List.<DayWindow>of() : List.of(window());
            result = result.withException(date, replacement);
            exceptions.put(date, replacement.stream().map(RandomHours::twin).toList());
        }
        hours.add(result);
        walks.put(result, new MinuteWalk(wall, firstDay, week, Set.copyOf(holidays), exceptions));
    }

    private LocalDate date() {
        return firstDay.plusDays(random.nextInt(420));
    }

    /** Half of the edges lie near the hours in which clocks change. */
    private DayWindow window() {
        var opens = edge();
        var closes = edge();
        if (opens == closes) {
            return DayWindow.WHOLE_DAY;
        }
        return new DayWindow(LocalTime.ofSecondOfDay(opens * 60L), LocalTime.ofSecondOfDay(closes * 60L));
    }

    private int edge() {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(13) * 15;
            case 1 -> random.nextInt(24) * 60;
            case 2 -> random.nextInt(96) * 15;
            default -> random.nextInt(1440);
        };
    }

    private static MinuteWalk.Hours twin(DayWindow window) {
        var opens = window.opens().toSecondOfDay() / 60;
        var closes = window.closes().toSecondOfDay() / 60;
        return new MinuteWalk.Hours(opens, closes <= opens ? closes + 1440 : closes);
    }
}
