package org.fairlead.calendar;

import static org.fairlead.platform.language.Say.say;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * When a service is worked on: weekly windows in a time zone, less holidays, with exceptions for single dates (PSE-07).
 * All durations are working time: the real, elapsed time that lies inside windows, exact to the nanosecond, where windows
 * that overlap count once. A holiday removes the windows that open on its date, with their part after midnight; the rest
 * of a window that opened the day before stays. An exception replaces the windows of its date and wins over a holiday.
 * Immutable and safe for many threads; instants lie between 1900 and 2149.
 *
 * <pre>{@code
 * var hours = ServiceHours.of(ZoneId.of("Europe/London"), WeeklyText.parse("Mon-Fri 08:00-18:00"))
 *         .withHolidays(BankHolidays.shipped().dates("england-and-wales"));
 * var due = hours.add(logged, Duration.ofHours(8));
 * }</pre>
 */
public final class ServiceHours {

    private static final int QUIET_PERIODS = 10;
    private static final ServiceHours ALWAYS = of(
            ZoneOffset.UTC,
            Arrays.stream(DayOfWeek.values()).map(WeeklyWindow::wholeDay).toList());

    private final ZoneId zone;
    private final SortedSet<WeeklyWindow> windows;
    private final SortedSet<LocalDate> holidays;
    private final SortedMap<LocalDate, List<DayWindow>> exceptions;
    private final OpenTables tables;

    private ServiceHours(
            ZoneId zone,
            Collection<WeeklyWindow> windows,
            Collection<LocalDate> holidays,
            Map<LocalDate, List<DayWindow>> exceptions) {
        if (windows.isEmpty()) {
            throw new IllegalArgumentException(say("calendar.refusal.no-weekly-window"));
        }
        this.zone = zone;
        this.windows = new TreeSet<>(windows);
        this.holidays = new TreeSet<>(holidays);
        this.exceptions = new TreeMap<>(exceptions);
        this.tables = new OpenTables(zone, this.windows, Set.copyOf(holidays), Map.copyOf(exceptions));
    }

    /** Hours without holidays or exceptions; refuses an empty list of windows. */
    public static ServiceHours of(ZoneId zone, Collection<WeeklyWindow> windows) {
        return new ServiceHours(zone, windows, Set.of(), Map.of());
    }

    /** Every hour of every day. */
    public static ServiceHours always() {
        return ALWAYS;
    }

    /** The same hours with exactly these holidays. */
    public ServiceHours withHolidays(Collection<LocalDate> dates) {
        return new ServiceHours(zone, windows, dates, exceptions);
    }

    /** The same hours with other windows on one date; an empty list closes the date. */
    public ServiceHours withException(LocalDate date, Collection<DayWindow> replacement) {
        var all = new TreeMap<>(exceptions);
        all.put(date, replacement.stream().sorted().distinct().toList());
        return new ServiceHours(zone, windows, holidays, all);
    }

    public ZoneId zone() {
        return zone;
    }

    /** The weekly windows in the order of the week. */
    public List<WeeklyWindow> weeklyWindows() {
        return List.copyOf(windows);
    }

    /** The holidays in order. */
    public List<LocalDate> holidays() {
        return List.copyOf(holidays);
    }

    public Map<LocalDate, List<DayWindow>> exceptions() {
        return Map.copyOf(exceptions);
    }

    /**
     * Working time from one instant to another that is not earlier.
     *
     * @throws IllegalArgumentException if {@code to} is before {@code from}
     */
    public Duration between(Instant from, Instant to) {
        var start = EpochNanos.of(from);
        var end = EpochNanos.of(to);
        if (end < start) {
            throw new IllegalArgumentException(
                    "working time needs an end that is not before its start: " + from + " to " + to);
        }
        var period = OpenTables.periodOf(start);
        var last = OpenTables.periodOf(end);
        var worked = tables.table(last).workedBefore(end) - tables.table(period).workedBefore(start);
        for (; period < last; period++) {
            worked += tables.table(period).total();
        }
        return Duration.ofNanos(worked);
    }

