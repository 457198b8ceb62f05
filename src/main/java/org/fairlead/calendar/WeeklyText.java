package org.fairlead.calendar;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Weekly windows as people write them: {@code Mon-Fri 08:00-18:00; Sat 09:00-13:00}. Days are names of at least three
 * letters, ranges may pass the end of the week, lists use commas: {@code Mon, Wed 08:00-12:00, 13:00-17:00}.
 * {@code 24:00} ends a day; a closing time before the opening time falls on the next day.
 */
public final class WeeklyText {

    private WeeklyText() {}

    /**
     * Reads windows, sorted and without repeats.
     *
     * @throws WindowsTextException with the place of the first mistake
     */
    public static List<WeeklyWindow> parse(String text) {
        return new WeeklyTextReader(text).read();
    }

    /** Writes windows in the order of the week; {@link #parse} reads the same windows back. */
    public static String print(Collection<WeeklyWindow> windows) {
        var hoursByDay = new EnumMap<DayOfWeek, List<DayWindow>>(DayOfWeek.class);
        for (var window : new TreeSet<>(windows)) {
            hoursByDay.computeIfAbsent(window.day(), day -> new ArrayList<>()).add(window.hours());
        }
        var daysByHours = new LinkedHashMap<List<DayWindow>, List<DayOfWeek>>();
        hoursByDay.forEach((day, hours) ->
                daysByHours.computeIfAbsent(hours, key -> new ArrayList<>()).add(day));
        return daysByHours.entrySet().stream().map(WeeklyText::group).collect(Collectors.joining("; "));
    }

    private static String group(Map.Entry<List<DayWindow>, List<DayOfWeek>> entry) {
        var hours = entry.getKey().stream().map(DayWindow::toString).collect(Collectors.joining(", "));
        return days(entry.getValue()) + " " + hours;
    }

    private static String days(List<DayOfWeek> days) {
        var parts = new ArrayList<String>();
        for (var first = 0; first < days.size(); ) {
            var last = first;
            while (last + 1 < days.size()
                    && days.get(last + 1) == days.get(last).plus(1)) {
                last++;
            }
            parts.add(
                    first == last
                            ? shortName(days.get(first))
                            : shortName(days.get(first)) + "-" + shortName(days.get(last)));
            first = last + 1;
        }
        return String.join(", ", parts);
    }

    private static String shortName(DayOfWeek day) {
        var name = day.name();
        return name.charAt(0) + name.substring(1, 3).toLowerCase(Locale.ROOT);
    }
}
