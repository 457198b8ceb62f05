package org.fairlead.effort.web;

import static org.fairlead.platform.language.Say.say;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.effort.BookedTime;
import org.fairlead.effort.Booking;
import org.fairlead.effort.Efforts;
import org.fairlead.effort.Spent;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.Csrf;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.record.Intent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The time booked on a record: seeing it, booking more, correcting, withdrawing and taking that back. */
@Controller
@RequestMapping("/records/{number}" + Shown.EFFORT)
@Needs(Act.SEE_TIME)
class EffortPages {

    private static final String NOTICE = "notice";

    private final Efforts efforts;
    private final EffortDrawing drawing;
    private final Shown.Finding records;
    private final UuidSource ids;

    EffortPages(Efforts efforts, EffortDrawing drawing, Shown.Finding records, UuidSource ids) {
        this.efforts = efforts;
        this.drawing = drawing;
        this.records = records;
        this.ids = ids;
    }

    /** A page of its own, or what the panel on the page of the record fetches. */
    @GetMapping
    String list(
            @PathVariable String number,
            @RequestHeader(name = "HX-Request", defaultValue = "") String fetched,
            Viewer viewer,
            Frame frame,
            Model model) {
        var shown = records.find(number, viewer);
        if (fetched.isEmpty()) {
            return list(shown, EffortSheet.blank(), viewer, frame, model);
        }
        var form = form(shown, frame.csrf(), ids.next().toString(), EffortSheet.TO_RECORD);
        model.addAttribute("m", drawing.panel(shown, viewer, false, EffortSheet.blank(), form));
        return "effort/panel";
    }

    private static Form form(Shown shown, Csrf csrf, String key, String to) {
        return Form.to(shown.effort(), csrf, new Hidden(EffortSheet.INTENT, key), new Hidden(EffortSheet.TO, to));
    }

    private String list(Shown shown, EffortSheet sheet, Viewer viewer, Frame frame, Model model) {
        var key = sheet.text(EffortSheet.INTENT);
        var form = form(shown, frame.csrf(), key.isEmpty() ? ids.next().toString() : key, sheet.text(EffortSheet.TO));
        model.addAttribute(
                "page", shown.page(say("effort.effort.time-booked"), frame).told(model));
        model.addAttribute(
                "header",
                new PageHeader(
                        shown.number(),
                        say("effort.effort.time-booked"),
                        List.of(),
                        shown.history().header().subject().title(),
                        ActionBar.of(Action.go(say("effort.effort.back-to-the-record"), shown.href())
                                .as(Action.Kind.QUIET))));
        model.addAttribute("errors", sheet.summary());
        model.addAttribute("m", drawing.panel(shown, viewer, true, sheet, form));
        return "effort/record";
    }

    @PostMapping
    @Needs(Act.BOOK_TIME)
    String book(
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            Viewer viewer,
            Frame frame,
            Model model,
            RedirectAttributes after,
            HttpServletRequest request,
            HttpServletResponse response) {
        var shown = records.find(number, viewer);
        var sheet = EffortSheet.sent(sent);
        try {
            var wish = sheet.wish(viewer.zone(), null);
            var outcome = efforts.book(shown.id(), wish, viewer.actor(), intent(request, sheet));
            int place = outcome.added().getFirst().seq();
            var booked = needed(new Shown(outcome.after()), place, viewer);
            after.addFlashAttribute(
                    NOTICE,
                    Notice.done(
                                    say("effort.effort.booked"),
                                    say(
                                            "effort.effort.on-timeline",
                                            "time",
                                            Spent.words(booked.content().minutes())))
                            .withUndo(post(say("effort.effort.undo"), shown, booked, "/withdrawal", sheet, frame)));
        } catch (RefusedException refused) {
            var again = sheet.refused(refused);
            response.setStatus(refused.refusal().kind().status());
            return list(shown, again, viewer, frame, model);
        }
        return back(shown, sheet);
    }

    /** To the top, where it is said what happened and can be undone. */
    private static String back(Shown shown, EffortSheet sheet) {
        return "redirect:" + (sheet.fromRecord() ? shown.href() : shown.effort());
    }

    private Action post(String text, Shown shown, Booking booking, String what, EffortSheet sheet, Frame frame) {
        return Action.post(
                text,
                Form.to(
                        shown.effort() + "/" + booking.place() + what,
                        frame.csrf(),
                        new Hidden(EffortSheet.VERSION, Integer.toString(booking.version())),
                        new Hidden(EffortSheet.INTENT, ids.next().toString()),
                        new Hidden(EffortSheet.TO, sheet.text(EffortSheet.TO))));
    }

    private static Intent intent(HttpServletRequest request, EffortSheet sheet) {
        var once = Once.sentUnder(sheet.text(EffortSheet.INTENT), sheet.values(), request.getRequestURI());
        return new Intent(null, once.key(), once.hash());
    }

    private static Booking needed(Shown shown, int place, Viewer viewer) {
        return BookedTime.of(shown.history())
                .seenBy(viewer.actor(), place)
                .orElseThrow(() -> GeneralRefusal.unknown(say("effort.effort.booking-on-this-record")));
    }

    @GetMapping("/{seq}")
    @Needs(Act.BOOK_TIME)
    String one(@PathVariable String number, @PathVariable int seq, Viewer viewer, Frame frame, Model model) {
        var shown = records.find(number, viewer);
        var booking = needed(shown, seq, viewer);
        return one(shown, booking, EffortSheet.of(booking, viewer.zone()), viewer, frame, model);
    }

