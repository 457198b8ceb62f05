package org.fairlead.calendar;

import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * A window that opens every week on {@code day}. A window that passes midnight belongs wholly to the day it opens on. How
 * the times are read, and which are refused, is said at {@link DayWindow}.
 */
public record WeeklyWindow(DayOfWeek day, LocalTime opens, LocalTime closes) implements Comparable<WeeklyWindow> {

    public WeeklyWindow {
        var checked = new DayWindow(opens, closes);
        opens = checked.opens();
        closes = checked.closes();
    }

    /** The whole of a day, 00:00 to 24:00. */
    public static WeeklyWindow wholeDay(DayOfWeek day) {
        return new WeeklyWindow(day, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    }

    /** The times without the day. */
    public DayWindow hours() {
        return new DayWindow(opens, closes);
    }

    @Override
    public int compareTo(WeeklyWindow other) {
        var byDay = day.compareTo(other.day);
        return byDay != 0 ? byDay : hours().compareTo(other.hours());
    }
}
