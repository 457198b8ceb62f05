package org.fairlead.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
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
public record WorkingCalendar(
        String name, ZoneId zone, String windows, @Nullable String division, Set<LocalDate> holidays) {

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
