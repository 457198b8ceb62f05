package org.fairlead.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import org.fairlead.platform.register.OneOf;
import org.fairlead.platform.register.Words;
import org.jspecify.annotations.Nullable;

/**
 * Service hours as kept in the register.
 *
 * @param name as people say it
 * @param zone the zone its windows are in
 * @param windows weekly windows as text, such as {@code Mon-Fri 08:00-18:00}; {@code always} for round the clock
 * @param division the named bank holidays that close it; null for none
 * @param holidays further dates on which it is closed
 */
@Words(value = "Calendars", hint = "The hours in which work is done and clocks run, with the holidays that close them.")
public record WorkingCalendar(
        @Words("Name") String name,
        @Words("Time zone") ZoneId zone,

        @Words(value = "Hours", hint = "Such as Mon-Fri 08:00-18:00; always for round the clock")
        String windows,

        @Words(value = "Bank holidays", hint = "Those on which it is closed")
        @OneOf({
            @OneOf.Value(code = "england-and-wales", words = "England and Wales"),
            @OneOf.Value(code = "scotland", words = "Scotland"),
            @OneOf.Value(code = "northern-ireland", words = "Northern Ireland")
        })
        @Nullable
        String division,

        @Words(value = "Other days closed", hint = "One on each line, such as 2026-12-24")
        Set<LocalDate> holidays) {

    private static final String ALWAYS = "always";

    /** Copies the dates. */
    public WorkingCalendar {
        holidays = Set.copyOf(holidays);
    }

    /** The hours it stands for. */
    public ServiceHours hours() {
        if (windows.strip().equalsIgnoreCase(ALWAYS)) {
            return ServiceHours.always();
        }
        var closed = new TreeSet<>(holidays);
        if (division != null) {
            closed.addAll(BankHolidays.shipped().dates(division));
        }
        return ServiceHours.of(zone, WeeklyText.parse(windows)).withHolidays(closed);
    }
}
