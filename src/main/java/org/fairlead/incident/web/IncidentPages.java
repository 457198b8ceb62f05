package org.fairlead.incident.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.incident.TimelineFilter;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusalKind;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.ErrorSummary;
import org.fairlead.platform.web.ui.InlineForm;
import org.fairlead.platform.web.ui.LazyPanel;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.record.Intent;
import org.jspecify.annotations.Nullable;
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

    private static final String SIMILAR = "similar";
    private static final int LONGEST_KEY = 200;

    /** A form tells what can be chosen, so it is drawn only for those who may send it. */
    private static final Notice NOT_NOW = new Notice(
            Tone.OVER,
            "That cannot be done now",
            "It is not for you to do, or the incident has moved on. Nothing was changed.",
            null);

    private final Opened records;
    private final UuidSource ids;
    private final Drawings drawings;
    private final Acts acts;

    IncidentPages(Opened records, UuidSource ids, Drawings drawings, Acts acts) {
        this.records = records;
        this.ids = ids;
        this.drawings = drawings;
        this.acts = acts;
    }

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
        model.addAttribute("header", drawings.record().header(seen, sending));
        var asks = new ArrayList<>(drawings.escalations().asks(seen, sending));
        asks.addAll(drawings.asks().asks(seen, sending));
        model.addAttribute("asks", asks);
        model.addAttribute("clocks", drawings.clocks().strip(seen));
        model.addAttribute("lanes", drawings.lanes().lanes(seen));
        model.addAttribute("note", note(seen, sending));
        model.addAttribute("timeline", drawings.timeline().timeline(seen, TimelineFilter.of(show)));
        if (drawings.similar().isFor(seen)) {
            if (look.equals(SIMILAR)) {
                model.addAttribute("similar", drawings.similar().of(seen));
            } else {
                model.addAttribute("similarPanel", similarPanel(seen));
            }
        }
        model.addAttribute("facts", drawings.record().facts(seen));
        model.addAttribute("related", drawings.record().related(seen));
        model.addAttribute("more", drawings.record().more(seen, sending));
        return "incident/record";
    }

    /** Comparing titles takes longer than all else on the page, so it is left until somebody comes to it. */
    private static LazyPanel similarPanel(Seen seen) {
        return new LazyPanel(
                SIMILAR,
                "Perhaps the same, or solved before",
                seen.href() + "/" + SIMILAR,
                "Look for similar incidents");
    }

    /** What the panel fetches; who follows its link without scripts gets the record with it. */
    @GetMapping("/incidents/{number}/" + SIMILAR)
    String similar(
            @PathVariable String number,
            @RequestHeader(name = "HX-Request", defaultValue = "") String fetched,
            Viewer viewer,
            Model model) {
        var seen = records.seen(viewer, number, Integer.MAX_VALUE);
        if (fetched.isEmpty()) {
            return "redirect:" + seen.href() + "?look=" + SIMILAR + "#" + SIMILAR;
        }
        model.addAttribute("m", drawings.similar().of(seen));
        return "incident/likely";
    }

    private static boolean requester(Viewer viewer) {
        return viewer.actor().reach() == Reach.SELF;
    }

    /** The box for writing; none while the question to the user has its own, or where the viewer cannot write. */
    private @Nullable InlineForm note(Seen seen, Sending sending) {
        return AskDrawing.asksUser(seen)
                ? null
                : acts.inline(seen, sending, "note", requester(seen.viewer()) ? "Send" : "Add the note");
    }

    @GetMapping("/incidents/{number}/{act:[a-z-]+}")
    String form(
            @PathVariable String number,
            @PathVariable String act,
            @RequestParam(name = "number", defaultValue = "") String other,
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
        var input = other.isEmpty() ? Input.empty() : Input.of("number", other);
        return form(seen, form, input, ids.next().toString(), frame, model);
    }

    private String form(Seen seen, ActForm form, Input input, String key, Frame frame, Model model) {
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
        model.addAttribute("form", Acts.form(seen, new Sending(frame.csrf(), key), form, input));
        model.addAttribute("fields", form.fields(seen, input));
        model.addAttribute(
                "send",
                ActionBar.of(
                        Action.submit(form.title()),
                        Action.go("Back", seen.href()).as(Action.Kind.QUIET)));
        return "incident/act";
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
            var outcome = form.perform(seen, input, intent(request, input));
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
            return form(seen, form, input.refused(refused.refusal()), key(input), frame, model);
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
        return new Intent(null, key, digest(request.getRequestURI() + "\n" + input.digestable()));
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
