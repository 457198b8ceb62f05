package org.fairlead.watchlog.web;

import static org.fairlead.platform.language.Say.say;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.draft.DraftBox;
import org.fairlead.draft.DraftedForm;
import org.fairlead.draft.DraftedForms;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Marking;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.ErrorSummary;
import org.fairlead.platform.web.ui.Fact;
import org.fairlead.platform.web.ui.FactList;
import org.fairlead.platform.web.ui.Field;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.Option;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.web.ui.Select;
import org.fairlead.platform.web.ui.TextArea;
import org.fairlead.platform.web.ui.TextField;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.view.SavedView;
import org.fairlead.view.Views;
import org.fairlead.watchlog.Desk;
import org.fairlead.watchlog.WatchAct;
import org.fairlead.watchlog.WatchFact;
import org.fairlead.watchlog.WatchLogs;
import org.fairlead.watchlog.WatchLogs.HandOverRead;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Handing the watch over: the statement is written and offered, read, and signed or refused. */
@Controller
@RequestMapping(WatchLogPages.HERE + "/{id}")
@Needs(Act.KEEP_WATCH)
class HandOverPages implements DraftedForms {

    private static final String LIST = "incidents";
    private static final String HAND_OVER = "/hand-over";
    private static final int LONGEST = 4_000;
    private static final int ROWS = 5;
    private static final DraftedForm FORM = new DraftedForm(
            "watch-hand-over",
            () -> say("watchlog.hand-over.hand-over-the-watch"),
            WatchLogPages.HERE + "/{id}" + HAND_OVER);

    private final WatchLogs logs;
    private final Views views;
    private final WatchLogDrawing drawing;
    private final UuidSource ids;
    private final DraftBox drafts;

    HandOverPages(WatchLogs logs, Views views, WatchLogDrawing drawing, UuidSource ids, DraftBox drafts) {
        this.logs = logs;
        this.views = views;
        this.drawing = drawing;
        this.ids = ids;
        this.drafts = drafts;
    }

    @Override
    public List<DraftedForm> drafted() {
        return List.of(FORM);
    }

    @GetMapping(HAND_OVER)
    String prepare(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> given,
            Viewer viewer,
            Frame frame,
            Model model,
            RedirectAttributes after) {
        var watch = logs.now(viewer.actor(), id);
        if (!watch.isHeldBy(viewer.actor().optionalPerson().orElseThrow())) {
            var words = say("watchlog.hand-over.only-who-has-the-watch");
            after.addFlashAttribute("notice", new Notice(Tone.RISK, words, drawing.holder(watch, viewer) + ".", null));
            return "redirect:" + WatchLogPages.HERE + "/" + id;
        }
        var values = new HashMap<>(Map.of("filter", logs.usualFilter(viewer.actor(), id)));
        values.putAll(drafts.begun(viewer, FORM.of(id), given).toSingleValueMap());
        return form(id, new Sent(values, ""), null, viewer, frame, model);
    }

    @PostMapping(HAND_OVER)
    String offer(
            @PathVariable UUID id,
            @RequestParam Map<String, String> values,
            Viewer viewer,
            Frame frame,
            Model model,
            RedirectAttributes after,
            HttpServletRequest request) {
        var sent = new Sent(values, request.getRequestURI());
        if (!sent.text("step").equals("offer")) {
            return form(id, sent, null, viewer, frame, model);
        }
        try {
            var entry = logs.act(viewer, id, wanted(sent, viewer), sent.once());
            drafts.sent(viewer, FORM.of(id), sent::text);
            var relief = ((WatchFact.Offered) entry.fact()).relief();
            after.addFlashAttribute(
                    "notice",
                    Notice.done(
                            say("watchlog.hand-over.offered-to-relief", "relief", drawing.name(relief)),
                            say("watchlog.hand-over.you-have-the-watch-until")));
            return "redirect:" + WatchLogPages.HERE + "/" + id + "/hand-overs/" + entry.place();
        } catch (RefusedException refused) {
            return form(id, sent, refused, viewer, frame, model);
        }
    }

    private WatchAct.HandOver wanted(Sent sent, Viewer viewer) {
        return new WatchAct.HandOver(sent.text("text"), relief(sent), filter(sent, viewer));
    }

    private static PersonId relief(Sent sent) {
        try {
            return new PersonId(UUID.fromString(sent.text("relief")));
        } catch (IllegalArgumentException notChosen) {
            throw GeneralRefusal.invalid("relief", say("watchlog.hand-over.choose-who-takes-the-watch"));
        }
    }

    /** The filter of the view that was chosen; else what was typed. */
    private String filter(Sent sent, Viewer viewer) {
        return kept(viewer).stream()
                .filter(view -> view.id().toString().equals(sent.text("view")))
                .findFirst()
                .map(view -> view.content().filter())
                .orElse(sent.text("filter"));
    }

