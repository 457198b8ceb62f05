package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.notification.Mentions;
import org.fairlead.notification.Mentions.Suggestion;
import org.fairlead.notification.Watchers;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.Checkboxes;
import org.fairlead.platform.web.ui.ErrorSummary;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.Option;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.web.ui.TextField;
import org.fairlead.record.Audience;
import org.fairlead.record.Readership;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Watching an incident oneself, naming others as watchers, and the people one can mention on it. */
@Controller
@Needs(Act.READ_RECORDS)
class WatchPages {

    private static final int SUGGESTED = 8;

    private final Opened records;
    private final Watchers watchers;
    private final Mentions mentions;
    private final Names names;
    private final Access access;

    WatchPages(Opened records, Watchers watchers, Mentions mentions, Names names, Access access) {
        this.records = records;
        this.watchers = watchers;
        this.mentions = mentions;
        this.names = names;
        this.access = access;
    }

    @PostMapping("/incidents/{number}/watching")
    String watch(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String how,
            @RequestParam(defaultValue = "") String back,
            Viewer viewer,
            RedirectAttributes after) {
        var seen = records.seen(viewer, number, Integer.MAX_VALUE);
        var id = seen.view().history().id();
        switch (how) {
            case "watch" -> watchers.watch(viewer.actor(), id);
            case "mute" -> watchers.mute(viewer.actor(), id);
            case "stop" -> watchers.stop(viewer.actor(), id);
            default -> throw GeneralRefusal.invalid("how", say("incident.watch.choose"));
        }
        after.addFlashAttribute(
                "notice", Notice.done(say("incident.act.done"), WatchDrawing.words(watchers.of(viewer.actor(), id))));
        return "redirect:" + Whence.list(back, seen.href());
    }

    @GetMapping("/incidents/{number}/watchers")
    @Needs(Act.EDIT_RECORD)
    String all(@PathVariable String number, Viewer viewer, Frame frame, Model model) {
        return all(records.seen(viewer, number, Integer.MAX_VALUE), Input.empty(), frame, model);
    }

    private String all(Seen seen, Input input, Frame frame, Model model) {
        mustBeStaff(seen);
        var number = seen.header().identity().number().text();
        var title = say("incident.watch.watchers");
        var page = Page.of(
                        say("incident.form.heading", "title", title, "number", number),
                        frame,
                        RecordDrawing.marking(seen.header().marking()))
                .under(new Link(say("incident.list.title"), "/incidents"), new Link(number, seen.href()));
        model.addAttribute("page", page);
        model.addAttribute(
                "header",
                new PageHeader("", title, List.of(), seen.header().subject().title(), ActionBar.of()));
        model.addAttribute("explanation", say("incident.watch.why"));
        model.addAttribute("errors", new ErrorSummary(input.errors()));
        model.addAttribute("form", Form.to(seen.href() + "/watchers", frame.csrf()));
        model.addAttribute("fields", fields(seen, input));
        model.addAttribute(
                "send",
                ActionBar.of(
                        Action.submit(say("incident.form.save")),
                        Action.go(say("incident.back"), seen.href()).as(Action.Kind.QUIET)));
        return "layout/form";
    }

    private List<Object> fields(Seen seen, Input input) {
        var fields = new ArrayList<Object>();
        var now = watchers.on(seen.actor(), seen.view().history().id());
        if (!now.isEmpty()) {
            var options = now.stream()
                    .map(each -> Option.of(each.person().toString(), names.person(each.person())))
                    .toList();
            fields.add(new Checkboxes(
                    input.field("stop", say("incident.watch.stop-others")).asOptional(), options));
        }
        fields.add(TextField.of(
                input.field("person", say("incident.watch.person"))
                        .withHint(say("incident.watch.person-hint"))
                        .asOptional(),
                input.text("person")));
        return fields;
    }

    private static void mustBeStaff(Seen seen) {
        if (seen.actor().reach() == Reach.SELF) {
            throw GeneralRefusal.notAllowed(say("incident.watch.not-allowed"));
        }
    }

    @PostMapping("/incidents/{number}/watchers")
    @Needs(Act.EDIT_RECORD)
    String name(
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Frame frame,
            Model model,
            RedirectAttributes after) {
        var seen = records.seen(viewer, number, Integer.MAX_VALUE);
        mustBeStaff(seen);
        var input = Input.of(sent);
        try {
            var id = seen.view().history().id();
            var called = input.text("person").isBlank()
                    ? Optional.<PersonId>empty()
                    : Optional.of(called(viewer.actor(), input.text("person").strip()));
            called.ifPresent(person -> watchers.name(viewer.actor(), id, person));
            input.ids("stop").forEach(person -> watchers.unname(viewer.actor(), id, new PersonId(person)));
            after.addFlashAttribute(
                    "notice", Notice.done(say("incident.watch.saved"), say("incident.watch.saved-text")));
            return "redirect:" + seen.href();
        } catch (RefusedException refused) {
            return all(seen, input.refused(refused.refusal()), frame, model);
        }
    }

    /** One sentence for nobody and for somebody of another organisation, so that nobody finds out who works elsewhere. */
    private PersonId called(Actor actor, String name) {
        return mentions.in("@" + name).stream()
                .findFirst()
                .or(() -> mentions.in("@\"" + name + "\"").stream().findFirst())
                .filter(person -> watchers.mayName(actor, person))
                .orElseThrow(() -> GeneralRefusal.invalid("person", say("incident.watch.nobody")));
    }

    /** People who read the record, for the box in which a note is written. */
    @GetMapping("/incidents/{number}/people")
    @Needs(Act.ADD_NOTE)
    String people(
            @PathVariable String number, @RequestParam(defaultValue = "") String begins, Viewer viewer, Model model) {
        model.addAttribute("people", suggested(viewer, number, begins));
        return "incident/people";
    }

    private List<Suggestion> suggested(Viewer viewer, String number, String begins) {
        var seen = records.seen(viewer, number, Integer.MAX_VALUE);
        var readers = new Readership(Audience.INVOLVED, viewer.actor().home(), Set.of());
        return access.may(viewer.actor(), Act.ADD_NOTE)
                ? mentions.like(begins, viewer.actor(), seen.header(), readers, SUGGESTED)
                : List.of();
    }
}
