package org.fairlead.template;

import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.fairlead.access.Viewer;
import org.fairlead.draft.DraftedForm;
import org.fairlead.draft.DraftedForms;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Marking;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.EmptyState;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.words.TimeWords;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Keeping templates of one kind: all of them, a new one, one with its versions, what becomes of it. The kind's own pages say what a
 * form asks beyond name, code and sharing; their class carries the address and the act.
 *
 * @param <T> the body
 */
public abstract class TemplatePages<T> implements DraftedForms {

    private static final String INTENT = "intent";

    private final TemplateKind<T> kind;
    private final Supplier<Words> words;
    private final TemplateDesk desk;
    private final Clock clock;

    /**
     * What pages of a kind say.
     *
     * @param path their address
     * @param title what several are called, for the heading
     * @param about what they are for, above the form
     * @param codeHint what a code is for
     */
    public record Words(String path, String title, String about, String codeHint) {}

    /** Pages of the kind, which say the same to everybody. */
    protected TemplatePages(TemplateKind<T> kind, Words words, TemplateDesk desk, Clock clock) {
        this(kind, () -> words, desk, clock);
    }

    /** Pages of the kind, whose words are asked for each time, so that each reader reads their own. */
    protected TemplatePages(TemplateKind<T> kind, Supplier<Words> words, TemplateDesk desk, Clock clock) {
        this.kind = kind;
        this.words = words;
        this.desk = desk;
        this.clock = clock;
    }

    /** What the form asks of the body. */
    protected abstract List<Object> fields(TemplateInput input, Viewer viewer);

    /** The body that the form holds; refused where it cannot be one. */
    protected abstract T body(TemplateInput input, Viewer viewer);

    /** Puts a body into the form. */
    protected abstract TemplateInput fill(TemplateInput input, T body, Viewer viewer);

    /** What a body says, in a line for people. */
    protected abstract String words(T body);

    /** What stands under the form, and follows from what stands in it. */
    protected List<TemplatePanel> panels(TemplateInput input, Viewer viewer) {
        return List.of();
    }

    /** What stands under the form of one that is there, besides that and its versions. */
    protected List<TemplatePanel> panels(Template<T> template, Viewer viewer) {
        return List.of();
    }

    /** The button that shows the form again with what follows from it, such as "Show the next dates"; empty for none. */
    protected String again() {
        return "";
    }

    /** What else can be done from the list. */
    protected List<Action> more() {
        return List.of();
    }

    /** What else can be done with one. */
    protected List<Action> more(Template<T> template) {
        return List.of();
    }

    @Override
    public List<DraftedForm> drafted() {
        return List.of(fresh(), changed());
    }

    private DraftedForm fresh() {
        return new DraftedForm(
                "template-" + kind.name() + "-new", () -> say("template.new", "what", kind.word()), path() + "/new");
    }

    private DraftedForm changed() {
        return new DraftedForm("template-" + kind.name(), () -> words.get().title(), path() + "/{id}");
    }

    final TemplateKind<T> kind() {
        return kind;
    }

    final String path() {
        return words.get().path();
    }

    /** The templates themselves. */
    protected final Templates templates() {
        return desk.templates();
    }

    /** All of them. */
    @GetMapping
    public String all(Viewer viewer, Frame frame, Model model) {
        var actions = new ArrayList<Action>();
        actions.add(Action.go(say("template.new", "what", kind.word()), path() + "/new")
                .as(Action.Kind.PRIMARY));
        actions.addAll(more());
        actions.add(Action.go(say("template.import"), "/list-imports/new?list=" + path().substring(1))
                .as(Action.Kind.QUIET));
        model.addAttribute("page", said(Page.of(words.get().title(), frame, Marking.STANDARD), model));
        model.addAttribute("header", new PageHeader("", words.get().title(), List.of(), "", new ActionBar(actions)));
        model.addAttribute("table", desk.table(viewer, this));
        model.addAttribute(
                "empty",
                new EmptyState(
                        say("template.none"),
                        words.get().about(),
                        Action.go(say("template.new", "what", kind.word()), path() + "/new")));
        return "layout/list";
    }

