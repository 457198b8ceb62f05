package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.catalogue.Catalogue;
import org.fairlead.draft.DraftBox;
import org.fairlead.draft.DraftedForm;
import org.fairlead.draft.DraftedForms;
import org.fairlead.incident.IncidentTemplate;
import org.fairlead.incident.Incidents;
import org.fairlead.incident.LogIncident;
import org.fairlead.people.People;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.files.Upload;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.refusal.GeneralRefusal;
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
import org.fairlead.platform.web.ui.Radios;
import org.fairlead.platform.web.ui.Select;
import org.fairlead.platform.web.ui.TextArea;
import org.fairlead.platform.web.ui.TextField;
import org.fairlead.template.Template;
import org.fairlead.template.TemplateAnswers;
import org.fairlead.template.Templates;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Logging an incident: a short form for those who report, a fuller one for the desk. */
@Controller
@Needs(Act.LOG_INCIDENT)
class LogPages implements DraftedForms {

    private static final DraftedForm REPORT =
            new DraftedForm("incident-new", () -> say("incident.report.title"), "/incidents/new");

    private static final String LOOK = "look";

    private final Incidents incidents;
    private final Choices choices;
    private final UuidSource ids;
    private final SimilarDrawing similar;
    private final Brings brings;

    LogPages(Incidents incidents, Choices choices, UuidSource ids, SimilarDrawing similar, Brings brings) {
        this.incidents = incidents;
        this.choices = choices;
        this.ids = ids;
        this.similar = similar;
        this.brings = brings;
    }

    @Override
    public List<DraftedForm> drafted() {
        return List.of(REPORT);
    }

    /** What else a report begins with. */
    @Component
    record Brings(Templates templates, DraftBox drafts, ReportFiles files) {}

    @GetMapping("/incidents/new")
    String form(@RequestParam MultiValueMap<String, String> given, Viewer viewer, Frame frame, Model model) {
        var begun = brings.drafts().begun(viewer, REPORT, given);
        return form(
                viewer,
                begun.isEmpty() ? filled(Input.of(given).text("template"), viewer) : Input.of(begun),
                SimilarDrawing.Lists.NONE,
                ids.next().toString(),
                frame,
                model);
    }

    /** What a template fills in; an empty form without one. */
    private Input filled(String template, Viewer viewer) {
        if (template.isEmpty()) {
            return Input.empty();
        }
        var kind = IncidentTemplate.KIND;
        var body = brings.templates()
                .one(viewer.actor(), kind, TemplateAnswers.id(kind, template))
                .filter(Template::offered)
                .orElseThrow(() -> GeneralRefusal.unknown(kind.word()))
                .body();
        var values = new LinkedMultiValueMap<String, String>();
        put(values, "title", body.title());
        put(values, "description", body.description());
        put(values, "service", body.service());
        put(values, "category", body.category());
        put(values, "site", body.site());
        put(values, "reporter", body.reporter());
        put(values, "impact", body.impact());
        put(values, "urgency", body.urgency());
        return Input.of(values);
    }

    private static void put(MultiValueMap<String, String> values, String field, @Nullable Object value) {
        if (value != null) {
            values.add(field, value.toString());
        }
    }

    /** What is known already, for the page to fetch once the title is there. */
    @GetMapping("/incidents/new/similar")
    String similar(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String service,
            Viewer viewer,
            Model model) {
        known(similar.to(title, Input.of("service", service).id("service").orElse(null), viewer), model);
        return "incident/similar";
    }

    private static void known(SimilarDrawing.Lists lists, Model model) {
        model.addAttribute("same", lists.same());
        model.addAttribute("solved", lists.solved());
    }

    private String form(Viewer viewer, Input input, SimilarDrawing.Lists lists, String key, Frame frame, Model model) {
        boolean requester = viewer.actor().reach() == Reach.SELF;
        var title = requester ? say("incident.report.title") : say("incident.list.log");
        var marking = RecordDrawing.marking("OFFICIAL");
        var page = Page.of(title, frame, marking)
                .under(new Link(say("incident.list.title"), "/incidents"))
                .told(model);
        model.addAttribute("page", requester ? page.spoken().forRequesters() : page);
        model.addAttribute(
                "header",
                requester
                        ? PageHeader.titled(title)
                        : new PageHeader(
                                "",
                                title,
                                List.of(),
                                "",
                                ActionBar.of(Action.go(say("incident.template.from"), "/incident-templates")
                                        .as(Action.Kind.QUIET))));
        known(lists, model);
        model.addAttribute("errors", new ErrorSummary(input.errors()));
        model.addAttribute(
                "form",
                Form.to("/incidents", frame.csrf(), new Hidden("intent", key))
                        .withFiles()
                        .keeping(brings.drafts().keeping(viewer, REPORT, input::text)));
        model.addAttribute("fields", fields(viewer.actor(), input));
        model.addAttribute(
                "send",
                ActionBar.of(
                        Action.submit(send(viewer)),
                        Action.submit(say("incident.report.similar"), LOOK, "similar")
                                .as(Action.Kind.SECONDARY),
                        Action.go(say("incident.back"), "/").as(Action.Kind.QUIET)));
        return "incident/log";
    }

