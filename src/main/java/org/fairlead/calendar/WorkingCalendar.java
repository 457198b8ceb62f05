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
@Words(value = "calendar.kind.working-calendar.all", hint = "calendar.kind.working-calendar.sentence")
public record WorkingCalendar(
        @Words("calendar.part.working-calendar.name") String name,
        @Words("calendar.part.working-calendar.zone") ZoneId zone,

        @Words(value = "calendar.part.working-calendar.windows", hint = "calendar.part.working-calendar.windows.hint")
        String windows,

        @Words(value = "calendar.part.working-calendar.division", hint = "calendar.part.working-calendar.division.hint")
        @OneOf({
            @OneOf.Value(code = "england-and-wales", words = "calendar.division.england-and-wales"),
            @OneOf.Value(code = "scotland", words = "calendar.division.scotland"),
            @OneOf.Value(code = "northern-ireland", words = "calendar.division.northern-ireland")
        })
        @Nullable
        String division,

        @Words(value = "calendar.part.working-calendar.holidays", hint = "calendar.part.working-calendar.holidays.hint")
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
