package org.fairlead.absence.web;

import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fairlead.absence.Absence;
import org.fairlead.absence.Absences;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.people.People;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Marking;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.Cell;
import org.fairlead.platform.web.ui.Column;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.Downloads;
import org.fairlead.platform.web.ui.EmptyState;
import org.fairlead.platform.web.ui.Field;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.Option;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.web.ui.Row;
import org.fairlead.platform.web.ui.Select;
import org.fairlead.platform.web.ui.Tag;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.platform.words.TimeWords;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Absences of oneself and of those one leads: all that are not over, a new one, changing one, taking one back and declaring it again. */
@Controller
@Needs(Act.KEEP_ABSENCES)
class AbsencePages {

    private static final String HERE = "/absences";
    private static final String NOTICE = "notice";
    private static final String INTENT = "intent";
    private static final String VERSION = "version";

    private final Absences absences;
    private final Register register;
    private final UuidSource ids;
    private final Clock clock;

    AbsencePages(Absences absences, Register register, UuidSource ids, Clock clock) {
        this.absences = absences;
        this.register = register;
        this.ids = ids;
        this.clock = clock;
    }

    private String name(PersonId person) {
        return register.title(People.PERSON, person.value());
    }

    @GetMapping(HERE)
    String all(Viewer viewer, Frame frame, Model model) {
        var people = absences.keptBy(viewer.actor());
        var times = new TimeWords(viewer.zone(), clock.instant());
        var rows = absences.coming(viewer.actor(), people).stream()
                .map(absence -> row(absence, times))
                .toList();
        var columns = List.of(
                Column.text(say("absence.absence.who")),
                Column.text(say("absence.absence.away-from")),
                Column.text(say("absence.absence.back")),
                Column.text(say("absence.absence.change")));
        var page = Page.of(say("absence.title"), frame, Marking.STANDARD);
        var text = people.size() > 1
                ? say("absence.absence.yours-and-those-of-the")
                : say("absence.absence.whoever-assigns-work-to-you");
        model.addAttribute("page", page.told(model));
        model.addAttribute(
                "header",
                new PageHeader(
                        "",
                        say("absence.title"),
                        List.of(),
                        text,
                        ActionBar.of(
                                Action.go(say("absence.absence.declare-an-absence"), HERE + "/new")
                                        .as(Action.Kind.PRIMARY),
                                Action.go(say("absence.import"), "/list-imports/new?list=absences")
                                        .as(Action.Kind.QUIET))));
        model.addAttribute(
                "table",
                new DataTable(say("absence.absence.absences-that-are-not-over"), columns, rows, false)
                        .exported(Downloads.list("absences")));
        model.addAttribute(
                "empty",
                new EmptyState(
                        say("absence.absence.nobody-is-away"),
                        say("absence.absence.say-when-you-will-be"),
                        Action.go(say("absence.absence.declare-an-absence"), HERE + "/new")));
        return "layout/list";
    }

    private Row row(Absence absence, TimeWords times) {
        var who = Cell.of(name(absence.person()));
        return Row.of(
                absence.holds(clock.instant())
                        ? who.withTags(Tag.signed(Tone.PAUSED, say("absence.absence.away-now")))
                        : who,
                Cell.of(times.moment(absence.from())),
                Cell.of(times.moment(absence.until())),
                Cell.linked(say("absence.absence.change-or-take-back"), HERE + "/" + absence.id()));
    }

    @GetMapping(HERE + "/new")
    String ask(@RequestParam(defaultValue = "") String person, Viewer viewer, Frame frame, Model model) {
        var me = viewer.actor().optionalPerson().map(PersonId::toString).orElse("");
        return asked(
                AbsenceSheet.blank(person.isEmpty() ? me : person, clock.instant(), viewer.zone()),
                viewer,
                frame,
                model);
    }

    private String asked(AbsenceSheet sheet, Viewer viewer, Frame frame, Model model) {
        model.addAttribute("page", page(say("absence.absence.declare-an-absence"), frame));
        model.addAttribute("header", PageHeader.titled(say("absence.absence.declare-an-absence")));
        model.addAttribute("explanation", say("absence.absence.colleagues-see-from-when-until"));
        model.addAttribute("errors", sheet.summary());
        model.addAttribute(
                "form",
                Form.to(
                        HERE + "/new",
                        frame.csrf(),
                        new Hidden(INTENT, ids.next().toString())));
        var fields = new ArrayList<Object>();
        fields.add(new Select(
                sheet.marked(Field.of("person", say("absence.absence.who-is-away"))), people(sheet, viewer)));
        fields.addAll(times(sheet, viewer));
        model.addAttribute("fields", fields);
        model.addAttribute("send", ActionBar.of(Action.submit(say("absence.absence.declare-it"))));
        return "layout/form";
    }

    private List<Option> people(AbsenceSheet sheet, Viewer viewer) {
        return absences.keptBy(viewer.actor()).stream()
                .map(person -> Option.of(person.toString(), name(person))
                        .asChosen(person.toString().equals(sheet.text("person"))))
                .toList();
    }

    private List<Object> times(AbsenceSheet sheet, Viewer viewer) {
        var words = new TimeWords(viewer.zone(), clock.instant());
        return List.of(
                sheet.when(
                        "from",
                        say("absence.absence.away-from"),
                        say("absence.absence.without-a-time-from-the"),
                        words),
                sheet.when("until", say("absence.absence.back"), say("absence.absence.when-they-can-be-given"), words));
    }

