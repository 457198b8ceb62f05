package org.fairlead.register;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.platform.register.RegisterKind.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A kind with every sort of part, as modules to come will have: rows within rows, tables, groups, lists. */
@TestConfiguration(proxyBeanMethods = false)
class WindowsKind {

    static final RegisterKind<Timetable> TIMETABLE = RegisterKind.open(
            new Names("timetable", "timetables", "calendar.kind.working-calendar"),
            Timetable.class,
            Timetable::name,
            (body, register) -> List.of());

    record Timetable(
            String name,
            ZoneId zone,
            boolean holidays,
            int order,
            Duration target,
            @Nullable Contact contact,
            List<Window> windows,
            Map<Role, String> notes,
            List<LocalDate> closed) {}

    record Contact(String phone, @Nullable String email) {}

    record Window(Set<DayOfWeek> days, LocalTime from, LocalTime until, List<Break> breaks) {}

    record Break(String reason, int minutes) {}

    @Bean
    RegisterKind<Timetable> timetables() {
        return TIMETABLE;
    }
}
