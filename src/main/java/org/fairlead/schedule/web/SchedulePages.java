package org.fairlead.schedule.web;

import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.calendar.Calendars;
import org.fairlead.incident.IncidentTemplate;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.web.ui.Cell;
import org.fairlead.platform.web.ui.Checkboxes;
import org.fairlead.platform.web.ui.Column;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.DateTimeField;
import org.fairlead.platform.web.ui.Downloads;
import org.fairlead.platform.web.ui.Option;
import org.fairlead.platform.web.ui.Row;
import org.fairlead.platform.web.ui.Select;
import org.fairlead.platform.web.ui.TextField;
import org.fairlead.platform.words.TimeWords;
import org.fairlead.schedule.Dates;
import org.fairlead.schedule.Occurrence;
import org.fairlead.schedule.Schedule;
import org.fairlead.schedule.Schedules;
import org.fairlead.template.Template;
import org.fairlead.template.TemplateDesk;
import org.fairlead.template.TemplateInput;
import org.fairlead.template.TemplatePages;
import org.fairlead.template.TemplatePanel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Keeping schedules. */
@Controller
@RequestMapping("/schedules")
@Needs(Act.KEEP_TEMPLATES)
class SchedulePages extends TemplatePages<Schedule> {

    private static final DateTimeFormatter FROM = DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.UK);

    private static final int NEXT = 5;
    private static final int MADE = 50;

    private final Schedules schedules;
    private final Register register;
    private final Clock clock;

    SchedulePages(TemplateDesk desk, Clock clock, Schedules schedules, Register register) {
        super(Schedule.KIND, SchedulePages::words, desk, clock);
        this.schedules = schedules;
        this.register = register;
        this.clock = clock;
    }

    private static TemplatePages.Words words() {
        return new TemplatePages.Words(
                "/schedules", say("schedule.title"), say("schedule.about"), say("schedule.code-hint"));
    }

    @Override
    protected String again() {
        return say("schedule.schedule.show-the-next-dates");
    }

    @Override
    protected List<Object> fields(TemplateInput input, Viewer viewer) {
        var zone = input.text("zone").isBlank() ? viewer.zone().getId() : input.text("zone");
        var tomorrow = clock.instant().atZone(viewer.zone()).toLocalDate().plusDays(1);
        return List.of(
                new Select(
                        input.field("template", say("schedule.schedule.incident-template")),
                        templates(viewer, input.text("template"))),
                new DateTimeField(
                        input.field("start", say("schedule.schedule.first-time")),
                        input.has("start-date") ? input.text("start-date") : tomorrow.toString(),
                        input.has("start-time") ? input.text("start-time") : "09:00",
                        ""),
                TextField.of(
                        input.field("zone", say("schedule.schedule.time-zone"))
                                .withHint(say("schedule.schedule.nine-oclock-there-stays-nine")),
                        zone,
                        TextField.Width.M),
                new Select(input.field("repeat", say("schedule.schedule.repeats")), repeats(input.text("repeat"))),
                TextField.of(
                        input.field("rule", say("schedule.schedule.rule"))
                                .withHint(say("schedule.schedule.rfc-such-as-freq-monthly"))
                                .asOptional(),
                        input.text("rule")),
                new Select(
                        input.field("calendar", say("schedule.schedule.on-days-when-a-service"))
                                .asOptional(),
                        calendars(input.text("calendar"))),
                new Checkboxes(
                        input.field("catchUp", say("schedule.schedule.after-a-stop-of-the")),
                        List.of(Option.of("yes", say("schedule.schedule.make-up-for-dates-that"))
                                .withHint(say("schedule.schedule.otherwise-they-are-skipped-and"))
                                .asChosen(input.text("catchUp").equals("yes")))));
    }

    private List<Option> templates(Viewer viewer, String chosen) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", say("schedule.schedule.choose-a-template")));
        templates().offered(viewer.actor(), IncidentTemplate.KIND).stream()
                .map(each -> Option.of(each.id().toString(), each.name())
                        .asChosen(each.id().toString().equals(chosen)))
                .forEach(options::add);
        return options;
    }

    private static List<Option> repeats(String chosen) {
        return Arrays.stream(Repeat.values())
                .map(each -> Option.of(each.name(), each.words())
                        .asChosen(each.name().equals(chosen)))
                .toList();
    }

    private List<Option> calendars(String chosen) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", say("schedule.schedule.as-the-dates-fall")));
        register.all(Calendars.CALENDAR).stream()
                .map(item -> Option.of(
                                item.id().toString(),
                                say(
                                        "schedule.schedule.calendar",
                                        "calendar",
                                        item.body().name()))
                        .asChosen(item.id().toString().equals(chosen)))
                .forEach(options::add);
        return options;
    }

    @Override
    protected Schedule body(TemplateInput input, Viewer viewer) {
        var start = start(input);
        var repeat = Repeat.of(input.text("repeat")).orElse(Repeat.OWN);
        var own = input.text("rule");
        if (repeat == Repeat.OWN && own.isBlank()) {
            throw GeneralRefusal.invalid("rule", say("schedule.schedule.write-the-rule-or-choose"));
        }
        return new Schedule(
                id(input, "template", say("schedule.schedule.choose-an-incident-template")),
                start,
                repeat == Repeat.OWN ? own : repeat.rule(start.toLocalDate()),
                zone(input, viewer),
                input.text("calendar").isBlank()
                        ? null
                        : id(input, "calendar", say("schedule.schedule.choose-a-calendar-from-the")),
                input.text("catchUp").equals("yes"));
    }

    private static LocalDateTime start(TemplateInput input) {
        try {
            return LocalDate.parse(input.text("start-date").strip())
                    .atTime(LocalTime.parse(input.text("start-time").strip()));
        } catch (DateTimeException wrong) {
            throw GeneralRefusal.invalid("start", say("schedule.schedule.enter-a-date-and-a"));
        }
    }

    private static ZoneId zone(TemplateInput input, Viewer viewer) {
        try {
            return input.text("zone").isBlank()
                    ? viewer.zone()
                    : ZoneId.of(input.text("zone").strip());
        } catch (DateTimeException wrong) {
            throw GeneralRefusal.invalid("zone", say("schedule.schedule.enter-a-time-zone-such"));
        }
    }

    private static UUID id(TemplateInput input, String field, String sentence) {
        try {
            return UUID.fromString(input.text(field).strip());
        } catch (IllegalArgumentException notAnId) {
            throw GeneralRefusal.invalid(field, sentence);
        }
    }

    @Override
    protected TemplateInput fill(TemplateInput input, Schedule schedule, Viewer viewer) {
        var repeat = Repeat.of(schedule.rule(), schedule.start().toLocalDate());
        return input.with("template", schedule.template().toString())
                .with("start-date", schedule.start().toLocalDate().toString())
                .with("start-time", schedule.start().toLocalTime().toString())
                .with("zone", schedule.zone().getId())
                .with("repeat", repeat.name())
                .with("rule", repeat == Repeat.OWN ? Objects.requireNonNullElse(schedule.rule(), "") : "")
                .with(
                        "calendar",
                        schedule.calendar() == null ? "" : schedule.calendar().toString())
                .with("catchUp", schedule.catchUp() ? "yes" : "");
    }

    @Override
    protected String words(Schedule schedule) {
        var repeat = Repeat.of(schedule.rule(), schedule.start().toLocalDate());
        var how = repeat == Repeat.OWN ? Objects.requireNonNullElse(schedule.rule(), "") : repeat.words();
        return "%s, from %s, %s"
                .formatted(
                        how,
                        FROM.format(schedule.start()),
                        new TimeWords(schedule.zone(), clock.instant()).zoneWords());
    }

    /** The next dates, as far as what stands in the form is a schedule. */
    @Override
    protected List<TemplatePanel> panels(TemplateInput input, Viewer viewer) {
        var schedule = readable(input, viewer);
        if (schedule == null) {
            return List.of();
        }
        var times = new TimeWords(schedule.zone(), clock.instant());
        var next = schedules.next(schedule, clock.instant(), NEXT).stream()
                .map(times::full)
                .toList();
        var sentence = next.isEmpty() ? say("schedule.schedule.it-has-no-date-any") : "";
        return List.of(TemplatePanel.of("next", say("schedule.schedule.next-dates"), sentence, next));
    }

    private @Nullable Schedule readable(TemplateInput input, Viewer viewer) {
        if (!input.has("start-date")) {
            return null;
        }
        try {
            var schedule = body(input, viewer);
            return Dates.problem(schedule).isPresent() ? null : schedule;
        } catch (RefusedException notYet) {
            return null;
        }
    }

    /** What it made. */
    @Override
    protected List<TemplatePanel> panels(Template<Schedule> template, Viewer viewer) {
        var times = new TimeWords(viewer.zone(), clock.instant());
        var rows = schedules.made(viewer.actor(), template.id(), MADE).stream()
                .map(each -> row(each, times))
                .toList();
        if (rows.isEmpty()) {
            return List.of(TemplatePanel.of(
                    "made", say("schedule.schedule.what-it-made"), say("schedule.schedule.nothing-so-far"), List.of()));
        }
        var columns = List.of(
                Column.text(say("schedule.schedule.date")),
                Column.text(say("schedule.schedule.what-became-of-it")),
                Column.text(say("schedule.schedule.handled")));
        return List.of(TemplatePanel.of(
                "made",
                say("schedule.schedule.what-it-made"),
                new DataTable(say("schedule.schedule.the-last-dates"), columns, rows, true)
                        .exported(Downloads.list(
                                ExportedDates.NAME,
                                Map.of(ExportedDates.SCHEDULE, template.id().toString())))));
    }

    private static Row row(Occurrence occurrence, TimeWords times) {
        var what = switch (occurrence.result()) {
            case LOGGED -> Cell.number(occurrence.number(), "/incidents/" + occurrence.number());
            case SKIPPED -> Cell.of(say("schedule.schedule.skipped")).withNote(occurrence.sentence());
            case REFUSED -> Cell.of(say("schedule.schedule.not-logged")).withNote(occurrence.sentence());
        };
        return Row.of(moment(times, occurrence.due()), what, moment(times, occurrence.at()));
    }

    private static Cell moment(TimeWords times, Instant instant) {
        return Cell.of(times.moment(instant));
    }
}
