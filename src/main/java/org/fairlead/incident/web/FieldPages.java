package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusalKind;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.Checkboxes;
import org.fairlead.platform.web.ui.ErrorSummary;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.web.ui.PersonField;
import org.fairlead.platform.web.ui.Radios;
import org.fairlead.platform.web.ui.Select;
import org.fairlead.platform.web.ui.TextArea;
import org.fairlead.platform.web.ui.TextField;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One field of an incident, changed where it stands: a part of the form that changes all of them, by the same rules. With scripts it opens
 * in its place, without them on a page.
 */
@Controller
@Needs(Act.READ_RECORDS)
class FieldPages {

    private static final String FETCHED = "HX-Request";

    private final Opened opened;
    private final Acts acts;
    private final Editable editable;
    private final UuidSource ids;

    FieldPages(Opened opened, Acts acts, Editable editable, UuidSource ids) {
        this.opened = opened;
        this.acts = acts;
        this.editable = editable;
        this.ids = ids;
    }

    /** A field being changed: whose, which, what was entered, where it began. */
    private record Changing(Seen seen, Editable.Part part, Input input, String back) {}

    @GetMapping("/incidents/{number}/fields/{field}")
    String field(
            @PathVariable String number,
            @PathVariable String field,
            @RequestHeader(name = FETCHED, defaultValue = "") String fetched,
            @RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String cameFrom,
            Viewer viewer,
            Frame frame,
            Model model) {
        var seen = opened.seen(viewer, number, Integer.MAX_VALUE);
        var changing = new Changing(seen, needed(seen, field), Input.empty(), Whence.list(cameFrom, seen.href()));
        return form(changing, ids.next().toString(), frame, model, !fetched.isEmpty());
    }

    private Editable.Part needed(Seen seen, String field) {
        var part = Editable.part(field).orElseThrow(() -> GeneralRefusal.unknown(say("incident.editable.unknown")));
        if (!editable.may(Standing.of(seen), part)) {
            throw GeneralRefusal.notAllowed(say("incident.editable.as-it-stands", "what", part.words()));
        }
        return part;
    }

    private String form(Changing changing, String key, Frame frame, Model model, boolean fetched) {
        var seen = changing.seen();
        var part = changing.part();
        var input = changing.input();
        var act = acts.needed(part.act());
        var number = seen.header().identity().number().text();
        var whole = Acts.form(seen, new Sending(frame.csrf(), key), act, input.without(Whence.BACK));
        var hidden = new java.util.ArrayList<>(whole.hidden());
        hidden.add(new Hidden(Whence.BACK, changing.back()));
        var action = seen.href() + "/fields/" + part.code();
        var title = say("incident.editable.change", "what", part.words());
        model.addAttribute(
                "page",
                Page.of(
                                say("incident.form.heading", "title", title, "number", number),
                                frame,
                                RecordDrawing.marking(seen.header().marking()))
                        .under(new Link(say("incident.list.title"), "/incidents"), new Link(number, seen.href())));
        model.addAttribute(
                "header",
                new PageHeader("", title, List.of(), seen.header().subject().title(), ActionBar.of()));
        model.addAttribute("explanation", "");
        model.addAttribute("errors", new ErrorSummary(input.errors()));
        model.addAttribute("form", Form.to(action, frame.csrf(), hidden.toArray(Hidden[]::new)));
        model.addAttribute(
                "fields",
                act.fields(seen, input).stream()
                        .filter(field -> part.parts().contains(name(field)))
                        .toList());
        model.addAttribute(
                "send",
                ActionBar.of(
                        Action.submit(say("incident.form.save")),
                        Action.go(say("incident.form.cancel"), changing.back()).as(Action.Kind.QUIET)));
        return fetched ? "incident/field" : "layout/form";
    }

    private static String name(Object field) {
        return switch (field) {
            case TextField text -> text.field().name();
            case TextArea area -> area.field().name();
            case Select select -> select.field().name();
            case Radios radios -> radios.field().name();
            case Checkboxes boxes -> boxes.field().name();
            case PersonField person -> person.field().name();
            default -> "";
        };
    }

    @PostMapping("/incidents/{number}/fields/{field}")
    String change(
            @PathVariable String number,
            @PathVariable String field,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestHeader(name = FETCHED, defaultValue = "") String fetched,
            Viewer viewer,
            Frame frame,
            Model model,
            RedirectAttributes after,
            HttpServletRequest request) {
        var seen = opened.seen(viewer, number, Integer.MAX_VALUE);
        var part = needed(seen, field);
        var input = Input.of(sent);
        var back = Whence.list(input.text(Whence.BACK), seen.href());
        var act = acts.needed(part.act());
        try {
            act.perform(seen, input, IncidentPages.intent(request, input));
        } catch (RefusedException refused) {
            var kind = refused.refusal().kind();
            if (kind == RefusalKind.NOT_FOUND || kind == RefusalKind.FORBIDDEN) {
                throw refused;
            }
            var again = new Changing(seen, part, input.refused(refused.refusal()), back);
            return form(again, ids.next().toString(), frame, model, !fetched.isEmpty());
        }
        if (!fetched.isEmpty()) {
            return "incident/saved";
        }
        after.addFlashAttribute("notice", act.done(seen));
        return "redirect:" + back
                + (back.equals(seen.href())
                        ? ""
                        : "#" + seen.header().identity().number());
    }
}
