package org.fairlead.notification.web;

import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.draft.DraftBox;
import org.fairlead.draft.DraftedForm;
import org.fairlead.draft.DraftedForms;
import org.fairlead.notification.Broadcast;
import org.fairlead.notification.Broadcast.Content;
import org.fairlead.notification.Broadcast.During;
import org.fairlead.notification.Broadcast.Kind;
import org.fairlead.notification.Broadcast.Reaches;
import org.fairlead.notification.Broadcast.To;
import org.fairlead.notification.Broadcasts;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusalKind;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Marking;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.Drafting;
import org.fairlead.platform.web.ui.EmptyState;
import org.fairlead.platform.web.ui.ErrorSummary;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Needed;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.PageHeader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing broadcasts, saying them otherwise, ending them, and dismissing one. */
@Controller
@Needs(Act.BROADCAST)
class BroadcastPages implements DraftedForms {

    private static final String ALL = "/broadcasts";
    private static final DraftedForm NEW =
            new DraftedForm("broadcast-new", () -> say("notification.broadcast.broadcast"), ALL + "/new");
    private static final DraftedForm ONE =
            new DraftedForm("broadcast", () -> say("notification.broadcast.broadcast"), ALL + "/{id}");

    private final Broadcasts broadcasts;
    private final BroadcastDrawing drawing;
    private final UuidSource ids;
    private final DraftBox drafts;
    private final Clock clock;