    private static String send(Viewer viewer) {
        return viewer.actor().reach() == Reach.SELF ? say("incident.report.send") : say("incident.log.send");
    }

    private List<Object> fields(Actor actor, Input input) {
        boolean requester = actor.reach() == Reach.SELF;
        var fields = new ArrayList<Object>();
        fields.add(TextField.of(
                input.field("title", say("incident.report.what")).withHint(say("incident.report.what-hint")),
                input.text("title")));
        fields.add(new TextArea(
                input.field("description", say("incident.report.happened"))
                        .withHint(say("incident.report.happened-hint"))
                        .asOptional(),
                input.text("description"),
                5,
                50_000));
        fields.add(new Select(
                input.field("service", say("incident.field.service")).asOptional(),
                choices.optional(Catalogue.SERVICE, say("incident.report.unknown"), input.text("service"))));
        fields.add(new Select(
                input.field("site", say("incident.field.site")).asOptional(),
                choices.optional(People.SITE, say("incident.field.no-site"), input.text("site"))));
        if (!requester) {
            fields.add(new Select(
                    input.field("category", say("incident.field.category")).asOptional(),
                    choices.optional(Catalogue.CATEGORY, say("incident.edit.not-sorted"), input.text("category"))));
            fields.add(choices.people()
                    .field(
                            input.field("reporter", say("incident.person.reporter"))
                                    .withHint(say("incident.person.reporter-hint"))
                                    .asOptional(),
                            input.text("reporter"),
                            actor));
            fields.add(choices.people()
                    .field(
                            input.field("affected", say("incident.person.affected"))
                                    .withHint(say("incident.person.affected-hint"))
                                    .asOptional(),
                            input.text("affected"),
                            actor));
        }
        var matrix = choices.agreements().matrix();
        fields.add(new Radios(
                input.field("impact", requester ? say("incident.report.impact") : say("incident.field.impact")),
                choices.words(
                        matrix.impacts(), input.text("impact", matrix.impacts().getLast())),
                false));
        fields.add(new Radios(
                input.field("urgency", requester ? say("incident.report.urgency") : say("incident.field.urgency")),
                choices.words(
                        matrix.urgencies(),
                        input.text("urgency", matrix.urgencies().getLast())),
                false));
        brings.files().field(input, actor).ifPresent(fields::add);
        return fields;
    }

    /** The form as browsers send it. */
    @PostMapping(path = "/incidents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String log(Upload upload, Viewer viewer, Frame frame, Model model, RedirectAttributes after) {
        var received = upload.receive(brings.files().measure());
        return log(SentReport.of(received), viewer, frame, model, after);
    }

    @PostMapping("/incidents")
    String log(
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Frame frame,
            Model model,
            RedirectAttributes after) {
        return log(SentReport.of(sent), viewer, frame, model, after);
    }

    private String log(SentReport sent, Viewer viewer, Frame frame, Model model, RedirectAttributes after) {
        var input = sent.input();
        var key = input.text("intent").isEmpty() ? ids.next().toString() : input.text("intent");
        try {
            if (input.has(LOOK)) {
                return looked(viewer, sent.chooseAgain(), key, frame, model);
            }
            var outcome = incidents.log(command(input, viewer.actor()), sent.files(), viewer.actor(), sent.intent());
            brings.drafts().sent(viewer, REPORT, input::text);
            var number = outcome.after().header().identity().number();
            after.addFlashAttribute("notice", Notice.done(say("incident.report.done"), done(number.text(), sent)));
            return "redirect:/incidents/" + number;
        } catch (RefusedException refused) {
            var again = sent.refused(refused.refusal());
            return form(viewer, again, SimilarDrawing.Lists.NONE, key, frame, model);
        }
    }

    private static String done(String number, SentReport sent) {
        return sent.files().isEmpty()
                ? say("incident.report.number", "number", number)
                : say(
                        "incident.report.number-files",
                        "number",
                        number,
                        "count",
                        sent.files().size());
    }

    private LogIncident command(Input input, Actor actor) {
        var read = choices.people().read(input, actor, Map.of("reporter", "", "affected", ""));
        var about = new LogIncident.About(
                input.id("service").orElse(null),
                input.id("category").orElse(null),
                input.id("site").orElse(null),
                read.id("reporter").map(PersonId::new).orElse(null),
                read.id("affected").map(PersonId::new).orElse(null),
                null);
        return new LogIncident(
                input.text("title"),
                input.text("description"),
                about,
                input.text("impact").isEmpty() ? null : input.text("impact"),
                input.text("urgency").isEmpty() ? null : input.text("urgency"),
                null,
                actor.reach() == Reach.SELF ? "portal" : "desk");
    }

    /** The form as it was sent, with what is known already beside it. */
    private String looked(Viewer viewer, Input input, String key, Frame frame, Model model) {
        if (input.text("title").isBlank()) {
            throw GeneralRefusal.invalid("title", say("incident.report.title-first"));
        }
        var lists = similar.to(input.text("title"), input.id("service").orElse(null), viewer);
        var view = form(viewer, input, lists, key, frame, model);
        var page = (Page) Objects.requireNonNull(model.getAttribute("page"));
        model.addAttribute("page", page.saying(lists.notice(send(viewer))));
        return view;
    }
}
