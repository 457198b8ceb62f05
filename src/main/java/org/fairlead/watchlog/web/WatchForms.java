package org.fairlead.watchlog.web;

import static org.fairlead.platform.language.Say.say;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Marking;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.DateTimeField;
import org.fairlead.platform.web.ui.ErrorSummary;
import org.fairlead.platform.web.ui.Field;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.web.ui.TextArea;
import org.fairlead.watchlog.Desk;
import org.fairlead.watchlog.WatchAct;
import org.fairlead.watchlog.WatchLogs;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking the watch, laying it down, and correcting an entry: a form each. */
@Controller
@RequestMapping(WatchLogPages.HERE + "/{id}")
@Needs(Act.KEEP_WATCH)
class WatchForms {

    private static final String TAKING = "/taking";
    private static final String LAYING_DOWN = "/laying-down";

    private final WatchLogs logs;
    private final WatchLogDrawing drawing;
    private final UuidSource ids;

    WatchForms(WatchLogs logs, WatchLogDrawing drawing, UuidSource ids) {
        this.logs = logs;
        this.drawing = drawing;
        this.ids = ids;
    }

    /** What a form asks, of which desk. */
    private record Asking(Desk desk, String path, String title, String explanation, Field field, String send) {}

    @GetMapping(TAKING)
    String askTaking(@PathVariable UUID id, Viewer viewer, Frame frame, Model model) {
        return form(taking(id, viewer), new Sent(Map.of(), ""), "", frame, model);
    }

    private Asking taking(UUID id, Viewer viewer) {
        var watch = logs.now(viewer.actor(), id);
        var from = watch.spell()
                .filter(any -> !watch.isHeldBy(viewer.actor().optionalPerson().orElseThrow()))
                .map(spell -> drawing.name(spell.person()));
        return new Asking(
                watch.desk(),
                TAKING,
                from.isPresent()
                        ? say("watchlog.watch.take-the-watch-without-a")
                        : say("watchlog.watch-log.take-the-watch"),
                from.map(name -> say("watchlog.watch.name-has-it-and-has", "name", name))
                        .orElse(say("watchlog.watch.from-now-on-you-are")),
                from.isPresent()
                        ? Field.of("text", say("watchlog.hand-over.why"))
                        : Field.of("text", say("watchlog.watch.a-word-for-the-log"))
                                .asOptional(),
                say("watchlog.watch-log.take-the-watch"));
    }

    @PostMapping(TAKING)
    String take(
            @PathVariable UUID id,
            @RequestParam Map<String, String> values,
            Viewer viewer,
            Frame frame,
            Model model,
            RedirectAttributes after,
            HttpServletRequest request) {
        var sent = new Sent(values, request.getRequestURI());
        try {
            logs.act(viewer, id, new WatchAct.Take(sent.text("text")), sent.once());
            after.addFlashAttribute("notice", Notice.done(say("watchlog.watch-log.you-have-the-watch"), ""));
            return "redirect:" + WatchLogPages.HERE + "/" + id;
        } catch (RefusedException refused) {
            return form(taking(id, viewer), sent, Sent.sentence(refused), frame, model);
        }
    }

    @GetMapping(LAYING_DOWN)
    String askLayingDown(@PathVariable UUID id, Viewer viewer, Frame frame, Model model) {
        return form(layingDown(id, viewer), new Sent(Map.of(), ""), "", frame, model);
    }

    private Asking layingDown(UUID id, Viewer viewer) {
        return new Asking(
                logs.desk(viewer.actor(), id),
                LAYING_DOWN,
                say("watchlog.watch.lay-the-watch-down"),
                say("watchlog.watch.nobody-has-the-watch-from"),
                Field.of("text", say("watchlog.watch.a-word-for-whoever-takes")).asOptional(),
                say("watchlog.watch-log.lay-it-down"));
    }