    private List<SavedView> kept(Viewer viewer) {
        return views.of(viewer.actor(), LIST);
    }

    private String form(
            UUID id, Sent sent, @Nullable RefusedException refused, Viewer viewer, Frame frame, Model model) {
        var desk = logs.desk(viewer.actor(), id);
        var filter = filter(sent, viewer);
        var problem = refused;
        var statement = "";
        try {
            var relief = sent.text("relief").isEmpty() ? new PersonId(new UUID(0, 0)) : relief(sent);
            statement = logs.prepare(viewer, id, new WatchAct.HandOver(sent.text("text"), relief, filter))
                    .text();
        } catch (RefusedException unreadable) {
            problem = problem == null ? unreadable : problem;
        }
        var sentence = problem == null ? "" : Sent.sentence(problem);
        var fault = problem == null ? "" : Sent.field(problem, "text");
        var title = say("watchlog.hand-over.hand-over-the-watch");
        model.addAttribute(
                "page",
                Page.of(title, frame, Marking.STANDARD)
                        .under(WatchLogPages.all(), new Link(desk.name(), WatchLogDrawing.href(desk)))
                        .told(model));
        model.addAttribute("header", PageHeader.titled(title));
        model.addAttribute(
                "errors", new ErrorSummary(sentence.isEmpty() ? List.of() : List.of(new Link(sentence, "#" + fault))));
        model.addAttribute("fields", fields(desk, sent, new Fault(fault, sentence), viewer));
        model.addAttribute(
                "form",
                Form.to(
                                WatchLogDrawing.href(desk) + HAND_OVER,
                                frame.csrf(),
                                new Hidden("intent", ids.next().toString()))
                        .keeping(drafts.keeping(viewer, FORM.of(id), sent::text)));
        model.addAttribute(
                "send",
                ActionBar.of(
                        Action.submit(say("watchlog.hand-over.offer-it"), "step", "offer"),
                        Action.submit(say("watchlog.hand-over.show-the-statement"), "step", "look")
                                .as(Action.Kind.SECONDARY),
                        Action.go(say("watchlog.back"), WatchLogDrawing.href(desk))
                                .as(Action.Kind.QUIET)));
        model.addAttribute("statement", statement);
        return "watchlog/prepare";
    }

    /** The field at fault, and why. */
    private record Fault(String field, String sentence) {
        Field on(Field of) {
            return of.name().equals(field) ? of.withError(sentence) : of;
        }
    }

    private List<Object> fields(Desk desk, Sent sent, Fault fault, Viewer viewer) {
        var people = new ArrayList<Option>();
        people.add(Option.of("", say("watchlog.hand-over.choose-relief")));
        logs.crew(viewer.actor(), desk).stream()
                .filter(person ->
                        viewer.actor().optionalPerson().filter(person::equals).isEmpty())
                .map(person -> Option.of(person.toString(), drawing.name(person))
                        .asChosen(person.toString().equals(sent.text("relief"))))
                .forEach(people::add);
        var kept = new ArrayList<Option>();
        kept.add(Option.of("", say("watchlog.hand-over.by-the-filter-below")));
        kept(viewer).stream()
                .map(view -> Option.of(view.id().toString(), view.name())
                        .asChosen(view.id().toString().equals(sent.text("view"))))
                .forEach(kept::add);
        return List.of(
                new Select(fault.on(Field.of("relief", say("watchlog.hand-over.relief"))), people),
                new TextArea(
                        fault.on(Field.of("text", say("watchlog.hand-over.what-the-relief-must-know"))
                                .withHint(say("watchlog.hand-over.besides-the-open-points-and"))
                                .asOptional()),
                        sent.text("text"),
                        ROWS,
                        LONGEST),
                new Select(
                        Field.of("view", say("watchlog.hand-over.records-of-a-kept-view"))
                                .asOptional(),
                        kept),
                TextField.of(
                        fault.on(Field.of("filter", say("watchlog.hand-over.or-records-that-fit-a"))
                                .withHint(say("watchlog.hand-over.as-on-the-list-of"))
                                .asOptional()),
                        sent.text("filter")));
    }

    @GetMapping("/hand-overs/{place}")
    String read(@PathVariable UUID id, @PathVariable int place, Viewer viewer, Frame frame, Model model) {
        return shown(id, place, "", viewer, frame, model);
    }

