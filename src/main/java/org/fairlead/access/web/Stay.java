package org.fairlead.access.web;

import static org.fairlead.platform.language.Say.say;

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
        var hours = idle.toHours() == 0 ? "" : say("access.stay.hours", "hours", idle.toHours());
        var minutes = idle.toMinutesPart() == 0 ? "" : say("access.stay.minutes", "minutes", idle.toMinutesPart());
        if (hours.isEmpty() || minutes.isEmpty()) {
            return hours + minutes;
        }
        return say("access.stay.both", "hours", hours, "minutes", minutes);
    }
}