    private static Page said(Page page, Model model) {
        return page.told(model);
    }

    /** The form of a new one; what stands in the address stands in the form. */
    @GetMapping("/new")
    public String ask(@RequestParam MultiValueMap<String, String> given, Viewer viewer, Frame frame, Model model) {
        var begun = desk.drafts().begun(viewer, fresh(), given);
        return asked(TemplateInput.of(begun.isEmpty() ? given : begun), viewer, frame, model);
    }

    private String asked(TemplateInput input, Viewer viewer, Frame frame, Model model) {
        var title = say("template.new", "what", kind.word());
        model.addAttribute("page", said(under(Page.of(title, frame, Marking.STANDARD)), model));
        model.addAttribute("header", PageHeader.titled(title));
        model.addAttribute(
                "form",
                Form.to(path() + "/new", frame.csrf(), new Hidden(INTENT, desk.newKey()))
                        .keeping(desk.drafts().keeping(viewer, fresh(), input::text)));
        model.addAttribute("panels", panels(input, viewer));
        return drawn(input, say("template.keep"), viewer, model);
    }

    private Page under(Page page) {
        return page.under(new Link(words.get().title(), path()));
    }

    private String drawn(TemplateInput input, String send, Viewer viewer, Model model) {
        var fields = new ArrayList<>(desk.naming(input, words.get().codeHint()));
        fields.addAll(fields(input, viewer));
        fields.addAll(desk.sharing(input, viewer));
        model.addAttribute("explanation", words.get().about());
        model.addAttribute("errors", input.summary());
        model.addAttribute("fields", fields);
        model.addAttribute(
                "send",
                again().isEmpty()
                        ? ActionBar.of(Action.submit(send))
                        : ActionBar.of(
                                Action.submit(send),
                                Action.submit(again(), "again", "yes").as(Action.Kind.SECONDARY)));
        return "template/one";
    }

    /** Keeps a new one. */
    @PostMapping("/new")
    public String keep(
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Frame frame,
            Model model,
            RedirectAttributes after) {
        var input = TemplateInput.of(sent);
        if (input.has("again")) {
            return asked(input, viewer, frame, model);
        }
        try {
            var kept = templates().keep(kind, wish(input, viewer), viewer.actor(), input.once("keep " + kind.name()));
            desk.drafts().sent(viewer, fresh(), input::text);
            after.addFlashAttribute(
                    "notice", Notice.done(say("template.kept"), say("template.kept-text", "name", kept.name())));
            return "redirect:" + path() + "/" + kept.id();
        } catch (RefusedException refused) {
            return asked(input.refused(refused), viewer, frame, model);
        }
    }

    private Templates.Wish<T> wish(TemplateInput input, Viewer viewer) {
        return new Templates.Wish<>(
                new Template.Said<>(input.text("name"), input.text("code"), body(input, viewer)), input.sharing());
    }

    /** One of them. */
    @GetMapping("/{id:[0-9a-f-]+}")
    public String one(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> given,
            Viewer viewer,
            Frame frame,
            Model model) {
        var template = needed(id, viewer);
        var begun = desk.drafts().begun(viewer, changed().of(id), given);
        if (!begun.isEmpty()) {
            return one(template, TemplateInput.of(begun), viewer, frame, model);
        }
        var input = fill(TemplateInput.of(template), template.body(), viewer);
        var copied = templates().mayChange(viewer.actor(), template) ? input : input.with("sharing", "person");
        return one(template, copied, viewer, frame, model);
    }