    /**
     * The earliest instant by which so much working time has passed. Time that runs out exactly at closing time gives that
     * closing time. No working time gives {@code from} when it is open, else the next opening.
     *
     * @throws IllegalArgumentException if the working time is negative
     * @throws NoServiceHoursException if the hours never come
     */
    public Instant add(Instant from, Duration working) {
        if (working.isNegative()) {
            throw new IllegalArgumentException("working time cannot be negative: " + working);
        }
        if (working.isZero()) {
            return nextOpening(from);
        }
        if (working.toSeconds() > (EpochNanos.LAST - EpochNanos.FIRST) / EpochNanos.SECOND) {
            throw beyondLastYear(from);
        }
        var start = EpochNanos.of(from);
        var period = OpenTables.periodOf(start);
        var table = tables.table(period);
        var needed = Math.addExact(working.toNanos(), table.workedBefore(start));
        for (var quiet = 0; needed > table.total(); table = following(from, ++period)) {
            quiet = table.total() == 0 ? quiet + 1 : 0;
            refuseLongQuiet(from, quiet);
            needed -= table.total();
        }
        return EpochNanos.instant(table.reached(needed));
    }

    /**
     * The first instant, not earlier than the given one, that is inside the hours: the given one itself when it is.
     *
     * @throws NoServiceHoursException if nothing opens in the next ten years
     */
    public Instant nextOpening(Instant from) {
        var start = EpochNanos.of(from);
        var period = OpenTables.periodOf(start);
        var found = tables.table(period).nextOpen(start);
        for (var quiet = 1; found == OpenTable.NONE; quiet++) {
            refuseLongQuiet(from, quiet);
            found = following(from, ++period).nextOpen(start);
        }
        return EpochNanos.instant(found);
    }

    /** Whether the instant is inside the hours; opening times are, closing times are not. */
    public boolean isOpen(Instant instant) {
        var nanos = EpochNanos.of(instant);
        return tables.table(OpenTables.periodOf(nanos)).nextOpen(nanos) == nanos;
    }

    /** The open stretches between two instants, in order, cut at both ends; stretches that touch are one. */
    public List<Interval> windows(Instant from, Instant to) {
        var start = EpochNanos.of(from);
        var end = EpochNanos.of(to);
        var found = new ArrayList<Interval>();
        for (var period = OpenTables.periodOf(start); start < end && period <= OpenTables.periodOf(end); period++) {
            var table = tables.table(period);
            for (var i = table.firstClosingAfter(start); i < table.size() && table.opens(i) < end; i++) {
                append(found, Math.max(start, table.opens(i)), Math.min(end, table.closes(i)));
            }
        }
        return List.copyOf(found);
    }

    private static void append(List<Interval> found, long opens, long closes) {
        var next = new Interval(EpochNanos.instant(opens), EpochNanos.instant(closes));
        if (!found.isEmpty() && found.getLast().to().equals(next.from())) {
            next = new Interval(found.removeLast().from(), next.to());
        }
        found.add(next);
    }

    private OpenTable following(Instant from, int period) {
        if (period >= OpenTables.COUNT) {
            throw beyondLastYear(from);
        }
        return tables.table(period);
    }

    private static NoServiceHoursException beyondLastYear(Instant from) {
        return new NoServiceHoursException("The time asked for from " + from + " runs past the year 2149.");
    }

    private static void refuseLongQuiet(Instant from, int quietPeriods) {
        if (quietPeriods > QUIET_PERIODS) {
            throw new NoServiceHoursException("No service hours in the ten years after " + from + ".");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ServiceHours that
                && zone.equals(that.zone)
                && windows.equals(that.windows)
                && holidays.equals(that.holidays)
                && exceptions.equals(that.exceptions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(zone, windows, holidays, exceptions);
    }

    /** The hours in words, such as {@code Mon-Fri 08:00-18:00, Europe/London, 8 holidays}. */
    @Override
    public String toString() {
        return WeeklyText.print(windows) + ", " + zone
                + (holidays.isEmpty() ? "" : ", " + holidays.size() + " holidays")
                + (exceptions.isEmpty() ? "" : ", " + exceptions.size() + " exceptions");
    }
}
