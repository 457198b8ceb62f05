package org.fairlead.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.fairlead.calendar.ServiceHours;

/**
 * When the incidents of a quarter came in: most in working hours, Mondays more than Fridays, days that differ, a few bad days on
 * which one service failed for many, and the last day and a half a little busier.
 */
final class Season {

    private static final int DAYS = 91;
    private static final int HOURS = DAYS * 24;
    private static final int LATELY = 36;
    private static final Set<Integer> BAD_DAYS = Set.of(17, 44, 63, 80);
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final Instant start;
    private final double[] until = new double[HOURS];

    /**
     * @param hours the working hours most users keep, bank holidays included
     * @param now the end of the quarter
     */
    Season(long seed, ServiceHours hours, Instant now) {
        this.start = now.minus(Duration.ofHours(HOURS));
        double sum = 0;
        for (int hour = 0; hour < HOURS; hour++) {
            sum += weight(seed, hours, hour);
            until[hour] = sum;
        }
    }

    private double weight(long seed, ServiceHours hours, int hour) {
        var at = start.plus(Duration.ofHours(hour));
        int day = hour / 24;
        double weight = hours.isOpen(at) ? 8 : quiet(at.atZone(ZONE).getHour());
        weight *= 0.75 + 0.5 * new Chance(seed + day).share();
        if (at.atZone(ZONE).getDayOfWeek() == DayOfWeek.MONDAY) {
            weight *= 1.3;
        }
        if (BAD_DAYS.contains(day)) {
            weight *= 1.8;
        }
        return hour >= HOURS - LATELY ? weight * 2 + 2 : weight;
    }

    private static double quiet(int hour) {
        return hour < 6 ? 0.5 : 1.2;
    }

    /** When the incident at a place came in, given how many there are; a later place is a later time. */
    Instant opened(int place, int all, Chance chance) {
        double wanted = (place + chance.share()) / all * until[HOURS - 1];
        int low = 0;
        int high = HOURS - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (until[middle] < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return start.plus(Duration.ofHours(low)).plusSeconds(chance.between(0, 3599));
    }

    /** The service that failed for many on that day, when it was a bad one. */
    Optional<String> failing(Instant at, EstateFile file) {
        int day = (int) Duration.between(start, at).toDays();
        return BAD_DAYS.contains(day)
                ? Optional.of(file.services().get(day % file.services().size()).name())
                : Optional.empty();
    }
}