    private String one(Template<T> template, TemplateInput input, Viewer viewer, Frame frame, Model model) {
        var actions = new ArrayList<>(more(template));
        boolean mayChange = templates().mayChange(viewer.actor(), template);
        if (mayChange) {
            actions.addAll(desk.standings(template, path(), frame.csrf()));
        }
        model.addAttribute("page", said(under(Page.of(template.name(), frame, Marking.STANDARD)), model));
        model.addAttribute(
                "header",
                new PageHeader(
                        "",
                        template.name(),
                        List.of(),
                        say(
                                "template.standing-version",
                                "standing",
                                template.standing().words(),
                                "version",
                                Integer.toString(template.version())),
                        new ActionBar(actions)));
        model.addAttribute(
                "form",
                Form.to(
                                mayChange ? path() + "/" + template.id() : path() + "/new",
                                frame.csrf(),
                                new Hidden("version", version(template, input)),
                                new Hidden(INTENT, desk.newKey()))
                        .keeping(desk.drafts()
                                .keeping(viewer, mayChange ? changed().of(template.id()) : fresh(), input::text)));
        var panels = new ArrayList<>(panels(input, viewer));
        panels.addAll(panels(template, viewer));
        var times = new TimeWords(viewer.zone(), clock.instant());
        panels.add(
                TemplatePanel.of("versions", say("template.versions"), desk.versions(template, viewer, this, times)));
        model.addAttribute("panels", panels);
        return drawn(input, mayChange ? say("template.save") : say("template.copy"), viewer, model);
    }

    /** What was begun on a version is sent over that one. */
    private static String version(Template<?> template, TemplateInput input) {
        return input.has("version") ? input.text("version") : Integer.toString(template.version());
    }

    /** Changes one. */
    @PostMapping("/{id:[0-9a-f-]+}")
    public String change(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Frame frame,
            Model model,
            RedirectAttributes after) {
        var template = needed(id, viewer);
        var input = TemplateInput.of(sent);
        if (input.has("again")) {
            return one(template, input, viewer, frame, model);
        }
        try {
            var wish = wish(sent.containsKey("sharing") ? input : keeping(input, template), viewer);
            templates()
                    .change(
                            kind,
                            new Templates.Read(id, input.version()),
                            wish,
                            viewer.actor(),
                            input.once("change " + id));
            desk.drafts().sent(viewer, changed().of(id), input::text);
            after.addFlashAttribute("notice", Notice.done(say("template.saved"), ""));
            return "redirect:" + path() + "/" + id;
        } catch (RefusedException refused) {
            return one(template, input.refused(refused), viewer, frame, model);
        }
    }

    /** A form that offers no choice of sharing leaves it as it is. */
    private static TemplateInput keeping(TemplateInput input, Template<?> template) {
        var team = template.shared().team();
        return input.with("sharing", template.shared().sharing().code())
                .with("team", team == null ? "" : team.toString());
    }

    /** Retires one, takes it away, brings it back. */
    @PostMapping("/{id:[0-9a-f-]+}/standing")
    public String stand(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Frame frame,
            RedirectAttributes after) {
        var input = TemplateInput.of(new LinkedMultiValueMap<>(sent));
        var standing = Arrays.stream(Standing.values())
                .filter(each -> each.code().equals(input.text("standing")))
                .findFirst()
                .orElseThrow(() -> GeneralRefusal.invalid("standing", say("template.no-standing")));
        var read = new Templates.Read(needed(id, viewer).id(), input.version());
        var stood = templates().stand(kind, read, standing, viewer.actor(), input.once("stand " + id));
        var notice = Notice.done(standing.words(), say("template.quoted", "name", stood.name()));
        after.addFlashAttribute(
                "notice",
                standing == Standing.OFFERED
                        ? notice
                        : notice.withUndo(
                                desk.stand(stood, path(), frame.csrf(), say("template.bring-back"), Standing.OFFERED)));
        return "redirect:" + path();
    }

    /** One that the viewer may use or change. */
    protected final Template<T> needed(UUID id, Viewer viewer) {
        return templates().one(viewer.actor(), kind, id).orElseThrow(() -> GeneralRefusal.unknown(kind.word()));
    }
}
