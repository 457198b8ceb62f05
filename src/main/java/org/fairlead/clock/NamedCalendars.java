package org.fairlead.clock;

import static org.fairlead.platform.language.Say.say;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fairlead.calendar.Calendars;
import org.fairlead.calendar.ServiceHours;
import org.fairlead.calendar.WorkingCalendar;
import org.fairlead.platform.register.Item;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.words.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The calendars of the register by name or id, for the calculator. */
@Component
public final class NamedCalendars {

    private final Register register;

    NamedCalendars(Register register) {
        this.register = register;
    }

    /** What was found under a name. */
    public sealed interface Found {
        /** One calendar and its hours. */
        record One(Item<WorkingCalendar> item, ServiceHours hours) implements Found {}

        /** None, or too many, in a sentence. */
        record None(String sentence) implements Found {}
    }

    /** The calendars there are now, by name. */
    public List<Item<WorkingCalendar>> all() {
        return register.all(Calendars.CALENDAR);
    }

    /**
     * The calendar with the id or, whatever the case, the name. As for clocks, the version in force at the opening counts; when
     * none was yet, the one in force now.
     */
    public Found find(String named, @Nullable String opened) {
        var text = named.strip();
        var fitting = all().stream()
                .filter(item -> item.body().name().strip().equalsIgnoreCase(text)
                        || item.id().toString().equalsIgnoreCase(text))
                .toList();
        if (fitting.size() > 1) {
            return new Found.None(say(
                    "clock.named-calendars.several",
                    "count",
                    fitting.size(),
                    "name",
                    shown(text),
                    "ids",
                    fitting.stream().map(item -> item.id().toString()).collect(Collectors.joining(", "))));
        }
        if (fitting.isEmpty()) {
            return new Found.None(none(text));
        }
        var today = fitting.getFirst();
        var then = opening(today.body(), opened)
                .flatMap(instant -> register.at(Calendars.CALENDAR, today.id(), instant))
                .orElse(today);
        return new Found.One(then, hours(then.body()));
    }

    private static Optional<Instant> opening(WorkingCalendar calendar, @Nullable String opened) {
        return new DueTimeReader().instant("/opened", opened, calendar.zone());
    }

    /** Round the clock too, times without an offset are read in the calendar's own zone. */
    private static ServiceHours hours(WorkingCalendar calendar) {
        var hours = calendar.hours();
        return hours.zone().equals(calendar.zone()) ? hours : ServiceHours.of(calendar.zone(), hours.weeklyWindows());
    }

    private String none(String text) {
        var names = all().stream().map(item -> item.body().name()).limit(20).collect(Collectors.joining(", "));
        return names.isEmpty()
                ? say("clock.named-calendars.none", "name", shown(text))
                : say("clock.named-calendars.others", "name", shown(text), "names", names);
    }

    private static String shown(String text) {
        return Readable.shortened(text, 60);
    }
}
