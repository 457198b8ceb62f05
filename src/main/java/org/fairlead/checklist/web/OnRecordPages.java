package org.fairlead.checklist.web;

import static org.fairlead.platform.language.Say.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.checklist.ChecklistDrawing;
import org.fairlead.checklist.ChecklistFacts.Mark;
import org.fairlead.checklist.Checklists;
import org.fairlead.checklist.OnRecord;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusalKind;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.ErrorSummary;
import org.fairlead.platform.web.ui.Field;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.Option;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.web.ui.Select;
import org.fairlead.platform.web.ui.TextArea;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.record.Intent;
import org.fairlead.template.Templates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adding checklists to a record, taking their steps, and taking one off. */
@Controller
@RequestMapping("/records/{number}/checklists")
@Needs(Act.EDIT_RECORD)
class OnRecordPages {

    private static final String INTENT = "intent";

    private final Checklists checklists;
    private final Templates templates;
    private final Shown.Finding records;
    private final UuidSource ids;

    OnRecordPages(Checklists checklists, Templates templates, Shown.Finding records, UuidSource ids) {
        this.checklists = checklists;
        this.templates = templates;
        this.records = records;
        this.ids = ids;
    }

    @GetMapping("/new")
    String ask(@PathVariable String number, Viewer viewer, Frame frame, Model model) {
        return asked(records.find(number, viewer), "", null, viewer, frame, model);
    }

    private String asked(
            Shown shown, String chosen, @Nullable String problem, Viewer viewer, Frame frame, Model model) {
        var there = OnRecord.of(shown.history()).seenBy(viewer.actor()).stream()
                .map(each -> each.added().template())
                .toList();
        var options = new ArrayList<Option>();
        options.add(Option.of("", say("checklist.on-record.choose-a-checklist")));
        templates.offered(viewer.actor(), Checklists.KIND).stream()
                .filter(each -> !there.contains(each.id()))
                .map(each -> Option.of(each.id().toString(), each.name())
                        .asChosen(each.id().toString().equals(chosen)))
                .forEach(options::add);
        var field = Field.of("checklist", say("checklist.on-record.checklist"))
                .withHint(say("checklist.on-record.who-sees-it-was-decided"));
        model.addAttribute("fields", List.of(new Select(problem == null ? field : field.withError(problem), options)));
        return form(
                shown,
                new Asking(
                        say("checklist.on-record.add-a-checklist"),
                        "",
                        "/new",
                        "checklist",
                        problem,
                        say("checklist.on-record.add-it")),
                frame,
                model);
    }

    /** What a form of these pages says. */
    private record Asking(
            String title,
            String explanation,
            String path,
            String field,
            @Nullable String problem,
            String send) {}

    private String form(Shown shown, Asking asking, Frame frame, Model model) {
        var problem = asking.problem();
        model.addAttribute("page", shown.page(asking.title(), frame));
        model.addAttribute("header", PageHeader.titled(asking.title()));
        model.addAttribute("explanation", asking.explanation());
        model.addAttribute(
                "errors",
                new ErrorSummary(problem == null ? List.of() : List.of(new Link(problem, "#" + asking.field()))));
        model.addAttribute(
                "form",
                Form.to(
                        ChecklistDrawing.href(shown.history()) + asking.path(),
                        frame.csrf(),
                        new Hidden(INTENT, ids.next().toString())));
        model.addAttribute(
                "send",
                ActionBar.of(
                        Action.submit(asking.send()),
                        Action.go(say("checklist.on-record.back"), shown.href()).as(Action.Kind.QUIET)));
        return "layout/form";
    }

    @PostMapping("/new")
    String add(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String checklist,
            @RequestParam(defaultValue = "") String intent,
            Viewer viewer,
            Frame frame,
            Model model,
            RedirectAttributes after,
            HttpServletRequest request) {
        var shown = records.find(number, viewer);
        try {
            var outcome = checklists.add(shown.id(), id(checklist), viewer.actor(), intent(request, intent, checklist));
            after.addFlashAttribute("notice", Notice.done(say("checklist.on-record.checklist-added"), ""));
            return "redirect:" + shown.href() + "#checklist-"
                    + outcome.added().getFirst().seq();
        } catch (RefusedException refused) {
            return asked(shown, checklist, sentence(refused), viewer, frame, model);
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw GeneralRefusal.invalid("checklist", say("checklist.on-record.choose-a-checklist-from-the"));
        }
    }

