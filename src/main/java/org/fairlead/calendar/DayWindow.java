package org.fairlead.calendar;

import static org.fairlead.platform.language.Say.say;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * Opening and closing time of one window, as a wall clock shows them. Half-open: open at {@code opens}, closed at
 * {@code closes}. A closing time that is not later than the opening time falls on the next day, so 22:00 to 06:00 passes
 * midnight, and 00:00 as closing time means the end of the day (24:00). 00:00 to 00:00 is the whole day. Any other
 * window whose two times are equal is refused, because it could mean nothing or 24 hours.
 */
public record DayWindow(LocalTime opens, LocalTime closes) implements Comparable<DayWindow> {

    /** The whole local day, 00:00 to 24:00: 23 or 25 real hours where the clocks change. */
    public static final DayWindow WHOLE_DAY = new DayWindow(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    public DayWindow {
        if (opens.equals(closes) && !opens.equals(LocalTime.MIDNIGHT)) {
            throw new IllegalArgumentException(say("calendar.refusal.empty-window", "time", opens));
        }
        if (!wholeSecond(opens) || !wholeSecond(closes)) {
            throw new IllegalArgumentException(say("calendar.refusal.whole-seconds", "opens", opens, "closes", closes));
        }
    }

    /** Whether the window closes on the day after it opens; closing at 24:00 does, at that day's first moment. */
    public boolean closesNextDay() {
        return !closes.isAfter(opens);
    }

    /** The window as text, such as {@code 22:00-06:00} or {@code 00:00-24:00}. */
    @Override
    public String toString() {
        return opens + "-" + (closes.equals(LocalTime.MIDNIGHT) ? "24:00" : closes.toString());
    }

    @Override
    public int compareTo(DayWindow other) {
        var byOpening = opens.compareTo(other.opens);
        return byOpening != 0 ? byOpening : Integer.compare(rank(closes), rank(other.closes));
    }

    private static boolean wholeSecond(LocalTime time) {
        return time.equals(time.truncatedTo(ChronoUnit.SECONDS));
    }

    private int rank(LocalTime closing) {
        var second = closing.toSecondOfDay();
        return closing.isAfter(opens) ? second : second + 86_400;
    }
}
