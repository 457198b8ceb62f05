package org.fairlead.absence.web;

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
        var columns = List.of(Column.text("Who"), Column.text("Away from"), Column.text("Back"), Column.text("Change"));
        var page = Page.of("Absences", frame, Marking.STANDARD);
        var text = people.size() > 1
                ? "Yours, and those of the people whose team you lead. Whoever assigns work to somebody who is away is told so."
                : "Whoever assigns work to you while you are away is told so.";
        model.addAttribute("page", page.told(model));
        model.addAttribute(
                "header",
                new PageHeader(
                        "",
                        "Absences",
                        List.of(),
                        text,
                        ActionBar.of(
                                Action.go("Declare an absence", HERE + "/new").as(Action.Kind.PRIMARY))));
        model.addAttribute("table", new DataTable("Absences that are not over", columns, rows, false));
        model.addAttribute(
                "empty",
                new EmptyState(
                        "Nobody is away",
                        "Say when you will be away, so that nobody gives you work then.",
                        Action.go("Declare an absence", HERE + "/new")));
        return "layout/list";
    }

    private Row row(Absence absence, TimeWords times) {
        var who = Cell.of(name(absence.person()));
        return Row.of(
                absence.holds(clock.instant()) ? who.withTags(Tag.signed(Tone.PAUSED, "Away now")) : who,
                Cell.of(times.moment(absence.from())),
                Cell.of(times.moment(absence.until())),
                Cell.linked("Change or take back", HERE + "/" + absence.id()));
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
        model.addAttribute("page", page("Declare an absence", frame));
        model.addAttribute("header", PageHeader.titled("Declare an absence"));
        model.addAttribute("explanation", "Colleagues see from when until when, and not why.");
        model.addAttribute("errors", sheet.summary());
        model.addAttribute(
                "form",
                Form.to(
                        HERE + "/new",
                        frame.csrf(),
                        new Hidden(INTENT, ids.next().toString())));
        var fields = new ArrayList<Object>();
        fields.add(new Select(sheet.marked(Field.of("person", "Who is away")), people(sheet, viewer)));
        fields.addAll(times(sheet, viewer));
        model.addAttribute("fields", fields);
        model.addAttribute("send", ActionBar.of(Action.submit("Declare it")));
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
                sheet.when("from", "Away from", "Without a time, from the beginning of the day", words),
                sheet.when("until", "Back", "When they can be given work again", words));
    }

    private static Page page(String title, Frame frame) {
        return Page.of(title, frame, Marking.STANDARD).under(new Link("Absences", HERE));
    }

    @PostMapping(HERE + "/new")
    String declare(
            @RequestParam Map<String, String> sent, Viewer viewer, Frame frame, Model model, RedirectAttributes after) {
        var sheet = AbsenceSheet.sent(sent);
        try {
            var wish = sheet.wish(viewer.zone());
            var absence = absences.declare(
                    wish, viewer.actor(), Once.sentUnder(sheet.text(INTENT), "declare absence", wish.toString()));
            after.addFlashAttribute(NOTICE, said("Declared", absence, viewer));
            return "redirect:" + HERE;
        } catch (RefusedException refused) {
            return asked(sheet.refused(refused), viewer, frame, model);
        }
    }

    private Notice said(String title, Absence absence, Viewer viewer) {
        var times = new TimeWords(viewer.zone(), clock.instant());
        return Notice.done(
                title,
                name(absence.person()) + " is away from " + times.moment(absence.from()) + " until "
                        + times.moment(absence.until()) + ".");
    }

    @GetMapping(HERE + "/{id}")
    String one(@PathVariable UUID id, Viewer viewer, Frame frame, Model model) {
        var absence = needed(id, viewer);
        return one(absence, AbsenceSheet.of(absence, viewer.zone()), viewer, frame, model);
    }

    private String one(Absence absence, AbsenceSheet sheet, Viewer viewer, Frame frame, Model model) {
        var here = HERE + "/" + absence.id();
        var title = "Absence of " + name(absence.person());
        var based = new Hidden(VERSION, Integer.toString(absence.version()));
        var back = Action.post(
                        "Take it back",
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
        model.addAttribute("send", ActionBar.of(Action.submit("Save")));
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
            after.addFlashAttribute(NOTICE, said("Saved", changed, viewer));
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
                "Declare it again",
                Form.to(
                        HERE + "/" + id + "/restoration",
                        frame.csrf(),
                        new Hidden(VERSION, Integer.toString(withdrawn.version())),
                        new Hidden(INTENT, ids.next().toString())));
        after.addFlashAttribute(
                NOTICE,
                Notice.done("Taken back", name(withdrawn.person()) + " is not away then.")
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
        after.addFlashAttribute(NOTICE, said("Declared again", absence, viewer));
        return "redirect:" + HERE;
    }

    private Absence needed(UUID id, Viewer viewer) {
        return absences.one(viewer.actor(), id)
                .filter(absence -> absences.keeps(viewer.actor(), absence.person()))
                .orElseThrow(() -> GeneralRefusal.unknown("absence"));
    }
}
