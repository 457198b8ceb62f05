package org.fairlead.incident.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.incident.TimelineFilter;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusalKind;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.ErrorSummary;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.record.Intent;
import org.fairlead.record.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The record page and the forms of everything that can be done to it. */
@Controller
@Needs(Act.READ_RECORDS)
class IncidentPages {

    private static final int ENTRIES = 50;

    private final Records records;
    private final Clock clock;
    private final UuidSource ids;
    private final RecordDrawing drawing;
    private final ClockDrawing clocks;
    private final LanesDrawing lanes;
    private final TimelineWords timeline;

    IncidentPages(Records records, Clock clock, UuidSource ids, Drawings drawings) {
        this.records = records;
        this.clock = clock;
        this.ids = ids;
        this.drawing = drawings.record();
        this.clocks = drawings.clocks();
        this.lanes = drawings.lanes();
        this.timeline = drawings.timeline();
    }

    private Seen seen(Viewer viewer, String number, int before) {
        var id = records.find(viewer.actor(), number).orElseThrow(() -> GeneralRefusal.unknown("incident " + number));
        return new Seen(records.view(viewer.actor(), id, ENTRIES, before), viewer, clock.instant());
    }

    @GetMapping("/incidents/{number:[^.]*}")
    String record(
            @PathVariable String number,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "2147483647") int before,
            Viewer viewer,
            Frame frame,
            Model model) {
        var seen = seen(viewer, number, before);
        var key = ids.next().toString();
        var notices = new ArrayList<Notice>();
        if (model.getAttribute("notice") instanceof Notice notice) {
            notices.add(notice);
        }
        drawing.question(seen).ifPresent(notices::add);
        var header = seen.header();
        model.addAttribute(
                "page",
                Page.of(
                                header.identity().number() + " "
                                        + header.subject().title(),
                                frame,
                                RecordDrawing.marking(header.marking()))
                        .under(new Link("Incidents", "/incidents"))
                        .saying(notices.toArray(Notice[]::new)));
        model.addAttribute("header", drawing.header(seen, frame.csrf(), key));
        model.addAttribute("answers", drawing.answers(seen, frame.csrf(), key));
        model.addAttribute("clocks", clocks.strip(seen));
        model.addAttribute("lanes", lanes.lanes(seen));
        model.addAttribute("timeline", timeline.timeline(seen, TimelineFilter.of(show)));
        model.addAttribute("facts", drawing.facts(seen));
        model.addAttribute("relations", drawing.relations(seen));
        model.addAttribute("more", drawing.more(seen, frame.csrf(), key));
        return "incident/record";
    }

    @GetMapping("/incidents/{number}/{act:[a-z-]+}")
    String form(@PathVariable String number, @PathVariable String act, Viewer viewer, Frame frame, Model model) {
        var seen = seen(viewer, number, Integer.MAX_VALUE);
        return form(seen, drawing.needed(act), Input.empty(), ids.next().toString(), frame, model);
    }

    private String form(Seen seen, ActForm form, Input input, String key, Frame frame, Model model) {
        var number = seen.header().identity().number().text();
        model.addAttribute(
                "page",
                Page.of(
                                form.title() + " – " + number,
                                frame,
                                RecordDrawing.marking(seen.header().marking()))
                        .under(new Link("Incidents", "/incidents"), new Link(number, seen.href())));
        model.addAttribute(
                "header",
                new PageHeader(
                        number, form.title(), List.of(), seen.header().subject().title(), ActionBar.of()));
        model.addAttribute("explanation", form.explanation(seen));
        model.addAttribute("errors", new ErrorSummary(input.errors()));
        model.addAttribute("form", Form.to(seen.href() + "/" + form.code(), frame.csrf(), new Hidden("intent", key)));
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
        var seen = seen(viewer, number, Integer.MAX_VALUE);
        var form = drawing.needed(act);
        var input = Input.of(sent);
        try {
            var outcome = form.perform(seen, input, intent(request, input));
            after.addFlashAttribute("notice", form.done(seen));
            return "redirect:/incidents/" + outcome.after().header().identity().number();
        } catch (RefusedException refused) {
            var kind = refused.refusal().kind();
            if (kind == RefusalKind.NOT_FOUND || form instanceof AtOnce && kind == RefusalKind.FORBIDDEN) {
                throw refused;
            }
            if (form instanceof AtOnce) {
                after.addFlashAttribute(
                        "notice",
                        new Notice(
                                org.fairlead.platform.web.ui.Tone.OVER,
                                "Nothing was changed",
                                refused.refusal().sentence(),
                                null));
                return "redirect:" + seen.href();
            }
            return form(seen, form, input.refused(refused.refusal()), key(input), frame, model);
        }
    }

    private String key(Input input) {
        return input.text("intent").isEmpty() ? ids.next().toString() : input.text("intent");
    }

    /** A form sent twice happens once: its hidden key is the intent's. */
    static Intent intent(HttpServletRequest request, Input input) {
        @Nullable String key = input.text("intent").isEmpty() ? null : input.text("intent");
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
