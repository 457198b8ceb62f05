package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.draft.DraftBox;
import org.fairlead.incident.TimelineFilter;
import org.fairlead.incident.web.FormDrawing.Filled;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusalKind;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.record.Intent;
import org.fairlead.record.Outcome;
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
    record Drawn(WholeRecord whole, FormDrawing form, SimilarDrawing similar, DraftDesk desk, Sent sent) {}

    /** What looks at a form that was sent. */
    @Component
    record Sent(News news, ReplyDesk replies) {}

    @GetMapping("/incidents/{number:[^.]*}")
    String record(@PathVariable String number, LookedFor wanted, Viewer viewer, Frame frame, Model model) {
        var seen = records.seen(viewer, number, wanted.until());
        var header = seen.header();
        var visit = records.lastVisit(seen);
        records.opened(seen);
        var sending = fresh(frame);
        var page = Page.of(
                        header.identity().number() + " " + header.subject().title(),
                        frame,
                        RecordDrawing.marking(header.marking()))
                .under(new Link(say("incident.list.title"), "/incidents"))
                .told(model);
        model.addAttribute("page", requester(viewer) ? page.spoken().forRequesters() : page);
        model.addAttribute("m", drawn.whole().of(seen, sending, wanted.story(visit), wanted.wish()));
        return "incident/record";
    }

    /**
     * What of a record is asked for.
     *
     * @param show which entries of its timeline
     * @param before only entries before this place
     * @param entry an entry that must be shown
     * @param quote an entry to be quoted in the box for notes
     * @param look what else is wanted at once
     */
    record LookedFor(
            @Nullable String show,
            @Nullable Integer before,
            @Nullable Integer entry,
            @Nullable Integer quote,
            @Nullable String look) {

        int until() {
            var shown = entry != null ? entry : quote;
            if (shown != null) {
                return Story.around(shown);
            }
            return before == null ? Integer.MAX_VALUE : before;
        }

        Story story(Optional<Instant> lastVisit) {
            return new Story(TimelineFilter.of(show == null ? "" : show), lastVisit, until() != Integer.MAX_VALUE);
        }

        WholeRecord.Wish wish() {
            return new WholeRecord.Wish(WholeRecord.SIMILAR.equals(look), quote == null ? 0 : quote);
        }
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
        var given = Input.of(begun);
        var back = given.text(Whence.BACK);
        if (!form.offered(seen)) {
            after.addFlashAttribute("notice", notNow());
            return "redirect:" + Whence.list(back, seen.href());
        }
        var fields = given.prefilling(form);
        var about = fields.text(ActForm.ABOUT);
        boolean begins = fields.without(ActForm.ABOUT).isEmpty();
        var draft = DraftDesk.begun(drawn.desk().on(seen), seen, form, given.text(DraftBox.FROM))
                .filter(kept -> begins)
                .filter(kept -> about.isEmpty()
                        || DraftDesk.input(kept).text(ActForm.ABOUT).equals(about));
        var input = draft.map(DraftDesk::input).orElse(fields);
        var filled = Filled.of(form, input, seen).begunFrom(draft).asked(given).choosing(given.text("reply"));
        return drawn.form().page(seen, filled, fresh(frame).backTo(back), frame, model);
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
                drawn.sent().news().mustBeSeen(seen, input, form.saying());
            }
            drawn.sent().replies().mustBeFit(seen, form, input);
            var outcome = form.perform(seen, input, intent(request, input));
            if (!(form instanceof AtOnce)) {
                drawn.desk().sent(seen, form, input);
            }
            drawn.sent().replies().sent(seen, input);
            after.addFlashAttribute("notice", form.done(seen));
            return "redirect:" + there(outcome, seen, input);
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
                                say("incident.act.unchanged"),
                                refused.refusal().sentence(),
                                null));
                return "redirect:" + Whence.list(input.text(Whence.BACK), seen.href());
            }
            var mended = input.refused(refused.refusal());
            var told = form.needsAll() ? Missing.of(form.fields(seen, input), mended) : mended;
            var sending = new Sending(frame.csrf(), key(input)).backTo(input.text(Whence.BACK));
            return drawn.form().page(seen, Filled.of(form, told, seen), sending, frame, model);
        }
    }

    /** Where its sender goes on: at the list they act beside, unless something new came of it. */
    private static String there(Outcome outcome, Seen seen, Input input) {
        var after = outcome.after().header().identity();
        var record = "/incidents/" + after.number();
        return after.id().equals(seen.header().identity().id()) ? Whence.list(input.text(Whence.BACK), record) : record;
    }

    /** A form tells what can be chosen, so it is drawn only for those who may send it. */
    private static Notice notNow() {
        return new Notice(Tone.OVER, say("incident.act.not-now"), say("incident.act.not-now-text"), null);
    }

    private Sending fresh(Frame frame) {
        return new Sending(frame.csrf(), ids.next().toString());
    }

    private String key(Input input) {
        return FormDrawing.key(input).orElseGet(() -> ids.next().toString());
    }

    /** A form sent twice happens once: its hidden key is the intent's. */
    static Intent intent(HttpServletRequest request, Input input) {
        return intent(request.getRequestURI(), input);
    }

    /** The same for what is asked and cannot be told from its input. */
    static Intent intent(String asked, Input input) {
        @Nullable String key = input.text("intent").isEmpty() ? null : input.text("intent");
        if (key != null && key.length() > LONGEST_KEY) {
            throw GeneralRefusal.invalid("intent", say("incident.act.foreign"));
        }
        return new Intent(null, key, Once.digest(asked + "\n" + input.digestable()));
    }
}
