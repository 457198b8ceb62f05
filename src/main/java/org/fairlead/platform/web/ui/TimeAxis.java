package org.fairlead.platform.web.ui;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.fairlead.platform.web.ui.Lanes.Tick;
import org.fairlead.platform.words.DateWords;

/**
 * A stretch of time drawn as a line from 0 to 1, with ticks at round local times. Half-open: {@code from} belongs to it,
 * {@code to} does not. Places are proportional to elapsed time, so a day that changes its clocks is 23 or 25 hours long.
 */
public record TimeAxis(Instant from, Instant to, ZoneId zone) {

    private static final List<Duration> WITHIN_DAYS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12));
    private static final List<Integer> WHOLE_DAYS = List.of(1, 2, 7, 14, 28, 91, 182, 364);
    private static final DateWords TIME = DateWords.of("HH:mm");
    private static final DateWords DAY = DateWords.of("EEE d");
    private static final DateWords DATE = DateWords.of("d MMM");

    public TimeAxis {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("an axis from %s to %s".formatted(from, to));
        }
    }

    /** Where an instant lies: 0 at the start, 1 at the end, beyond them outside. */
    public double place(Instant instant) {
        return millis(from, instant) / (double) millis(from, to);
    }

    /**
     * Ticks at round local times, the finest that are not more than {@code most}. What starts a longer span stands out:
     * midnights among hours, Mondays among days.
     */
    public List<Tick> ticks(int most) {
        var span = Duration.between(from, to);
        for (var step : WITHIN_DAYS) {
            if (span.dividedBy(step) <= most) {
                return withinDays(step);
            }
        }
        for (var days : WHOLE_DAYS) {
            if (span.dividedBy(Duration.ofDays(days)) <= most) {
                return wholeDays(days);
            }
        }
        return wholeDays(Math.ceilDiv((int) span.toDays(), Math.max(1, most)));
    }

    private List<Tick> withinDays(Duration step) {
        var ticks = new ArrayList<Tick>();
        var last = to.atZone(zone).toLocalDate();
        for (var day = from.atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            for (long second = 0; second < Duration.ofDays(1).toSeconds(); second += step.toSeconds()) {
                addLocal(ticks, day, LocalTime.ofSecondOfDay(second));
            }
        }
        return List.copyOf(ticks);
    }

    /** Adds a local time once; a time the clocks skip that day is left out. */
    private void addLocal(List<Tick> ticks, LocalDate day, LocalTime time) {
        var at = ZonedDateTime.of(day, time, zone);
        if (!at.toLocalTime().equals(time) || !holds(at.toInstant())) {
            return;
        }
        var midnight = time.equals(LocalTime.MIDNIGHT);
        ticks.add(new Tick(place(at.toInstant()), (midnight ? DAY : TIME).format(at), midnight));
    }

    private List<Tick> wholeDays(int step) {
        var ticks = new ArrayList<Tick>();
        var formatter = step < 7 ? DAY : DATE;
        var first = from.atZone(zone).toLocalDate();
        var day = step % 7 == 0 ? first.minusDays(first.getDayOfWeek().getValue() - 1L) : first;
        for (; day.atStartOfDay(zone).toInstant().isBefore(to); day = day.plusDays(step)) {
            var at = day.atStartOfDay(zone);
            if (holds(at.toInstant())) {
                var startsWeek = step < 7 && day.getDayOfWeek() == DayOfWeek.MONDAY;
                ticks.add(new Tick(place(at.toInstant()), formatter.format(at), startsWeek));
            }
        }
        return List.copyOf(ticks);
    }

    private boolean holds(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }

    private static long millis(Instant from, Instant to) {
        return Duration.between(from, to).toMillis();
    }
}