    private String one(Shown shown, Booking booking, EffortSheet sheet, Viewer viewer, Frame frame, Model model) {
        if (!efforts.mayChange(viewer.actor(), booking)) {
            throw GeneralRefusal.unknown(say("effort.effort.booking-of-yours-on-this"));
        }
        var title =
                booking.withdrawn() ? say("effort.effort.a-booking-that-was-withdrawn") : say("effort.effort.correct");
        var other = booking.withdrawn()
                ? post(say("effort.effort.take-the-withdrawal-back"), shown, booking, "/restoration", sheet, frame)
                : post(say("effort.effort.withdraw-it"), shown, booking, "/withdrawal", sheet, frame);
        model.addAttribute("page", shown.page(title, frame));
        model.addAttribute(
                "header",
                new PageHeader(
                        shown.number(),
                        title,
                        List.of(),
                        shown.history().header().subject().title(),
                        ActionBar.of(other.as(Action.Kind.QUIET))));
        model.addAttribute(
                "explanation",
                booking.withdrawn()
                        ? say("effort.effort.counts-no-longer")
                        : say("effort.effort.what-it-said-before-stays"));
        model.addAttribute("errors", sheet.summary());
        model.addAttribute(
                "form",
                Form.to(
                        shown.effort() + "/" + booking.place(),
                        frame.csrf(),
                        new Hidden(EffortSheet.VERSION, Integer.toString(booking.version())),
                        new Hidden(EffortSheet.INTENT, ids.next().toString())));
        model.addAttribute(
                "fields",
                booking.withdrawn()
                        ? List.of()
                        : drawing.fields(sheet, viewer, booking.content().effortClass()));
        var back = Action.go(say("effort.effort.back"), shown.effort()).as(Action.Kind.QUIET);
        model.addAttribute(
                "send",
                booking.withdrawn()
                        ? ActionBar.of(back)
                        : ActionBar.of(Action.submit(say("effort.effort.save")), back));
        return "layout/form";
    }

    @PostMapping("/{seq}")
    @Needs(Act.BOOK_TIME)
    String correct(
            @PathVariable String number,
            @PathVariable int seq,
            @RequestParam Map<String, String> sent,
            Viewer viewer,
            Frame frame,
            Model model,
            RedirectAttributes after,
            HttpServletRequest request,
            HttpServletResponse response) {
        var shown = records.find(number, viewer);
        var booking = needed(shown, seq, viewer);
        var sheet = EffortSheet.sent(sent);
        try {
            var read = new Efforts.Read(seq, sheet.version());
            efforts.correct(
                    shown.id(), read, sheet.wish(viewer.zone(), booking), viewer.actor(), intent(request, sheet));
        } catch (RefusedException refused) {
            var again = sheet.refused(refused);
            response.setStatus(refused.refusal().kind().status());
            return one(shown, booking, again, viewer, frame, model);
        }
        after.addFlashAttribute(
                NOTICE, Notice.done(say("effort.effort.saved"), say("effort.effort.what-it-said-before-stays")));
        return "redirect:" + shown.effort() + "#booking-" + seq;
    }

    @PostMapping("/{seq}/withdrawal")
    @Needs(Act.BOOK_TIME)
    String withdraw(
            @PathVariable String number,
            @PathVariable int seq,
            @RequestParam Map<String, String> sent,
            Viewer viewer,
            Frame frame,
            RedirectAttributes after,
            HttpServletRequest request) {
        return counting(number, seq, false, EffortSheet.sent(sent), new Asking(viewer, frame, after, request));
    }

    @PostMapping("/{seq}/restoration")
    @Needs(Act.BOOK_TIME)
    String restore(
            @PathVariable String number,
            @PathVariable int seq,
            @RequestParam Map<String, String> sent,
            Viewer viewer,
            Frame frame,
            RedirectAttributes after,
            HttpServletRequest request) {
        return counting(number, seq, true, EffortSheet.sent(sent), new Asking(viewer, frame, after, request));
    }

    /** Who asks, by which request, and what is said afterwards. */
    private record Asking(Viewer viewer, Frame frame, RedirectAttributes after, HttpServletRequest request) {}

    private String counting(String number, int seq, boolean counts, EffortSheet sheet, Asking asking) {
        var viewer = asking.viewer();
        var shown = records.find(number, viewer);
        var read = new Efforts.Read(seq, sheet.version());
        var intent = intent(asking.request(), sheet);
        try {
            var outcome = counts
                    ? efforts.restore(shown.id(), read, viewer.actor(), intent)
                    : efforts.withdraw(shown.id(), read, viewer.actor(), intent);
            var now = needed(new Shown(outcome.after()), seq, viewer);
            var undo = post(
                    say("effort.effort.undo"),
                    shown,
                    now,
                    counts ? "/withdrawal" : "/restoration",
                    sheet,
                    asking.frame());
            var words = Spent.words(now.content().minutes());
            asking.after()
                    .addFlashAttribute(
                            NOTICE,
                            Notice.done(
                                            counts
                                                    ? say("effort.effort.it-counts-again")
                                                    : say("effort.effort.withdrawn"),
                                            counts
                                                    ? say("effort.effort.counted", "time", words)
                                                    : say("effort.effort.count-no-longer", "time", words))
                                    .withUndo(undo));
        } catch (RefusedException refused) {
            sheet.refused(refused);
            asking.after()
                    .addFlashAttribute(
                            NOTICE,
                            new Notice(
                                    Tone.RISK,
                                    say("effort.effort.the-booking-stands-as-it"),
                                    refused.refusal().sentence(),
                                    null));
        }
        return back(shown, sheet);
    }
}
