package org.fairlead.platform.words;

import java.time.Duration;
import java.util.ArrayList;

/**
 * Durations in words, such as "2 h 34 min". Seconds are shown below one minute only. A day is 24 hours and is used from
 * 48 hours on, where minutes no longer matter. Durations are rounded down to the unit shown, so that "10 min left" is
 * never more than is left; time over is rounded up to the next minute, so that nothing that is over reads as nothing.
 */
public final class DurationWords {

    private static final long DAYS_FROM_HOURS = 48;

    private DurationWords() {}

    /** How long, in full: "45 s", "2 h 34 min", "3 days 2 h"; "0 min" for nothing. Negative durations lose their sign. */
    public static String of(Duration duration) {
        var held = duration.abs();
        if (held.isZero()) {
            return "0 min";
        }
        if (held.toMinutes() == 0) {
            return held.toSeconds() == 0 ? "under 1 s" : held.toSeconds() + " s";
        }
        return held.toHours() >= DAYS_FROM_HOURS ? days(held) : hours(held);
    }

    /** Time within service hours: hours and minutes, never days, because a day of service is not 24 hours. */
    public static String working(Duration duration) {
        var held = duration.abs();
        return held.toMinutes() == 0 ? of(held) : hours(held);
    }

    /** How long to the second, where figures are added up: "2 h 34 min 12 s". */
    public static String exact(Duration duration) {
        var held = duration.abs();
        if (held.toMinutes() == 0 || held.toSecondsPart() == 0) {
            return working(held);
        }
        var minutes = held.toMinutesPart() == 0 ? " 0 min " : " ";
        return hours(held) + minutes + held.toSecondsPart() + " s";
    }

    /** What a clock has left of its service time: "2 h 34 min left", "due now", or "35 min over". */
    public static String workingLeft(Duration remaining) {
        if (remaining.isZero()) {
            return "due now";
        }
        return remaining.isNegative()
                ? working(upToMinute(remaining.negated())) + " over"
                : working(remaining) + " left";
    }

    /** How long, for narrow places: "45 s", "34 min", "2 h 34", "3 d 2 h". */
    public static String brief(Duration duration) {
        var held = duration.abs();
        if (held.toMinutes() == 0 || held.toHours() == 0) {
            return of(held);
        }
        if (held.toHours() >= DAYS_FROM_HOURS) {
            return held.toHoursPart() == 0
                    ? held.toDays() + " d"
                    : "%d d %d h".formatted(held.toDays(), held.toHoursPart());
        }
        return held.toMinutesPart() == 0
                ? held.toHours() + " h"
                : "%d h %02d".formatted(held.toHours(), held.toMinutesPart());
    }

    /**
     * What a clock has left: "2 h 34 min left", "due now", or "35 min over".
     *
     * @param remaining what is left; negative once it is over
     */
    public static String left(Duration remaining) {
        if (remaining.isZero()) {
            return "due now";
        }
        return remaining.isNegative() ? of(upToMinute(remaining.negated())) + " over" : of(remaining) + " left";
    }

    private static Duration upToMinute(Duration over) {
        var whole = Duration.ofMinutes(over.toMinutes());
        return whole.equals(over) ? over : whole.plusMinutes(1);
    }

    private static String days(Duration held) {
        var parts = new ArrayList<String>();
        parts.add(held.toDays() + (held.toDays() == 1 ? " day" : " days"));
        if (held.toHoursPart() > 0) {
            parts.add(held.toHoursPart() + " h");
        }
        return String.join(" ", parts);
    }

    private static String hours(Duration held) {
        var parts = new ArrayList<String>();
        if (held.toHours() > 0) {
            parts.add(held.toHours() + " h");
        }
        if (held.toMinutesPart() > 0) {
            parts.add(held.toMinutesPart() + " min");
        }
        return String.join(" ", parts);
    }
}
