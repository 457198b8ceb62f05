package org.fairlead.watchlog.web;

import static org.fairlead.platform.language.Say.say;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.fairlead.platform.web.ui.DateTimeField;
import org.fairlead.platform.web.ui.Downloads;
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
import org.fairlead.platform.web.ui.Select;
import org.fairlead.platform.web.ui.TextField;
import org.fairlead.watchlog.Desk;
import org.fairlead.watchlog.Rosters;
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

    static final int DAYS = 14;
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
        var part = rosters.during(viewer.actor(), id, begins, ends);
        var here = here(desk);
        boolean plans = access.may(viewer.actor(), Act.PLAN_WATCHES);
        var roster = new RosterDrawing(part, here, plans, drawing, viewer);
        model.addAttribute(
                "page",
                Page.of(say("watchlog.roster.roster-desk", "desk", desk.name()), frame, Marking.STANDARD)
                        .under(WatchLogPages.all(), new Link(desk.name(), WatchLogDrawing.href(desk)))
                        .told(model));
        model.addAttribute(
                "header",
                new PageHeader(
                        "",
                        say("watchlog.roster.roster-desk", "desk", desk.name()),
                        List.of(),
                        roster.words(),
                        plans
                                ? ActionBar.of(Action.go(say("watchlog.roster.plan-a-shift"), here + "/new")
                                        .as(Action.Kind.PRIMARY))
                                : ActionBar.of()));
        model.addAttribute(
                "table",
                roster.table()
                        .exported(Downloads.list(
                                ExportedRoster.NAME,
                                Map.of(
                                        ExportedRoster.DESK,
                                        desk.id().toString(),
                                        ExportedRoster.FROM,
                                        first.toString()))));
        model.addAttribute(
                "pager",
                new Pager(
                        new Link(say("watchlog.roster.two-weeks-earlier"), here + "?from=" + first.minusDays(DAYS)),
                        new Link(say("watchlog.roster.two-weeks-later"), here + "?from=" + first.plusDays(DAYS)),
                        ""));
        model.addAttribute("empty", empty(plans));
        return "watchlog/roster";
    }

    private static EmptyState empty(boolean plans) {
        return new EmptyState(
                say("watchlog.roster.nobody-is-on-the-roster"),
                plans
                        ? say("watchlog.roster.plan-a-shift-one-or")
                        : say("watchlog.roster.team-leads-and-duty-officers"),
                null);
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
            after.addFlashAttribute("notice", Notice.done(say("watchlog.roster.planned", "count", planned.size()), ""));
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
            throw GeneralRefusal.invalid("person", say("watchlog.roster.choose-who-is-to-have"));
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
        throw GeneralRefusal.invalid(field, say("watchlog.roster.enter-a-date-and-a"));
    }

    private static ZoneId zone(String said, Viewer viewer) {
        try {
            return said.isBlank() ? viewer.zone() : ZoneId.of(said.strip());
        } catch (DateTimeException unknown) {
            throw GeneralRefusal.invalid("zone", say("watchlog.roster.enter-a-time-zone-such"));
        }
    }

    private String form(UUID id, Sent sent, List<FieldProblem> problems, Viewer viewer, Frame frame, Model model) {
        var desk = logs.desk(viewer.actor(), id);
        var title = say("watchlog.roster.plan-a-shift");
        model.addAttribute(
                "page",
                Page.of(title, frame, Marking.STANDARD)
                        .under(
                                WatchLogPages.all(),
                                new Link(desk.name(), WatchLogDrawing.href(desk)),
                                new Link(say("watchlog.watch-log.roster"), here(desk))));
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
                        Action.submit(say("watchlog.roster.plan-it")),
                        Action.go(say("watchlog.back"), here(desk)).as(Action.Kind.QUIET)));
        return "layout/form";
    }

    private List<Option> people(Desk desk, Sent sent, Viewer viewer) {
        var people = new ArrayList<Option>();
        people.add(Option.of("", say("watchlog.roster.choose-somebody")));
        logs.crew(viewer.actor(), desk).stream()
                .map(person -> Option.of(person.toString(), drawing.name(person))
                        .asChosen(person.toString().equals(sent.text("person"))))
                .forEach(people::add);
        return people;
    }

    private List<Object> fields(Desk desk, Sent sent, List<FieldProblem> problems, Viewer viewer) {
        var zone = sent.text("zone").isBlank() ? viewer.zone().getId() : sent.text("zone");
        var weeks = sent.text("weeks").isBlank() ? USUAL_WEEKS : sent.text("weeks");
        return List.of(
                new Select(on(problems, Field.of("person", say("watchlog.roster.who"))), people(desk, sent, viewer)),
                new DateTimeField(
                        on(problems, Field.of("from", say("watchlog.roster.from"))),
                        sent.text("from-date"),
                        sent.text("from-time"),
                        ""),
                new DateTimeField(
                        on(problems, Field.of("until", say("watchlog.roster.until"))),
                        sent.text("until-date"),
                        sent.text("until-time"),
                        ""),
                TextField.of(
                        on(
                                problems,
                                Field.of("zone", say("watchlog.roster.time-zone"))
                                        .withHint(say("watchlog.roster.ten-oclock-there-stays-ten"))),
                        zone,
                        TextField.Width.M),
                TextField.of(
                                on(
                                        problems,
                                        Field.of("weeks", say("watchlog.roster.in-how-many-weeks"))
                                                .withHint(say("watchlog.roster.one-or-the-same-day"))),
                                weeks,
                                TextField.Width.S)
                        .expecting(TextField.Kind.NUMBER),
                TextField.of(
                        on(
                                problems,
                                Field.of("note", say("watchlog.watch-log.note")).asOptional()),
                        sent.text("note")));
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
        var title = say("watchlog.roster.take-a-shift-off-the");
        model.addAttribute(
                "page",
                Page.of(title, frame, Marking.STANDARD)
                        .under(
                                WatchLogPages.all(),
                                new Link(desk.name(), WatchLogDrawing.href(desk)),
                                new Link(say("watchlog.watch-log.roster"), here(desk))));
        model.addAttribute("header", PageHeader.titled(title));
        model.addAttribute("explanation", say("watchlog.roster.what-it-said-is-kept"));
        model.addAttribute("errors", new ErrorSummary(List.of()));
        model.addAttribute("form", Form.to(here(desk) + "/" + shift + "/removal", frame.csrf()));
        model.addAttribute("fields", List.of());
        model.addAttribute(
                "send",
                ActionBar.of(
                        Action.submit(say("watchlog.roster.take-it-off")),
                        Action.go(say("watchlog.back"), here(desk)).as(Action.Kind.QUIET)));
        return "layout/form";
    }

    @PostMapping("/{shift}/removal")
    @Needs(Act.PLAN_WATCHES)
    String remove(@PathVariable UUID id, @PathVariable UUID shift, Viewer viewer, RedirectAttributes after) {
        rosters.drop(viewer.actor(), id, shift);
        after.addFlashAttribute("notice", Notice.done(say("watchlog.roster.taken-off-the-roster"), ""));
        return "redirect:" + WatchLogPages.HERE + "/" + id + "/roster";
    }
}
