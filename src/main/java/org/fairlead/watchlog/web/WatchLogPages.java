package org.fairlead.watchlog.web;

import static org.fairlead.platform.language.Say.say;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.draft.DraftBox;
import org.fairlead.draft.DraftedForm;
import org.fairlead.draft.DraftedForms;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.prose.ProseWriter;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Marking;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.DateTimeField;
import org.fairlead.platform.web.ui.Downloads;
import org.fairlead.platform.web.ui.ErrorSummary;
import org.fairlead.platform.web.ui.Field;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.web.ui.TextArea;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.watchlog.Desk;
import org.fairlead.watchlog.Rosters;
import org.fairlead.watchlog.Shift;
import org.fairlead.watchlog.Watch;
import org.fairlead.watchlog.WatchAct;
import org.fairlead.watchlog.WatchEntry;
import org.fairlead.watchlog.WatchLogs;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The log of a desk: who has the watch, what is open, what was written. */
@Controller
@RequestMapping(WatchLogPages.HERE)
@Needs(Act.KEEP_WATCH)
class WatchLogPages implements DraftedForms {

    static final String HERE = "/watches";

    private static final int AT_ONCE = 40;
    private static final int LONGEST = 4_000;
    private static final DraftedForm FORM =
            new DraftedForm("watch-log", () -> say("watchlog.log.write-in-the-log"), HERE + "/{id}");

    private final WatchLogs logs;
    private final Rosters rosters;
    private final NamedRecords records;
    private final WatchLogDrawing drawing;
    private final Forms forms;

    WatchLogPages(WatchLogs logs, Rosters rosters, NamedRecords records, WatchLogDrawing drawing, Forms forms) {
        this.logs = logs;
        this.rosters = rosters;
        this.records = records;
        this.drawing = drawing;
        this.forms = forms;
    }

    /** What a form is made with. */
    @Component
    record Forms(UuidSource ids, DraftBox drafts) {}

    @Override
    public List<DraftedForm> drafted() {
        return List.of(FORM);
    }

    /** All watch logs of the reader's organisation. */
    static Link all() {
        return new Link(say("watchlog.place.watch"), HERE);
    }

    @GetMapping("/{id}")
    String log(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> asked,
            Viewer viewer,
            Frame frame,
            Model model) {
        var begun = forms.drafts().begun(viewer, FORM.of(id), asked).toSingleValueMap();
        return shown(id, asked.toSingleValueMap(), new Writing(begun, ""), viewer, frame, model);
    }

    /** What stands in the form for writing, and what is wrong with it. */
    private record Writing(Map<String, String> values, String problem) {

        String text(String field) {
            return values.getOrDefault(field, "");
        }
    }

    private String shown(UUID id, Map<String, String> sent, Writing writing, Viewer viewer, Frame frame, Model model) {
        var watch = logs.now(viewer.actor(), id);
        var desk = watch.desk();
        var asked = Asked.of(sent);
        boolean mine = watch.isHeldBy(viewer.actor().optionalPerson().orElseThrow());
        var errors = new ErrorSummary(
                writing.problem().isEmpty() ? List.of() : List.of(new Link(writing.problem(), "#text")));
        var title = say("watchlog.watch-log.watch-desk", "desk", desk.name());
        model.addAttribute(
                "page", Page.of(title, frame, Marking.STANDARD).under(all()).told(model));
        model.addAttribute(
                "header", new PageHeader("", title, List.of(), facts(watch, viewer), acts(watch, mine, viewer)));
        model.addAttribute("errors", errors);
        model.addAttribute("offer", offer(watch, viewer));
        model.addAttribute("write", mine ? writing(desk, writing, viewer, frame) : null);
        model.addAttribute("text", box(writing));
        model.addAttribute("points", points(watch, mine, viewer, frame));
        model.addAttribute("words", asked.words());
        model.addAttribute("record", asked.record());
        model.addAttribute("day", asked.day());
        looking(model, desk, asked, sent, viewer);
        var entries = logs.entries(viewer.actor(), id, asked.wanted(viewer.zone()), AT_ONCE + 1);
        var some = entries.size() > AT_ONCE ? entries.subList(0, AT_ONCE) : entries;
        model.addAttribute("timeline", drawing.timeline(desk, some, viewer, mine, paging(desk, asked, entries)));
        model.addAttribute(
                "downloads",
                Downloads.list(ExportedWatchLog.NAME, asked.said(desk))
                        .saying(say("watchlog.watch-log.export-this-log")));
        return "watchlog/log";
    }

