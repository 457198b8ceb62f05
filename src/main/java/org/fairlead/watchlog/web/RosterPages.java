package org.fairlead.watchlog.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Marking;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.Cell;
import org.fairlead.platform.web.ui.Column;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.DateTimeField;
import org.fairlead.platform.web.ui.EmptyState;
import org.fairlead.platform.web.ui.ErrorSummary;
import org.fairlead.platform.web.ui.Field;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.Option;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.web.ui.Pager;
import org.fairlead.platform.web.ui.Row;
import org.fairlead.platform.web.ui.Select;
import org.fairlead.platform.web.ui.Tag;
import org.fairlead.platform.web.ui.TextField;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.platform.words.DurationWords;
import org.fairlead.watchlog.Desk;
import org.fairlead.watchlog.Roster;
import org.fairlead.watchlog.Rosters;
import org.fairlead.watchlog.Shift;
import org.fairlead.watchlog.WatchLogs;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is to have the watch when: two weeks at a time, with the stretches that nobody or several are to have. */
@Controller
@RequestMapping(WatchLogPages.HERE + "/{id}/roster")
@Needs(Act.KEEP_WATCH)
class RosterPages {

    private static final int DAYS = 14;
    private static final String USUAL_WEEKS = "1";

    private final WatchLogs logs;
    private final Rosters rosters;
    private final WatchLogDrawing drawing;
    private final Access access;
    private final UuidSource ids;

    RosterPages(WatchLogs logs, Rosters rosters, WatchLogDrawing drawing, Access access, UuidSource ids) {
        this.logs = logs;
        this.rosters = rosters;
        this.drawing = drawing;
        this.access = access;
        this.ids = ids;
    }

    @GetMapping
    String roster(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String from,
            Viewer viewer,
            Frame frame,
            Model model) {
        var desk = logs.desk(viewer.actor(), id);
        var first = first(from, viewer);
        var begins = first.atStartOfDay(viewer.zone()).toInstant();
        var ends = first.plusDays(DAYS).atStartOfDay(viewer.zone()).toInstant();
        var roster = rosters.during(viewer.actor(), id, begins, ends);
        var here = here(desk);
        boolean plans = access.may(viewer.actor(), Act.PLAN_WATCHES);
        model.addAttribute(
                "page",
                Page.of("Roster: " + desk.name(), frame, Marking.STANDARD)
                        .under(WatchLogPages.ALL, new Link(desk.name(), WatchLogDrawing.href(desk)))
                        .told(model));
        model.addAttribute(
                "header",
                new PageHeader(
                        "",
                        "Roster: " + desk.name(),
                        List.of(),
                        words(roster, viewer),
                        plans
                                ? ActionBar.of(
                                        Action.go("Plan a shift", here + "/new").as(Action.Kind.PRIMARY))
                                : ActionBar.of()));
        model.addAttribute("table", table(roster, here, plans, viewer));
        model.addAttribute(
                "pager",
                new Pager(
                        new Link("Two weeks earlier", here + "?from=" + first.minusDays(DAYS)),
                        new Link("Two weeks later", here + "?from=" + first.plusDays(DAYS)),
                        ""));
        model.addAttribute(
                "empty",
                new EmptyState(
                        "Nobody is on the roster in these two weeks",
                        plans
                                ? "Plan a shift: one, or one in each of several weeks."
                                : "Team leads and duty officers plan shifts.",
                        null));
        return "watchlog/roster";
    }

    private static String here(Desk desk) {
        return WatchLogDrawing.href(desk) + "/roster";
    }

    private LocalDate first(String from, Viewer viewer) {
        var today = drawing.times(viewer).now().atZone(viewer.zone()).toLocalDate();
        try {
            var asked = from.isEmpty() ? today : LocalDate.parse(from);
            return Asked.ofOurTime(asked) ? asked : today;
        } catch (DateTimeException unreadable) {
            return today;
        }
    }

    private String words(Roster roster, Viewer viewer) {
        var times = drawing.times(viewer);
        var gaps = roster.shifts().isEmpty() ? List.<Roster.Stretch>of() : roster.gaps();
        var uncovered = gaps.stream()
                .map(gap -> Duration.between(gap.from(), gap.until()))
                .reduce(Duration.ZERO, Duration::plus);
        var nobody = gaps.isEmpty() ? "" : " · nobody for " + DurationWords.of(uncovered) + " in all";
        return "%s to %s, %s%s"
                .formatted(
                        times.day(roster.from()), times.day(roster.until().minusSeconds(1)), times.zoneWords(), nobody);
    }

