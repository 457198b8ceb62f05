package org.fairlead.platform.words;

import static org.fairlead.platform.language.Say.say;

import java.time.Duration;

/**
 * Durations in words, such as "2 h 34 min", in the language of whoever reads. Seconds are shown below one minute only. A day is 24 hours and
 * is used from 48 hours on, where minutes no longer matter. Durations are rounded down to the unit shown, so that "10 min left" is
 * never more than is left; time over is rounded up to the next minute, so that nothing that is over reads as nothing.
 */
public final class DurationWords {

    private static final long DAYS_FROM_HOURS = 48;

    private DurationWords() {}

    /** How long, in full: "45 s", "2 h 34 min", "3 days 2 h"; "0 min" for nothing. Negative durations lose their sign. */
    public static String of(Duration duration) {
        var held = duration.abs();
        if (held.isZero()) {
            return say("platform.duration.minutes", "minutes", 0L);
        }
        if (held.toMinutes() == 0) {
            return held.toSeconds() == 0
                    ? say("platform.duration.instant")
                    : say("platform.duration.seconds", "seconds", held.toSeconds());
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
        return held.toHours() == 0
                ? say(
                        "platform.duration.minutes-seconds",
                        "minutes",
                        held.toMinutesPart(),
                        "seconds",
                        held.toSecondsPart())
                : say(
                        "platform.duration.hours-minutes-seconds",
                        "hours",
                        held.toHours(),
                        "minutes",
                        held.toMinutesPart(),
                        "seconds",
                        held.toSecondsPart());
    }

    /** What a clock has left of its service time: "2 h 34 min left", "due now", or "35 min over". */
    public static String workingLeft(Duration remaining) {
        if (remaining.isZero()) {
            return say("platform.duration.due");
        }
        return remaining.isNegative()
                ? say("platform.duration.over", "time", working(upToMinute(remaining.negated())))
                : say("platform.duration.left", "time", working(remaining));
    }

    /** How long, for narrow places: "45 s", "34 min", "2 h 34", "3 d 2 h". */
    public static String brief(Duration duration) {
        var held = duration.abs();
        if (held.toMinutes() == 0 || held.toHours() == 0) {
            return of(held);
        }
        if (held.toHours() >= DAYS_FROM_HOURS) {
            return held.toHoursPart() == 0
                    ? say("platform.duration.brief.days", "days", held.toDays())
                    : say("platform.duration.brief.days-hours", "days", held.toDays(), "hours", held.toHoursPart());
        }
        return held.toMinutesPart() == 0
                ? say("platform.duration.hours", "hours", held.toHours())
                : say(
                        "platform.duration.brief.hours-minutes",
                        "hours",
                        held.toHours(),
                        "minutes",
                        "%02d".formatted(held.toMinutesPart()));
    }

    /**
     * What a clock has left: "2 h 34 min left", "due now", or "35 min over".
     *
     * @param remaining what is left; negative once it is over
     */
    public static String left(Duration remaining) {
        if (remaining.isZero()) {
            return say("platform.duration.due");
        }
        return remaining.isNegative()
                ? say("platform.duration.over", "time", of(upToMinute(remaining.negated())))
                : say("platform.duration.left", "time", of(remaining));
    }

    private static Duration upToMinute(Duration over) {
        var whole = Duration.ofMinutes(over.toMinutes());
        return whole.equals(over) ? over : whole.plusMinutes(1);
    }

    private static String days(Duration held) {
        return held.toHoursPart() == 0
                ? say("platform.duration.days", "days", held.toDays())
                : say("platform.duration.days-hours", "days", held.toDays(), "hours", held.toHoursPart());
    }

    private static String hours(Duration held) {
        if (held.toHours() == 0) {
            return say("platform.duration.minutes", "minutes", held.toMinutesPart());
        }
        return held.toMinutesPart() == 0
                ? say("platform.duration.hours", "hours", held.toHours())
                : say("platform.duration.hours-minutes", "hours", held.toHours(), "minutes", held.toMinutesPart());
    }
}