    private String facts(Watch watch, Viewer viewer) {
        var now = drawing.times(viewer).now();
        var planned =
                rosters.during(viewer.actor(), watch.desk().id(), now, now.plus(Duration.ofMillis(1))).at(now).stream()
                        .map(Shift::person)
                        .distinct()
                        .toList();
        boolean otherwise = !planned.isEmpty()
                && watch.spell()
                        .filter(spell -> planned.contains(spell.person()))
                        .isEmpty();
        var holder = drawing.holder(watch, viewer);
        var names = String.join(", ", planned.stream().map(drawing::name).toList());
        if (planned.isEmpty()) {
            return holder;
        }
        return otherwise
                ? say("watchlog.watch-log.holder-unlike-the-roster", "holder", holder, "names", names)
                : say("watchlog.watch-log.holder-as-the-roster", "holder", holder, "names", names);
    }

    private ActionBar acts(Watch watch, boolean mine, Viewer viewer) {
        var here = WatchLogDrawing.href(watch.desk());
        var acts = new ArrayList<Action>();
        if (mine && watch.offer().isEmpty()) {
            acts.add(Action.go(say("watchlog.watch-log.hand-over"), here + "/hand-over")
                    .as(Action.Kind.PRIMARY));
            acts.add(Action.go(say("watchlog.watch-log.lay-it-down"), here + "/laying-down"));
        } else if (watch.spell().isEmpty() && logs.mayStand(viewer.actor(), watch.desk())) {
            acts.add(Action.go(say("watchlog.watch-log.take-the-watch"), here + "/taking")
                    .as(Action.Kind.PRIMARY));
        } else if (!mine && !isRelief(watch, viewer) && logs.mayTakeOver(viewer.actor(), watch.desk())) {
            acts.add(Action.go(say("watchlog.watch-log.take-it-without-a-hand"), here + "/taking"));
        }
        acts.add(Action.go(say("watchlog.watch-log.roster"), here + "/roster").as(Action.Kind.QUIET));
        return new ActionBar(acts);
    }

    private static boolean isRelief(Watch watch, Viewer viewer) {
        var me = viewer.actor().optionalPerson();
        return watch.offer()
                .map(Watch.Offer::relief)
                .filter(relief -> me.filter(relief::equals).isPresent())
                .isPresent();
    }

    private @Nullable Notice offer(Watch watch, Viewer viewer) {
        return watch.offer()
                .map(offer -> {
                    boolean forMe = isRelief(watch, viewer);
                    var words = forMe
                            ? say("watchlog.watch-log.from-offers-you-the-watch", "from", drawing.name(offer.from()))
                            : say("watchlog.watch-log.the-watch-is-offered-to", "relief", drawing.name(offer.relief()));
                    var href = WatchLogDrawing.href(watch.desk()) + "/hand-overs/" + offer.place();
                    return new Notice(
                                    Tone.RISK,
                                    words,
                                    forMe
                                            ? say("watchlog.watch-log.read-the-statement-and-sign")
                                            : say("watchlog.watch-log.until-they-sign-the-watch"),
                                    null)
                            .withUndo(Action.go(say("watchlog.watch-log.read-the-statement"), href));
                })
                .orElse(null);
    }

    private Form writing(Desk desk, Writing writing, Viewer viewer, Frame frame) {
        return Form.to(
                        WatchLogDrawing.href(desk) + "/entries",
                        frame.csrf(),
                        new Hidden("intent", forms.ids().next().toString()))
                .keeping(forms.drafts().keeping(viewer, FORM.of(desk.id()), writing::text));
    }

    private static TextArea box(Writing writing) {
        var field = Field.of("text", say("watchlog.watch-log.what-happened"))
                .withHint(say("watchlog.watch-log.everybody-of-your-organisation-who"));
        return new TextArea(
                writing.problem().isEmpty() ? field : field.withError(writing.problem()),
                writing.text("text"),
                3,
                LONGEST);
    }

    private List<PointLine> points(Watch watch, boolean mine, Viewer viewer, Frame frame) {
        var times = drawing.times(viewer);
        var known = records.of(watch.points().stream().map(Watch.Point::entry).toList(), viewer);
        return watch.points().stream()
                .map(point -> {
                    var entry = point.entry();
                    var settle = Form.to(
                            WatchLogDrawing.href(watch.desk()) + "/points/" + entry.place() + "/settlement",
                            frame.csrf(),
                            new Hidden("intent", forms.ids().next().toString()));
                    return new PointLine(
                            entry.place(),
                            ProseWriter.of(entry.text(), NamedRecords.TARGETS),
                            about(point, times.moment(entry.stamp().at())),
                            NamedRecords.links(entry, known),
                            mine ? settle : null);
                })
                .toList();
    }