    private DataTable table(Roster roster, String here, boolean plans, Viewer viewer) {
        var columns = new ArrayList<>(
                List.of(Column.text("Who"), Column.text("From"), Column.text("Until"), Column.text("Lasts")));
        if (plans) {
            columns.add(Column.text("Change"));
        }
        if (roster.shifts().isEmpty()) {
            return new DataTable("Shifts", columns, List.of(), false);
        }
        record At(Instant from, Row row) {}
        var overlaps = roster.overlaps();
        var rows = Stream.concat(
                        roster.shifts().stream()
                                .map(shift -> new At(shift.from(), row(shift, overlaps, here, plans, viewer))),
                        roster.gaps().stream().map(gap -> new At(gap.from(), row(gap, plans, viewer))))
                .sorted(Comparator.comparing(At::from))
                .map(At::row)
                .toList();
        return new DataTable("Shifts, and when nobody has one", columns, rows, false);
    }

    private Row row(Shift shift, List<Roster.Stretch> overlaps, String here, boolean plans, Viewer viewer) {
        var with = overlaps.stream()
                .filter(stretch -> stretch.shifts().contains(shift))
                .flatMap(stretch -> stretch.shifts().stream())
                .filter(other -> !other.equals(shift))
                .map(other -> drawing.name(other.person()))
                .distinct()
                .collect(Collectors.joining(", "));
        var who = Cell.of(drawing.name(shift.person())).withNote(shift.note());
        var cells = new ArrayList<>(List.of(
                with.isEmpty() ? who : who.withTags(Tag.signed(Tone.RISK, "Overlaps " + with)),
                moment(shift.from(), viewer),
                moment(shift.until(), viewer),
                lasts(shift.from(), shift.until())));
        if (plans) {
            cells.add(Cell.linked("Take it off", here + "/" + shift.id() + "/removal"));
        }
        return new Row(cells);
    }

    private Row row(Roster.Stretch gap, boolean plans, Viewer viewer) {
        var cells = new ArrayList<>(List.of(
                Cell.tags(Tag.signed(Tone.OVER, "Nobody")),
                moment(gap.from(), viewer),
                moment(gap.until(), viewer),
                lasts(gap.from(), gap.until())));
        if (plans) {
            cells.add(Cell.of(""));
        }
        return new Row(cells);
    }

    private Cell moment(Instant instant, Viewer viewer) {
        return Cell.of(drawing.times(viewer).moment(instant));
    }

    private static Cell lasts(Instant from, Instant until) {
        return Cell.of(DurationWords.of(Duration.between(from, until)));
    }

    @GetMapping("/new")
    @Needs(Act.PLAN_WATCHES)
    String ask(@PathVariable UUID id, Viewer viewer, Frame frame, Model model) {
        return form(id, new Sent(Map.of(), ""), List.of(), viewer, frame, model);
    }

    @PostMapping("/new")
    @Needs(Act.PLAN_WATCHES)
    String plan(
            @PathVariable UUID id,
            @RequestParam Map<String, String> values,
            Viewer viewer,
            Frame frame,
            Model model,
            RedirectAttributes after,
            HttpServletRequest request) {
        var sent = new Sent(values, request.getRequestURI());
        try {
            var planned = rosters.plan(viewer.actor(), id, wanted(sent, viewer), sent.once());
            after.addFlashAttribute(
                    "notice",
                    Notice.done(planned.size() == 1 ? "Shift planned" : planned.size() + " shifts planned", ""));
            var first = planned.getFirst().from().atZone(viewer.zone()).toLocalDate();
            return "redirect:" + WatchLogPages.HERE + "/" + id + "/roster?from=" + first;
        } catch (RefusedException refused) {
            Sent.sentence(refused);
            return form(id, sent, refused.refusal().fields(), viewer, frame, model);
        }
    }

    private static Rosters.Plan wanted(Sent sent, Viewer viewer) {
        var weeks = sent.text("weeks").strip();
        return new Rosters.Plan(
                person(sent.text("person")),
                local(sent, "from"),
                local(sent, "until"),
                zone(sent.text("zone"), viewer),
                weeks.matches("[0-9]{1,3}") ? Integer.parseInt(weeks) : 0,
                sent.text("note"));
    }

    private static PersonId person(String said) {
        try {
            return new PersonId(UUID.fromString(said));
        } catch (IllegalArgumentException notChosen) {
            throw GeneralRefusal.invalid("person", "Choose who is to have the watch.");
        }
    }

    private static LocalDateTime local(Sent sent, String field) {
        try {
            var date = LocalDate.parse(sent.text(field + "-date").strip());
            var time = LocalTime.parse(sent.text(field + "-time").strip());
            if (Asked.ofOurTime(date)) {
                return date.atTime(time);
            }
        } catch (DateTimeException unreadable) {
            // said below
        }
        throw GeneralRefusal.invalid(field, "Enter a date and a time, such as 2026-03-01 and 22:00.");
    }

