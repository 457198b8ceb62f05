package org.fairlead.incident.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.draft.Draft;
import org.fairlead.incident.TimelineFilter;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusalKind;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.ErrorSummary;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.record.Intent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The record page and the forms of everything that can be done to it. */
@Controller
@Needs(Act.READ_RECORDS)
class IncidentPages {

    private static final int LONGEST_KEY = 200;

    /** A form tells what can be chosen, so it is drawn only for those who may send it. */
    private static final Notice NOT_NOW = new Notice(
            Tone.OVER,
            "That cannot be done now",
            "It is not for you to do, or the incident has moved on. Nothing was changed.",
            null);

    private final Opened records;
    private final UuidSource ids;
    private final Acts acts;
    private final Drawn drawn;

    IncidentPages(Opened records, UuidSource ids, Acts acts, Drawn drawn) {
        this.records = records;
        this.ids = ids;
        this.acts = acts;
        this.drawn = drawn;
    }

    /** What this page is drawn with. */
    @Component
    record Drawn(WholeRecord whole, SimilarDrawing similar, DraftDesk desk, News news) {}

    @GetMapping("/incidents/{number:[^.]*}")
    String record(
            @PathVariable String number,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "2147483647") int before,
            @RequestParam(defaultValue = "") String look,
            Viewer viewer,
            Frame frame,
            Model model) {
        var seen = records.seen(viewer, number, before);
        records.opened(seen);
        var sending = new Sending(frame.csrf(), ids.next().toString());
        var header = seen.header();
        var page = Page.of(
                        header.identity().number() + " " + header.subject().title(),
                        frame,
                        RecordDrawing.marking(header.marking()))
                .under(new Link("Incidents", "/incidents"))
                .saying(model.getAttribute("notice") instanceof Notice notice ? new Notice[] {notice} : new Notice[0]);
        model.addAttribute("page", requester(viewer) ? page.forRequesters() : page);
        model.addAttribute(
                "m", drawn.whole().of(seen, sending, TimelineFilter.of(show), look.equals(WholeRecord.SIMILAR)));
        return "incident/record";
    }

    /** What the panel fetches; who follows its link without scripts gets the record with it. */
    @GetMapping("/incidents/{number}/" + WholeRecord.SIMILAR)
    String similar(
            @PathVariable String number,
            @RequestHeader(name = "HX-Request", defaultValue = "") String fetched,
            Viewer viewer,
            Model model) {
        var seen = records.seen(viewer, number, Integer.MAX_VALUE);
        if (fetched.isEmpty()) {
            return "redirect:" + seen.href() + "?look=" + WholeRecord.SIMILAR + "#" + WholeRecord.SIMILAR;
        }
        model.addAttribute("m", drawn.similar().of(seen));
        return "incident/likely";
    }

    private static boolean requester(Viewer viewer) {
        return viewer.actor().reach() == Reach.SELF;
    }

    @GetMapping("/incidents/{number}/{act:[a-z-]+}")
    String form(
            @PathVariable String number,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> begun,
            Viewer viewer,
            Frame frame,
            Model model,
            RedirectAttributes after) {
        var seen = records.seen(viewer, number, Integer.MAX_VALUE);
        var form = acts.needed(act);
        if (!form.offered(seen)) {
            after.addFlashAttribute("notice", NOT_NOW);
            return "redirect:" + seen.href();
        }
        var given = Input.of(begun);
        var draft = DraftDesk.begun(drawn.desk().on(seen), seen, form, given.text(DraftDesk.FROM));
        var fields = given.without(DraftDesk.FROM);
        var input = fields.isEmpty() ? draft.map(DraftDesk::input).orElseGet(Input::empty) : fields;
        return form(seen, new Filled(form, input, draft), ids.next().toString(), frame, model);
    }

    /** A form with what stands in it, and the draft it was begun from. */
    private record Filled(ActForm form, Input input, Optional<Draft> begun) {}

    private String form(Seen seen, Filled filled, String key, Frame frame, Model model) {
        var form = filled.form();
        var input = filled.input();
        var number = seen.header().identity().number().text();
        var page = Page.of(
                        (input.isRefused() ? "Error: " : "") + form.title() + " – " + number,
                        frame,
                        RecordDrawing.marking(seen.header().marking()))
                .under(new Link("Incidents", "/incidents"), new Link(number, seen.href()));
        model.addAttribute("page", requester(seen.viewer()) ? page.forRequesters() : page);
        model.addAttribute(
                "header",
                new PageHeader(
                        "", form.title(), List.of(), seen.header().subject().title(), ActionBar.of()));
        model.addAttribute("explanation", form.explanation(seen));
        model.addAttribute("errors", new ErrorSummary(input.errors()));
        model.addAttribute(
                "form",
                Acts.form(seen, new Sending(frame.csrf(), key), form, input)
                        .keeping(form instanceof AtOnce ? null : DraftDesk.drafting(seen, form, filled.begun())));
        model.addAttribute("fields", form.fields(seen, input));
        model.addAttribute(
                "send",
                ActionBar.of(
                        Action.submit(form.title()),
                        Action.go("Back", seen.href()).as(Action.Kind.QUIET)));
        return "layout/form";
    }

    @PostMapping("/incidents/{number}/{act:[a-z-]+}")
    String perform(
            @PathVariable String number,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Frame frame,
            Model model,
            RedirectAttributes after,
            HttpServletRequest request) {
        var seen = records.seen(viewer, number, Integer.MAX_VALUE);
        var form = acts.needed(act);
        var input = Input.of(sent);
        try {
            if (!form.saying().isEmpty()) {
                drawn.news().mustBeSeen(seen, input, form.saying());
            }
            var outcome = form.perform(seen, input, intent(request, input));
            if (!(form instanceof AtOnce)) {
                drawn.desk().discard(seen, form, input.text(DraftDesk.FROM));
            }
            after.addFlashAttribute("notice", form.done(seen));
            return "redirect:/incidents/" + outcome.after().header().identity().number();
        } catch (RefusedException refused) {
            var kind = refused.refusal().kind();
            boolean forbidden = kind == RefusalKind.FORBIDDEN && (form instanceof AtOnce || !form.offered(seen));
            if (kind == RefusalKind.NOT_FOUND || forbidden) {
                throw refused;
            }
            if (form instanceof AtOnce) {
                after.addFlashAttribute(
                        "notice",
                        new Notice(
                                Tone.OVER,
                                "Nothing was changed",
                                refused.refusal().sentence(),
                                null));
                return "redirect:" + seen.href();
            }
            var again = new Filled(form, input.refused(refused.refusal()), Optional.empty());
            return form(seen, again, key(input), frame, model);
        }
    }

    private String key(Input input) {
        return input.text("intent").isEmpty()
                ? ids.next().toString()
                : input.text("intent").replaceAll("[a-z-]+$", "");
    }

    /** A form sent twice happens once: its hidden key is the intent's. */
    static Intent intent(HttpServletRequest request, Input input) {
        @Nullable String key = input.text("intent").isEmpty() ? null : input.text("intent");
        if (key != null && key.length() > LONGEST_KEY) {
            throw GeneralRefusal.invalid("intent", "This form is not one of ours. Load the page again.");
        }
        return new Intent(null, key, Once.digest(request.getRequestURI() + "\n" + input.digestable()));
    }
}