    @PostMapping(LAYING_DOWN)
    String layDown(
            @PathVariable UUID id,
            @RequestParam Map<String, String> values,
            Viewer viewer,
            Frame frame,
            Model model,
            RedirectAttributes after,
            HttpServletRequest request) {
        var sent = new Sent(values, request.getRequestURI());
        try {
            logs.act(viewer, id, new WatchAct.LayDown(sent.text("text")), sent.once());
            after.addFlashAttribute(
                    "notice",
                    Notice.done(say("watchlog.watch.the-watch-is-laid-down"), say("watchlog.watch.nobody-has-it")));
            return "redirect:" + WatchLogPages.HERE + "/" + id;
        } catch (RefusedException refused) {
            return form(layingDown(id, viewer), sent, Sent.sentence(refused), frame, model);
        }
    }

    @GetMapping("/entries/{place}/correction")
    String askCorrection(@PathVariable UUID id, @PathVariable int place, Viewer viewer, Frame frame, Model model) {
        return form(correction(id, place, viewer), new Sent(Map.of(), ""), "", frame, model);
    }

    private Asking correction(UUID id, int place, Viewer viewer) {
        var entry = logs.entry(viewer.actor(), id, place)
                .orElseThrow(() -> GeneralRefusal.unknown(say("watchlog.thing.entry")));
        return new Asking(
                logs.desk(viewer.actor(), id),
                "/entries/" + place + "/correction",
                say("watchlog.watch.correct-entry-place", "place", place),
                say("watchlog.watch.it-says-entry-it-stays", "entry", entry.text()),
                Field.of("text", say("watchlog.watch.what-is-right")),
                say("watchlog.watch.write-it-down"));
    }

    @PostMapping("/entries/{place}/correction")
    String correct(
            @PathVariable UUID id,
            @PathVariable int place,
            @RequestParam Map<String, String> values,
            Viewer viewer,
            Frame frame,
            Model model,
            RedirectAttributes after,
            HttpServletRequest request) {
        var sent = new Sent(values, request.getRequestURI());
        try {
            var act = new WatchAct.Note(
                    sent.text("text"),
                    Asked.momentOrNow(values, "at", viewer.zone()).orElse(null),
                    place);
            logs.act(viewer, id, act, sent.once());
            after.addFlashAttribute(
                    "notice",
                    Notice.done(say("watchlog.watch.corrected"), say("watchlog.watch.both-entries-stand-in-the")));
            return "redirect:" + WatchLogPages.HERE + "/" + id;
        } catch (RefusedException refused) {
            return form(correction(id, place, viewer), sent, Sent.sentence(refused), frame, model);
        }
    }

    private String form(Asking asking, Sent sent, String problem, Frame frame, Model model) {
        var here = WatchLogDrawing.href(asking.desk());
        var fields = new ArrayList<Object>();
        fields.add(
                TextArea.of(problem.isEmpty() ? asking.field() : asking.field().withError(problem), sent.text("text")));
        if (asking.path().endsWith("/correction")) {
            fields.add(new DateTimeField(
                    Field.of("at", say("watchlog.watch.when-it-happened"))
                            .withHint(say("watchlog.watch.now-when-left-empty"))
                            .asOptional(),
                    sent.text("at-date"),
                    sent.text("at-time"),
                    ""));
        }
        model.addAttribute(
                "page",
                Page.of(asking.title(), frame, Marking.STANDARD)
                        .under(WatchLogPages.all(), new Link(asking.desk().name(), here)));
        model.addAttribute("header", PageHeader.titled(asking.title()));
        model.addAttribute("explanation", asking.explanation());
        model.addAttribute(
                "errors", new ErrorSummary(problem.isEmpty() ? List.of() : List.of(new Link(problem, "#text"))));
        model.addAttribute(
                "form",
                Form.to(
                        here + asking.path(),
                        frame.csrf(),
                        new Hidden("intent", ids.next().toString())));
        model.addAttribute("fields", fields);
        model.addAttribute(
                "send",
                ActionBar.of(
                        Action.submit(asking.send()),
                        Action.go(say("watchlog.back"), here).as(Action.Kind.QUIET)));
        return "layout/form";
    }
}