    private String about(Watch.Point point, String since) {
        return say(
                "watchlog.watch-log.point-about",
                "since",
                since,
                "person",
                drawing.name(point.entry().stamp().person()),
                "times",
                point.carried());
    }

    /** The two ways of looking: for entries, and for who had the watch at a moment. */
    private void looking(Model model, Desk desk, Asked asked, Map<String, String> sent, Viewer viewer) {
        var moment = Asked.moment(sent, "at", viewer.zone());
        model.addAttribute("here", WatchLogDrawing.href(desk));
        model.addAttribute(
                "at",
                new DateTimeField(
                        Field.of("at", say("watchlog.watch-log.who-had-the-watch-at")),
                        sent.getOrDefault("at-date", ""),
                        sent.getOrDefault("at-time", ""),
                        drawing.times(viewer).zoneWords()));
        model.addAttribute("had", moment.map(at -> had(desk, at, viewer)).orElse(""));
        model.addAttribute("open", asked.narrows() || moment.isPresent());
    }

    private String had(Desk desk, Instant at, Viewer viewer) {
        var times = drawing.times(viewer);
        return logs.at(viewer.actor(), desk.id(), at)
                .map(spell -> say(
                        "watchlog.watch-log.at-at-person-had-the",
                        "at",
                        times.moment(at),
                        "person",
                        drawing.name(spell.person()),
                        "since",
                        times.moment(spell.since())))
                .orElse(say("watchlog.watch-log.at-at-nobody-had-the", "at", times.moment(at)));
    }

    private static WatchLogDrawing.Paging paging(Desk desk, Asked asked, List<WatchEntry> entries) {
        var here = WatchLogDrawing.href(desk);
        Optional<Link> older = entries.size() > AT_ONCE
                ? Optional.of(new Link(
                        say("watchlog.watch-log.earlier-entries"),
                        here + "?" + asked.query() + "&from="
                                + entries.get(AT_ONCE).place()))
                : Optional.empty();
        Optional<Link> newest = asked.shifted() || asked.narrows()
                ? Optional.of(new Link(say("watchlog.watch-log.all-entries-newest-first"), here))
                : Optional.empty();
        return new WatchLogDrawing.Paging(older, newest);
    }

    @PostMapping("/{id}/entries")
    String write(
            @PathVariable UUID id,
            @RequestParam Map<String, String> values,
            Viewer viewer,
            Frame frame,
            Model model,
            RedirectAttributes after,
            HttpServletRequest request) {
        var sent = new Sent(values, request.getRequestURI());
        var text = sent.text("text");
        boolean point = sent.text("kind").equals("point");
        var act = point ? new WatchAct.OpenPoint(text) : new WatchAct.Note(text, null, null);
        try {
            var entry = logs.act(viewer, id, act, sent.once());
            forms.drafts().sent(viewer, FORM.of(id), sent::text);
            after.addFlashAttribute(
                    "notice",
                    Notice.done(
                            point
                                    ? say("watchlog.watch-log.left-to-be-seen-to")
                                    : say("watchlog.watch-log.written-down"),
                            say("watchlog.watch-log.entry-done", "entry", entry.place())));
            return "redirect:" + HERE + "/" + id;
        } catch (RefusedException refused) {
            return shown(id, Map.of(), new Writing(values, Sent.sentence(refused)), viewer, frame, model);
        }
    }

    @PostMapping("/{id}/points/{place}/settlement")
    String settle(
            @PathVariable UUID id,
            @PathVariable int place,
            @RequestParam Map<String, String> values,
            Viewer viewer,
            RedirectAttributes after,
            HttpServletRequest request) {
        var sent = new Sent(values, request.getRequestURI());
        try {
            logs.act(viewer, id, new WatchAct.SettlePoint(place, sent.text("text")), sent.once());
            after.addFlashAttribute(
                    "notice",
                    Notice.done(
                            say("watchlog.watch-log.point-settled"),
                            say("watchlog.watch-log.the-log-says-what-became")));
        } catch (RefusedException refused) {
            after.addFlashAttribute(
                    "notice",
                    new Notice(Tone.OVER, say("watchlog.watch-log.the-point-is-as-it"), Sent.sentence(refused), null));
        }
        return "redirect:" + HERE + "/" + id;
    }
}
