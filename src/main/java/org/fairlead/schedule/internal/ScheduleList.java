package org.fairlead.schedule.internal;

import static org.fairlead.platform.language.Say.say;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fairlead.access.Viewer;
import org.fairlead.calendar.Calendars;
import org.fairlead.incident.IncidentTemplate;
import org.fairlead.intake.ListRow;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.register.Item;
import org.fairlead.platform.register.Register;
import org.fairlead.schedule.Schedule;
import org.fairlead.template.Template;
import org.fairlead.template.TemplateList;
import org.fairlead.template.Templates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Schedules as a list. */
@Component
class ScheduleList extends TemplateList<Schedule> {

    private static final String TEMPLATE = "template";
    private static final String START = "start";
    private static final String RULE = "rule";
    private static final String ZONE = "zone";
    private static final String CALENDAR = "calendar";
    private static final String CATCH_UP = "catchUp";

    private final Templates templates;
    private final Register register;

    ScheduleList(Around around) {
        super(Schedule.KIND, "/schedules", around);
        this.templates = around.templates();
        this.register = around.register();
    }

    @Override
    public String title() {
        return say("schedule.title");
    }

    @Override
    protected List<Part<Schedule>> parts(Actor actor) {
        var names = templates(actor);
        return List.of(
                Part.needed(
                        TEMPLATE,
                        say("schedule.schedule.incident-template"),
                        say("schedule.list.template-hint"),
                        schedule -> names.getOrDefault(
                                schedule.template(), schedule.template().toString())),
                Part.needed(
                        START,
                        say("schedule.schedule.first-time"),
                        say("schedule.list.start-hint"),
                        schedule -> schedule.start().toString()),
                Part.of(
                        RULE,
                        say("schedule.schedule.rule"),
                        say("schedule.schedule.rfc-such-as-freq-monthly"),
                        Schedule::rule),
                Part.of(
                        ZONE,
                        say("schedule.schedule.time-zone"),
                        say("schedule.list.zone-hint"),
                        schedule -> schedule.zone().getId()),
                Part.of(
                        CALENDAR,
                        say("schedule.list.calendar"),
                        say("schedule.list.calendar-hint"),
                        schedule -> calendar(schedule.calendar())),
                Part.of(
                        CATCH_UP,
                        say("schedule.schedule.make-up-for-dates-that"),
                        "",
                        schedule -> schedule.catchUp() ? "yes" : "no"));
    }

    private Map<UUID, String> templates(Actor actor) {
        return templates.offered(actor, IncidentTemplate.KIND).stream()
                .collect(Collectors.toMap(Template::id, Template::name));
    }

    private @Nullable String calendar(@Nullable UUID calendar) {
        return calendar == null ? null : register.title(Calendars.CALENDAR, calendar);
    }

    @Override
    protected Schedule body(ListRow row, @Nullable Schedule now, Viewer viewer) {
        var template = row.named(TEMPLATE, now == null ? null : now.template(), templates(viewer.actor()));
        if (template == null) {
            throw GeneralRefusal.invalid(TEMPLATE, say("schedule.schedule.choose-an-incident-template"));
        }
        var calendars = register.all(Calendars.CALENDAR).stream()
                .collect(Collectors.toMap(Item::id, item -> item.body().name()));
        return new Schedule(
                template,
                start(row, now),
                row.textOr(RULE, now == null ? null : now.rule()),
                zone(row, now, viewer),
                row.named(CALENDAR, now == null ? null : now.calendar(), calendars),
                row.yes(CATCH_UP, now != null && now.catchUp()));
    }

    private static LocalDateTime start(ListRow row, @Nullable Schedule now) {
        var text = row.textOr(START, now == null ? null : now.start().toString());
        try {
            return LocalDateTime.parse(text.replace(' ', 'T'));
        } catch (DateTimeException wrong) {
            throw GeneralRefusal.invalid(START, say("schedule.schedule.enter-a-date-and-a"));
        }
    }

    private static ZoneId zone(ListRow row, @Nullable Schedule now, Viewer viewer) {
        var text = row.textOr(ZONE, now == null ? null : now.zone().getId());
        try {
            return text.isEmpty() ? viewer.zone() : ZoneId.of(text);
        } catch (DateTimeException wrong) {
            throw GeneralRefusal.invalid(ZONE, say("schedule.schedule.enter-a-time-zone-such"));
        }
    }
}
