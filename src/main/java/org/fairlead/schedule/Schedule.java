package org.fairlead.schedule;

import static org.fairlead.platform.language.Say.later;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.fairlead.template.TemplateKind;
import org.jspecify.annotations.Nullable;

/**
 * When incidents are logged from a template.
 *
 * @param template the incident template
 * @param start the first date and time, on the clocks of the zone
 * @param rule a recurrence rule of RFC 5545 without {@code RRULE:}, such as {@code FREQ=WEEKLY;BYDAY=MO}; null for once
 * @param zone whose clocks count
 * @param calendar the service calendar: a date on which it does not open moves to the next on which it does; null for dates as they fall
 * @param catchUp whether dates missed while nothing was running are made up for; otherwise they are skipped
 */
public record Schedule(
        UUID template,
        LocalDateTime start,
        @Nullable String rule,
        ZoneId zone,
        @Nullable UUID calendar,
        boolean catchUp) {

    /** Schedules among templates. One that is retired is paused; one that is taken away has ended. */
    public static final TemplateKind<Schedule> KIND =
            new TemplateKind<>("schedule", Schedule.class, later("schedule.kind"));

    /** Strips the rule. */
    public Schedule {
        rule = rule == null || rule.isBlank() ? null : rule.strip();
    }
}