    BroadcastPages(Broadcasts broadcasts, BroadcastDrawing drawing, UuidSource ids, DraftBox drafts, Clock clock) {
        this.broadcasts = broadcasts;
        this.drawing = drawing;
        this.ids = ids;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Override
    public List<DraftedForm> drafted() {
        return List.of(NEW, ONE);
    }

    private static UnaryOperator<String> in(Map<String, String> sent) {
        return name -> sent.getOrDefault(name, "");
    }

    @GetMapping(ALL)
    String all(Viewer viewer, Frame frame, Model model) {
        var page = Page.of(say("notification.place.broadcasts"), frame, Marking.STANDARD);
        model.addAttribute("page", page.told(model));
        model.addAttribute(
                "header",
                new PageHeader(
                        "",
                        say("notification.place.broadcasts"),
                        List.of(),
                        say("notification.broadcast.what-stands-on-home-pages"),
                        ActionBar.of(Action.go(say("notification.broadcast.write"), ALL + "/new")
                                .as(Action.Kind.PRIMARY))));
        model.addAttribute("table", drawing.table(broadcasts.all(viewer.actor()), viewer));
        model.addAttribute(
                "empty",
                new EmptyState(
                        say("notification.broadcast.nothing-has-been-said-to"),
                        say("notification.broadcast.a-broadcast-stands-on-the"),
                        Action.go(say("notification.broadcast.write"), ALL + "/new")));
        return "layout/list";
    }

    @GetMapping(ALL + "/new")
    String ask(@RequestParam MultiValueMap<String, String> given, Viewer viewer, Frame frame, Model model) {
        var values = new HashMap<String, String>();
        values.put("kind", Kind.INFORMATION.name());
        values.put("to", Reaches.EVERYBODY.name());
        var now = clock.instant().atZone(viewer.zone());
        put(values, "from", now);
        put(values, "until", now.plusDays(1));
        values.putAll(drafts.begun(viewer, NEW, given).toSingleValueMap());
        var keeping = drafts.keeping(viewer, NEW, in(values));
        return form(
                new Asked(ALL + "/new", say("notification.broadcast.write"), values, Map.of(), keeping),
                0,
                frame,
                model);
    }

    /** A form: where it is sent, what it is called, what stands in it, what was wrong and how it is kept. */
    private record Asked(
            String to, String title, Map<String, String> values, Map<String, String> errors, Drafting keeping) {}

    private String form(Asked asked, int version, Frame frame, Model model) {
        var page = Page.of(asked.title(), frame, Marking.STANDARD)
                .under(new Link(say("notification.place.broadcasts"), ALL));
        model.addAttribute("page", page.told(model));
        var end = version == 0
                ? ActionBar.of()
                : ActionBar.of(Action.post(
                                say("notification.broadcast.end-it-now"), Form.to(asked.to() + "/end", frame.csrf()))
                        .as(Action.Kind.QUIET));
        model.addAttribute("header", new PageHeader("", asked.title(), List.of(), "", end));
        model.addAttribute("explanation", say("notification.broadcast.it-stands-on-top-of"));
        var errors = errors(asked);
        model.addAttribute(
                "errors",
                new ErrorSummary(errors.entrySet().stream()
                        .map(error -> new Link(error.getValue(), "#" + error.getKey()))
                        .toList()));
        model.addAttribute(
                "form",
                Form.to(
                                asked.to(),
                                frame.csrf(),
                                new Hidden("version", Integer.toString(version)),
                                new Hidden("intent", ids.next().toString()))
                        .keeping(asked.keeping()));
        model.addAttribute("fields", drawing.fields(asked.values(), errors));
        model.addAttribute("send", ActionBar.of(Action.submit(say("notification.settings.save"))));
        return "layout/form";
    }

    /** Of a refused form everything that is missing is named with what was wrong. */
    private Map<String, String> errors(Asked asked) {
        var errors = new LinkedHashMap<>(asked.errors());
        if (!errors.isEmpty()) {
            var fields = drawing.fields(asked.values(), Map.of());
            Needed.missing(fields, name -> asked.values().getOrDefault(name, ""))
                    .forEach(errors::putIfAbsent);
        }
        return errors;
    }

    @PostMapping(ALL + "/new")
    String write(
            @RequestParam Map<String, String> sent, Viewer viewer, Frame frame, Model model, RedirectAttributes after) {
        try {
            var content = content(sent, viewer.zone());
            var once = Once.sentUnder(sent.get("intent"), "broadcast", content.toString());
            broadcasts.write(content, viewer.actor(), once);
            drafts.sent(viewer, NEW, in(sent));
            after.addFlashAttribute(
                    "notice",
                    Notice.done(
                            say("notification.broadcast.written"),
                            say("notification.broadcast.it-shows-on-home-pages")));
            return "redirect:" + ALL;
        } catch (RefusedException refused) {
            var keeping = drafts.keeping(viewer, NEW, in(sent));
            return form(
                    new Asked(ALL + "/new", say("notification.broadcast.write"), sent, errors(refused), keeping),
                    0,
                    frame,
                    model);
        }
    }

    @GetMapping(ALL + "/{id}")
    String one(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> given,
            Viewer viewer,
            Frame frame,
            Model model) {
        var broadcast = broadcasts
                .one(viewer.actor(), id)
                .orElseThrow(() -> GeneralRefusal.unknown(say("notification.thing.broadcast")));
        var values = values(broadcast.content(), viewer.zone());
        values.putAll(drafts.begun(viewer, ONE.of(id), given).toSingleValueMap());
        var asked = new Asked(
                ALL + "/" + id,
                say("notification.broadcast.broadcast"),
                values,
                Map.of(),
                drafts.keeping(viewer, ONE.of(id), in(values)));
        return form(asked, values.containsKey("version") ? version(values) : broadcast.version(), frame, model);
    }

    @PostMapping(ALL + "/{id}")
    String change(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Viewer viewer,
            Frame frame,
            Model model,
            RedirectAttributes after) {
        int version = version(sent);
        try {
            var was = broadcasts
                    .one(viewer.actor(), id)
                    .orElseThrow(() -> GeneralRefusal.unknown(say("notification.thing.broadcast")));
            broadcasts.change(id, version, content(sent, viewer.zone(), was), viewer.actor());
            drafts.sent(viewer, ONE.of(id), in(sent));
            after.addFlashAttribute(
                    "notice",
                    Notice.done(
                            say("notification.settings.saved"),
                            say("notification.broadcast.whoever-had-dismissed-it-sees")));
            return "redirect:" + ALL;
        } catch (RefusedException refused) {
            return form(
                    new Asked(
                            ALL + "/" + id,
                            say("notification.broadcast.broadcast"),
                            sent,
                            errors(refused),
                            drafts.keeping(viewer, ONE.of(id), in(sent))),
                    version,
                    frame,
                    model);
        }
    }

    private static int version(Map<String, String> sent) {
        var said = sent.getOrDefault("version", "");
        return said.matches("[0-9]{1,9}") ? Integer.parseInt(said) : 0;
    }

    @PostMapping(ALL + "/{id}/end")
    String end(@PathVariable UUID id, Viewer viewer, RedirectAttributes after) {
        broadcasts.end(id, viewer.actor());
        after.addFlashAttribute(
                "notice",
                Notice.done(say("notification.broadcast.ended"), say("notification.broadcast.it-shows-on-no-home")));
        return "redirect:" + ALL;
    }

    @PostMapping(ALL + "/{id}/dismissal")
    @Needs(Act.READ_RECORDS)
    String dismiss(@PathVariable UUID id, Viewer viewer) {
        broadcasts.dismiss(viewer, id);
        return "redirect:/";
    }

    private static Map<String, String> errors(RefusedException refused) {
        var kind = refused.refusal().kind();
        if (kind == RefusalKind.FORBIDDEN || kind == RefusalKind.NOT_FOUND) {
            throw refused;
        }
        var fields = refused.refusal().fields();
        return fields.isEmpty()
                ? Map.of("main", refused.refusal().sentence())
                : fields.stream()
                        .collect(Collectors.toMap(
                                BroadcastPages::shownAt, FieldProblem::sentence, (first, second) -> first));
    }

    private static String shownAt(FieldProblem problem) {
        return switch (problem.field()) {
            case "about", "reaches" -> "to";
            case "kind", "from", "until", "en" -> problem.field();
            default -> "other";
        };
    }

    /** Languages that the form does not show stay as they are. */
    private static Content content(Map<String, String> sent, ZoneId zone, Broadcast was) {
        var texts = new HashMap<>(was.content().texts());
        var shown = values(was.content(), zone).getOrDefault("language", "");
        texts.remove(shown);
        var content = content(sent, zone);
        texts.putAll(content.texts());
        return new Content(content.kind(), content.to(), content.during(), texts);
    }

    private static Content content(Map<String, String> sent, ZoneId zone) {
        var texts = new HashMap<String, String>();
        texts.put("en", sent.getOrDefault("en", "").strip());
        var language = sent.getOrDefault("language", "").strip();
        var other = sent.getOrDefault("other", "").strip();
        if (language.isEmpty() != other.isEmpty()) {
            throw GeneralRefusal.invalid("other", say("notification.broadcast.enter-both-a-language-and"));
        }
        if (!language.isEmpty()) {
            texts.put(language, other);
        }
        return new Content(
                kind(sent.getOrDefault("kind", "")),
                to(sent.getOrDefault("to", "")),
                new During(moment(sent, "from", zone), moment(sent, "until", zone)),
                texts);
    }

    private static Kind kind(String said) {
        try {
            return Kind.valueOf(said);
        } catch (IllegalArgumentException unknown) {
            throw GeneralRefusal.invalid("kind", say("notification.broadcast.choose-what-it-is-about"));
        }
    }

    private static To to(String said) {
        try {
            var parts = said.split(":", 2);
            return new To(Reaches.valueOf(parts[0]), parts.length == 1 ? null : UUID.fromString(parts[1]));
        } catch (IllegalArgumentException unknown) {
            throw GeneralRefusal.invalid("about", say("notification.broadcast.choose-whom-it-reaches-from"));
        }
    }

    private static Instant moment(Map<String, String> sent, String field, ZoneId zone) {
        try {
            var day = LocalDate.parse(sent.getOrDefault(field + "-date", "").strip());
            var time = LocalTime.parse(sent.getOrDefault(field + "-time", "").strip());
            return day.atTime(time).atZone(zone).toInstant();
        } catch (DateTimeException wrong) {
            throw GeneralRefusal.invalid(field, say("notification.broadcast.enter-a-day-and-a"));
        }
    }

    private static Map<String, String> values(Content content, ZoneId zone) {
        var values = new HashMap<String, String>();
        values.put("kind", content.kind().name());
        var to = content.to();
        values.put("to", to.about() == null ? to.reaches().name() : to.reaches().name() + ":" + to.about());
        put(values, "from", content.during().from().atZone(zone));
        put(values, "until", content.during().until().atZone(zone));
        values.put("en", content.texts().getOrDefault("en", ""));
        content.texts().keySet().stream()
                .filter(language -> !language.equals("en"))
                .sorted()
                .findFirst()
                .ifPresent(language -> {
                    values.put("language", language);
                    values.put("other", content.texts().getOrDefault(language, ""));
                });
        return values;
    }

    private static void put(Map<String, String> values, String field, ZonedDateTime moment) {
        values.put(field + "-date", moment.toLocalDate().toString());
        values.put(
                field + "-time",
                moment.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString());
    }
}