    private static ZoneId zone(String said, Viewer viewer) {
        try {
            return said.isBlank() ? viewer.zone() : ZoneId.of(said.strip());
        } catch (DateTimeException unknown) {
            throw GeneralRefusal.invalid("zone", "Enter a time zone, such as Europe/London.");
        }
    }

    private String form(UUID id, Sent sent, List<FieldProblem> problems, Viewer viewer, Frame frame, Model model) {
        var desk = logs.desk(viewer.actor(), id);
        var title = "Plan a shift";
        model.addAttribute(
                "page",
                Page.of(title, frame, Marking.STANDARD)
                        .under(
                                WatchLogPages.ALL,
                                new Link(desk.name(), WatchLogDrawing.href(desk)),
                                new Link("Roster", here(desk))));
        model.addAttribute("header", PageHeader.titled(title));
        model.addAttribute("explanation", "");
        model.addAttribute(
                "errors",
                new ErrorSummary(problems.stream()
                        .map(each -> new Link(each.sentence(), "#" + each.field()))
                        .toList()));
        model.addAttribute(
                "form",
                Form.to(
                        here(desk) + "/new",
                        frame.csrf(),
                        new Hidden("intent", ids.next().toString())));
        model.addAttribute("fields", fields(desk, sent, problems, viewer));
        model.addAttribute(
                "send",
                ActionBar.of(
                        Action.submit("Plan it"), Action.go("Back", here(desk)).as(Action.Kind.QUIET)));
        return "layout/form";
    }

    private List<Object> fields(Desk desk, Sent sent, List<FieldProblem> problems, Viewer viewer) {
        var people = new ArrayList<Option>();
        people.add(Option.of("", "Choose somebody"));
        logs.crew(viewer.actor(), desk).stream()
                .map(person -> Option.of(person.toString(), drawing.name(person))
                        .asChosen(person.toString().equals(sent.text("person"))))
                .forEach(people::add);
        var zone = sent.text("zone").isBlank() ? viewer.zone().getId() : sent.text("zone");
        var weeks = sent.text("weeks").isBlank() ? USUAL_WEEKS : sent.text("weeks");
        return List.of(
                new Select(on(problems, Field.of("person", "Who")), people),
                new DateTimeField(
                        on(problems, Field.of("from", "From")), sent.text("from-date"), sent.text("from-time"), ""),
                new DateTimeField(
                        on(problems, Field.of("until", "Until")), sent.text("until-date"), sent.text("until-time"), ""),
                TextField.of(
                        on(
                                problems,
                                Field.of("zone", "Time zone")
                                        .withHint("Ten o'clock there stays ten o'clock, summer and winter")),
                        zone,
                        TextField.Width.M),
                TextField.of(
                        on(
                                problems,
                                Field.of("weeks", "In how many weeks")
                                        .withHint("One, or the same day and time in each of so many weeks")),
                        weeks,
                        TextField.Width.S),
                TextField.of(on(problems, Field.of("note", "Note").asOptional()), sent.text("note")));
    }

    private static Field on(List<FieldProblem> problems, Field field) {
        return problems.stream()
                .filter(each -> each.field().equals(field.name()))
                .findFirst()
                .map(each -> field.withError(each.sentence()))
                .orElse(field);
    }

    @GetMapping("/{shift}/removal")
    @Needs(Act.PLAN_WATCHES)
    String askRemoval(@PathVariable UUID id, @PathVariable UUID shift, Viewer viewer, Frame frame, Model model) {
        var desk = logs.desk(viewer.actor(), id);
        var title = "Take a shift off the roster";
        model.addAttribute(
                "page",
                Page.of(title, frame, Marking.STANDARD)
                        .under(
                                WatchLogPages.ALL,
                                new Link(desk.name(), WatchLogDrawing.href(desk)),
                                new Link("Roster", here(desk))));
        model.addAttribute("header", PageHeader.titled(title));
        model.addAttribute("explanation", "What it said is kept, with who took it off. Plan another in its place.");
        model.addAttribute("errors", new ErrorSummary(List.of()));
        model.addAttribute("form", Form.to(here(desk) + "/" + shift + "/removal", frame.csrf()));
        model.addAttribute("fields", List.of());
        model.addAttribute(
                "send",
                ActionBar.of(
                        Action.submit("Take it off"),
                        Action.go("Back", here(desk)).as(Action.Kind.QUIET)));
        return "layout/form";
    }

    @PostMapping("/{shift}/removal")
    @Needs(Act.PLAN_WATCHES)
    String remove(@PathVariable UUID id, @PathVariable UUID shift, Viewer viewer, RedirectAttributes after) {
        rosters.drop(viewer.actor(), id, shift);
        after.addFlashAttribute("notice", Notice.done("Taken off the roster", ""));
        return "redirect:" + WatchLogPages.HERE + "/" + id + "/roster";
    }
}
