package org.fairlead.calendar;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.platform.register.RegisterKind.Names;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calendars in the register and the hours they stand for. */
public final class Calendars {

    /** Calendars. */
    public static final RegisterKind<WorkingCalendar> CALENDAR = RegisterKind.open(
            new Names("calendar", "calendars", later("calendar.kind.working-calendar")),
            WorkingCalendar.class,
            WorkingCalendar::name,
            (body, register) -> check(body));

    private static final Map<WorkingCalendar, ServiceHours> HOURS = new ConcurrentHashMap<>();

    private Calendars() {}

    /** The hours of the calendar as it was in force at the instant. */
    public static Optional<ServiceHours> hours(Register register, UUID calendar, Instant at) {
        return register.at(CALENDAR, calendar, at)
                .map(item -> HOURS.computeIfAbsent(item.body(), WorkingCalendar::hours));
    }

    private static List<FieldProblem> check(WorkingCalendar calendar) {
        var problems = new ArrayList<FieldProblem>();
        if (calendar.name().isBlank()) {
            problems.add(new FieldProblem("name", say("platform.refusal.enter-name")));
        }
        if (calendar.division() != null
                && BankHolidays.shipped().holidays(calendar.division()).isEmpty()) {
            problems.add(new FieldProblem(
                    "division",
                    say(
                            "calendar.refusal.division",
                            "divisions",
                            String.join(", ", BankHolidays.shipped().divisions()))));
            return problems;
        }
        try {
            calendar.hours();
        } catch (IllegalArgumentException wrong) {
            problems.add(new FieldProblem("windows", String.valueOf(wrong.getMessage())));
        }
        return problems;
    }

    /** Registers the kind of this module. */
    @Configuration(proxyBeanMethods = false)
    static class Kinds {
        @Bean
        RegisterKind<WorkingCalendar> calendars() {
            return CALENDAR;
        }
    }
}