    private static Page page(String title, Frame frame) {
        return Page.of(title, frame, Marking.STANDARD).under(new Link(say("absence.title"), HERE));
    }

    @PostMapping(HERE + "/new")
    String declare(
            @RequestParam Map<String, String> sent, Viewer viewer, Frame frame, Model model, RedirectAttributes after) {
        var sheet = AbsenceSheet.sent(sent);
        try {
            var wish = sheet.wish(viewer.zone());
            var absence = absences.declare(
                    wish, viewer.actor(), Once.sentUnder(sheet.text(INTENT), "declare absence", wish.toString()));
            after.addFlashAttribute(NOTICE, said(say("absence.absence.declared"), absence, viewer));
            return "redirect:" + HERE;
        } catch (RefusedException refused) {
            return asked(sheet.refused(refused), viewer, frame, model);
        }
    }

    private Notice said(String title, Absence absence, Viewer viewer) {
        var times = new TimeWords(viewer.zone(), clock.instant());
        return Notice.done(
                title,
                say(
                        "absence.absence.away",
                        "person",
                        name(absence.person()),
                        "from",
                        times.moment(absence.from()),
                        "until",
                        times.moment(absence.until())));
    }

    @GetMapping(HERE + "/{id}")
    String one(@PathVariable UUID id, Viewer viewer, Frame frame, Model model) {
        var absence = needed(id, viewer);
        return one(absence, AbsenceSheet.of(absence, viewer.zone()), viewer, frame, model);
    }

    private String one(Absence absence, AbsenceSheet sheet, Viewer viewer, Frame frame, Model model) {
        var here = HERE + "/" + absence.id();
        var title = say("absence.absence.absence-of-person", "person", name(absence.person()));
        var based = new Hidden(VERSION, Integer.toString(absence.version()));
        var back = Action.post(
                        say("absence.absence.take-it-back"),
                        Form.to(
                                here + "/removal",
                                frame.csrf(),
                                based,
                                new Hidden(INTENT, ids.next().toString())))
                .as(Action.Kind.QUIET);
        model.addAttribute("page", page(title, frame));
        model.addAttribute("header", new PageHeader("", title, List.of(), "", ActionBar.of(back)));
        model.addAttribute("explanation", "");
        model.addAttribute("errors", sheet.summary());
        model.addAttribute(
                "form",
                Form.to(here, frame.csrf(), based, new Hidden(INTENT, ids.next().toString())));
        model.addAttribute("fields", times(sheet, viewer));
        model.addAttribute("send", ActionBar.of(Action.submit(say("absence.absence.save"))));
        return "layout/form";
    }

    @PostMapping(HERE + "/{id}")
    String change(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Viewer viewer,
            Frame frame,
            Model model,
            RedirectAttributes after) {
        var absence = needed(id, viewer);
        var values = new java.util.HashMap<>(sent);
        values.put("person", absence.person().toString());
        var sheet = AbsenceSheet.sent(values);
        try {
            var wish = sheet.wish(viewer.zone());
            var changed = absences.change(
                    new Absences.Read(id, version(sheet)),
                    wish,
                    viewer.actor(),
                    Once.sentUnder(sheet.text(INTENT), "change absence", id.toString(), wish.toString()));
            after.addFlashAttribute(NOTICE, said(say("absence.absence.saved"), changed, viewer));
            return "redirect:" + HERE;
        } catch (RefusedException refused) {
            return one(absence, sheet.refused(refused), viewer, frame, model);
        }
    }

    private static int version(AbsenceSheet sheet) {
        try {
            return Integer.parseInt(sheet.text(VERSION));
        } catch (NumberFormatException missing) {
            return 0;
        }
    }

    @PostMapping(HERE + "/{id}/removal")
    String withdraw(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String intent,
            Viewer viewer,
            Frame frame,
            RedirectAttributes after) {
        var withdrawn = absences.withdraw(
                new Absences.Read(needed(id, viewer).id(), version),
                viewer.actor(),
                Once.sentUnder(intent, "withdraw absence", id.toString()));
        var again = Action.post(
                say("absence.absence.declare-it-again"),
                Form.to(
                        HERE + "/" + id + "/restoration",
                        frame.csrf(),
                        new Hidden(VERSION, Integer.toString(withdrawn.version())),
                        new Hidden(INTENT, ids.next().toString())));
        after.addFlashAttribute(
                NOTICE,
                Notice.done(
                                say("absence.absence.taken-back"),
                                say("absence.absence.person-is-not-away-then", "person", name(withdrawn.person())))
                        .withUndo(again));
        return "redirect:" + HERE;
    }

    @PostMapping(HERE + "/{id}/restoration")
    String restore(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String intent,
            Viewer viewer,
            RedirectAttributes after) {
        var absence = absences.restore(
                new Absences.Read(needed(id, viewer).id(), version),
                viewer.actor(),
                Once.sentUnder(intent, "restore absence", id.toString()));
        after.addFlashAttribute(NOTICE, said(say("absence.absence.declared-again"), absence, viewer));
        return "redirect:" + HERE;
    }

    private Absence needed(UUID id, Viewer viewer) {
        return absences.one(viewer.actor(), id)
                .filter(absence -> absences.keeps(viewer.actor(), absence.person()))
                .orElseThrow(() -> GeneralRefusal.unknown(say("absence.thing")));
    }
}