    private String shown(UUID id, int place, String problem, Viewer viewer, Frame frame, Model model) {
        var desk = logs.desk(viewer.actor(), id);
        var read = logs.handOver(viewer.actor(), id, place);
        var here = WatchLogDrawing.href(desk) + "/hand-overs/" + place;
        var title = say("watchlog.hand-over.hand-over-of-the-watch", "desk", desk.name());
        model.addAttribute(
                "page",
                Page.of(title, frame, Marking.of(read.marking()))
                        .under(WatchLogPages.all(), new Link(desk.name(), WatchLogDrawing.href(desk)))
                        .told(model));
        model.addAttribute("header", new PageHeader("", title, List.of(), standing(read, viewer), ActionBar.of()));
        model.addAttribute(
                "errors", new ErrorSummary(problem.isEmpty() ? List.of() : List.of(new Link(problem, "#answer"))));
        model.addAttribute("statement", read.statement().text());
        model.addAttribute("facts", facts(read, viewer));
        model.addAttribute("textFile", new Link(say("watchlog.hand-over.the-statement-as-a-text"), here + "/text"));
        boolean open = read.answer() == null;
        var me = viewer.actor().optionalPerson().orElseThrow();
        boolean forMe = open && read.offered().relief().equals(me);
        boolean byMe = open && read.entry().stamp().person().equals(me);
        model.addAttribute("accept", forMe ? form(here + "/acceptance", read, frame) : null);
        model.addAttribute("refuse", forMe ? form(here + "/refusal", read, frame) : null);
        model.addAttribute("withdraw", byMe ? form(here + "/withdrawal", read, frame) : null);
        return "watchlog/handOver";
    }

    private Form form(String action, HandOverRead read, Frame frame) {
        return Form.to(
                action,
                frame.csrf(),
                new Hidden("digest", read.statement().digest()),
                new Hidden("intent", ids.next().toString()));
    }

    private String standing(HandOverRead read, Viewer viewer) {
        var answer = read.answer();
        if (answer == null) {
            return say(
                    "watchlog.hand-over.relief-must-answer-until-then",
                    "relief",
                    drawing.name(read.offered().relief()),
                    "person",
                    drawing.name(read.entry().stamp().person()));
        }
        return drawing.says(answer) + ", "
                + drawing.times(viewer).moment(answer.stamp().at());
    }

    private FactList facts(HandOverRead read, Viewer viewer) {
        var times = drawing.times(viewer);
        var facts = new ArrayList<Fact>();
        var answer = read.answer();
        if (answer != null && answer.fact() instanceof WatchFact.Accepted accepted) {
            facts.add(Fact.of(
                            say("watchlog.hand-over.signed-by"),
                            drawing.name(answer.stamp().person()))
                    .withNote(times.full(answer.stamp().at())));
            facts.add(Fact.of(say("watchlog.hand-over.over-the-text-with-sha"), accepted.digest())
                    .withNote(
                            read.agrees()
                                    ? say("watchlog.hand-over.the-text-that-is-kept")
                                    : say("watchlog.hand-over.the-text-that-is-kept-is-not")));
        } else if (answer != null && !answer.text().isEmpty()) {
            facts.add(Fact.of(say("watchlog.hand-over.why"), answer.text()));
        }
        return new FactList(facts, false);
    }

    /** The text to the byte, so that whoever doubts can work the digest out themselves. */
    @GetMapping("/hand-overs/{place}/text")
    ResponseEntity<byte[]> text(@PathVariable UUID id, @PathVariable int place, Viewer viewer) {
        var text = logs.handOver(viewer.actor(), id, place).statement().text();
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", "inline; filename=\"hand-over-" + place + ".txt\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/hand-overs/{place}/{answer:acceptance|refusal|withdrawal}")
    String answer(
            @PathVariable UUID id,
            @PathVariable int place,
            @PathVariable String answer,
            @RequestParam Map<String, String> values,
            Viewer viewer,
            Frame frame,
            Model model,
            RedirectAttributes after,
            HttpServletRequest request) {
        var sent = new Sent(values, request.getRequestURI());
        try {
            logs.act(viewer, id, act(answer, place, sent), sent.once());
            after.addFlashAttribute("notice", notice(answer));
            return "redirect:" + WatchLogPages.HERE + "/" + id
                    + (answer.equals("acceptance") ? "" : "/hand-overs/" + place);
        } catch (RefusedException refused) {
            return shown(id, place, Sent.sentence(refused), viewer, frame, model);
        }
    }

    private static WatchAct act(String answer, int place, Sent sent) {
        return switch (answer) {
            case "acceptance" -> new WatchAct.Accept(place, sent.text("digest"));
            case "refusal" -> new WatchAct.Refuse(place, sent.text("text"));
            default -> new WatchAct.Withdraw(place, sent.text("text"));
        };
    }

    private static Notice notice(String answer) {
        return switch (answer) {
            case "acceptance" ->
                Notice.done(
                        say("watchlog.watch-log.you-have-the-watch"),
                        say("watchlog.hand-over.your-signature-stands-under-the"));
            case "refusal" ->
                Notice.done(say("watchlog.hand-over.you-did-not-take-the"), say("watchlog.hand-over.the-log-says-why"));
            default ->
                Notice.done(
                        say("watchlog.hand-over.the-offer-is-taken-back"),
                        say("watchlog.hand-over.you-still-have-the-watch"));
        };
    }
}