    /** What can be mended is said on the form; what cannot is a page of its own. */
    private static String sentence(RefusedException refused) {
        var kind = refused.refusal().kind();
        if (kind == RefusalKind.NOT_FOUND) {
            throw refused;
        }
        return refused.refusal().fields().stream()
                .findFirst()
                .map(each -> each.sentence())
                .orElseGet(() -> refused.refusal().sentence());
    }

    private static Intent intent(HttpServletRequest request, String key, String said) {
        var once = Once.sentUnder(key, request.getRequestURI(), said);
        return new Intent(null, once.key(), once.hash());
    }

    @PostMapping("/{place}/steps/{step}")
    String step(
            @PathVariable String number,
            @PathVariable int place,
            @PathVariable int step,
            @RequestParam(defaultValue = "") String mark,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String intent,
            Viewer viewer,
            RedirectAttributes after,
            HttpServletRequest request) {
        var shown = records.find(number, viewer);
        var wanted = Arrays.stream(Mark.values())
                .filter(each -> each.name().equals(mark))
                .findFirst()
                .orElseThrow(() -> GeneralRefusal.invalid("mark", say("checklist.on-record.send-done-not-needed-or")));
        try {
            var said = wanted == Mark.NOT_NEEDED ? reason : "";
            checklists.step(
                    shown.id(),
                    new Checklists.StepTo(place, step, wanted, said),
                    viewer.actor(),
                    intent(request, intent, mark + "\n" + reason));
        } catch (RefusedException refused) {
            after.addFlashAttribute(
                    "notice",
                    new Notice(Tone.OVER, say("checklist.on-record.the-step-stands-as-it"), sentence(refused), null));
        }
        return "redirect:" + shown.href() + "#checklist-" + place + "-" + step;
    }

    @GetMapping("/{place}/removal")
    String askRemoval(@PathVariable String number, @PathVariable int place, Viewer viewer, Frame frame, Model model) {
        return removal(records.find(number, viewer), place, "", null, viewer, frame, model);
    }

    private String removal(
            Shown shown, int place, String reason, @Nullable String problem, Viewer viewer, Frame frame, Model model) {
        var list = OnRecord.of(shown.history())
                .seenBy(viewer.actor(), place)
                .orElseThrow(() -> GeneralRefusal.unknown(say("checklist.no-list")));
        var field = Field.of("reason", say("checklist.on-record.why"));
        model.addAttribute("fields", List.of(TextArea.of(problem == null ? field : field.withError(problem), reason)));
        var words =
                say("checklist.on-record.taken-off", "checklist", list.added().name());
        return form(
                shown,
                new Asking(
                        say("checklist.on-record.take-a-checklist-off"),
                        words,
                        "/" + place + "/removal",
                        "reason",
                        problem,
                        say("checklist.on-record.take-it-off")),
                frame,
                model);
    }

    @PostMapping("/{place}/removal")
    String remove(
            @PathVariable String number,
            @PathVariable int place,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String intent,
            Viewer viewer,
            Frame frame,
            Model model,
            RedirectAttributes after,
            HttpServletRequest request) {
        var shown = records.find(number, viewer);
        try {
            checklists.remove(shown.id(), place, reason, viewer.actor(), intent(request, intent, reason));
            after.addFlashAttribute(
                    "notice",
                    Notice.done(
                            say("checklist.on-record.checklist-taken-off"),
                            say("checklist.on-record.the-timeline-says-why")));
            return "redirect:" + shown.href();
        } catch (RefusedException refused) {
            return removal(shown, place, reason, sentence(refused), viewer, frame, model);
        }
    }
}
