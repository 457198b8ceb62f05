package org.fairlead.access.web;

import java.time.Duration;

/**
 * How long people stay signed in.
 *
 * @param idle after the last page or part of a page that any of their windows asked for, in real time; at least five minutes, so that
 *     there is time to warn
 */
record Stay(Duration idle) {

    static final Duration SHORTEST = Duration.ofMinutes(5);

    Stay {
        if (idle.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException(
                    "fairlead.access.idle must be five minutes or longer, such as 8h or 30m, and is " + idle.toMinutes()
                            + "m");
        }
    }

    /** The length in words, such as "8 hours" or "1 hour and 30 minutes". */
    String words() {
        var hours = counted(idle.toHours(), "hour");
        var minutes = counted(idle.toMinutesPart(), "minute");
        if (hours.isEmpty() || minutes.isEmpty()) {
            return hours + minutes;
        }
        return hours + " and " + minutes;
    }

    private static String counted(long number, String unit) {
        return switch ((int) Math.min(number, 2)) {
            case 0 -> "";
            case 1 -> "1 " + unit;
            default -> number + " " + unit + "s";
        };
    }
}
