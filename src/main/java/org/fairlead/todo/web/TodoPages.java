package org.fairlead.todo.web;

import static org.fairlead.platform.language.Say.say;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.draft.DraftBox;
import org.fairlead.draft.DraftedForm;
import org.fairlead.draft.DraftedForms;
import org.fairlead.platform.actor.Reach;
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
import org.fairlead.platform.web.ui.ErrorSummary;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.record.RecordId;
import org.fairlead.record.Records;
import org.fairlead.record.Row;
import org.fairlead.todo.Todo;
import org.fairlead.todo.Todos;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own to-dos. */
@Controller
@RequestMapping(TodoPages.HERE)
@Needs(Act.READ_RECORDS)
class TodoPages implements DraftedForms {

    static final String HERE = "/to-dos";

    private static final int DONE_SHOWN = 20;
    private static final DraftedForm NEW = new DraftedForm("to-do-new", () -> say("todo.add"), HERE + "/new");
    private static final DraftedForm ONE =
            new DraftedForm("to-do", () -> say("todo.todo.change-a-to-do"), HERE + "/{id}");

    private final Todos todos;
    private final Records records;
    private final UuidSource ids;
    private final TodoDrawing drawing;
    private final DraftBox drafts;

    TodoPages(Todos todos, Records records, UuidSource ids, TodoDrawing drawing, DraftBox drafts) {
        this.todos = todos;
        this.records = records;
        this.ids = ids;
        this.drawing = drawing;
        this.drafts = drafts;
    }

    @Override
    public List<DraftedForm> drafted() {
        return List.of(NEW, ONE);
    }

    /** Looking at them is having seen what one was reminded of. */
    @GetMapping
    String all(Viewer viewer, Frame frame, Model model) {
        var open = todos.open(viewer.actor(), Todos.MOST);
        var done = todos.done(viewer.actor(), DONE_SHOWN);
        if (open.stream().anyMatch(todo -> todo.told().waits())) {
            todos.seen(viewer.actor());
        }
        var known = known(viewer, open, done);
        model.addAttribute("page", page(say("todo.title"), viewer, frame).told(model));
        model.addAttribute(
                "header",
                new PageHeader(
                        "",
                        say("todo.title"),
                        List.of(),
                        say("todo.todo.nobody-else-sees-them"),
                        ActionBar.of(Action.go(say("todo.add"), HERE + "/new").as(Action.Kind.PRIMARY))));
        model.addAttribute(
                "open",
                open.stream()
                        .map(each -> drawing.line(each, known, viewer, frame))
                        .toList());
        model.addAttribute(
                "done",
                done.stream()
                        .map(each -> drawing.line(each, known, viewer, frame))
                        .toList());
        return "todo/list";
    }

    private static Page page(String title, Viewer viewer, Frame frame) {
        var page = Page.of(title, frame, Marking.STANDARD).spoken();
        return viewer.actor().reach() == Reach.SELF ? page.forRequesters() : page;
    }

    /** The records they are about, as far as their owner may see them now. */
    private Map<RecordId, Row> known(Viewer viewer, List<Todo> open, List<Todo> done) {
        return records.among(
                viewer.actor(),
                Stream.of(open, done)
                        .flatMap(Collection::stream)
                        .map(Todo::about)
                        .filter(Objects::nonNull)
                        .map(Todo.About::record)
                        .toList());
    }

    @GetMapping("/new")
    String ask(@RequestParam MultiValueMap<String, String> given, Viewer viewer, Frame frame, Model model) {
        var begun = drafts.begun(viewer, NEW, given).toSingleValueMap();
        var record = begun.isEmpty()
                ? needed(given.toSingleValueMap().getOrDefault("record", ""), viewer)
                : still(begun.getOrDefault("record", ""), viewer);
        return form(new Asking(HERE + "/new", null, record), begun, List.of(), viewer, frame, model);
    }

    /** The record that a draft is about, as long as its writer sees it. */
    private @Nullable Row still(String number, Viewer viewer) {
        var id = records.find(viewer.actor(), number);
        return id.isEmpty() ? null : known(viewer, id.get());
    }

    private @Nullable Row needed(String number, Viewer viewer) {
        if (number.isEmpty()) {
            return null;
        }
        var id = records.find(viewer.actor(), number)
                .orElseThrow(() -> GeneralRefusal.unknown(say("platform.thing.record")));
        return known(viewer, id);
    }

    private @Nullable Row known(Viewer viewer, RecordId id) {
        return records.among(viewer.actor(), List.of(id)).get(id);
    }

    /** What a form is about: a new to-do or one there is, on a record or none. */
    private record Asking(
            String path, @Nullable Todo todo, @Nullable Row record) {}

    @PostMapping("/new")
    String keep(
            @RequestParam Map<String, String> sent,
            Viewer viewer,
            Frame frame,
            Model model,
            RedirectAttributes after,
            HttpServletRequest request) {
        var record = needed(sent.getOrDefault("record", ""), viewer);
        try {
            var wish = TodoForm.read(sent, null, viewer.zone());
            var once = Once.sentUnder(sent.get("intent"), request.getRequestURI(), wish.toString());
            var kept = todos.keep(viewer.actor(), wish, record == null ? null : record.id(), once);
            drafts.sent(viewer, NEW, in(sent));
            after.addFlashAttribute(
                    "notice", Notice.done(say("todo.todo.kept"), kept.content().text()));
            return record == null ? "redirect:" + HERE : "redirect:/incidents/" + record.number();
        } catch (RefusedException refused) {
            return form(new Asking(HERE + "/new", null, record), sent, problems(refused), viewer, frame, model);
        }
    }

    private static UnaryOperator<String> in(Map<String, String> sent) {
        return name -> sent.getOrDefault(name, "");
    }

    private static List<FieldProblem> problems(RefusedException refused) {
        var kind = refused.refusal().kind();
        if (kind == RefusalKind.FORBIDDEN || kind == RefusalKind.NOT_FOUND) {
            throw refused;
        }
        var fields = refused.refusal().fields();
        return fields.isEmpty()
                ? List.of(new FieldProblem("text", refused.refusal().sentence()))
                : fields;
    }

    private String form(
            Asking asking,
            Map<String, String> sent,
            List<FieldProblem> problems,
            Viewer viewer,
            Frame frame,
            Model model) {
        var todo = asking.todo();
        var record = asking.record();
        var title = todo == null ? say("todo.add") : say("todo.todo.change-a-to-do");
        model.addAttribute(
                "page",
                page(title, viewer, frame)
                        .under(new Link(say("todo.title"), HERE))
                        .told(model));
        model.addAttribute("header", PageHeader.titled(title));
        model.addAttribute(
                "explanation",
                record == null
                        ? say("todo.todo.nobody-else-sees-it")
                        : say("todo.todo.about", "number", record.number(), "title", record.title()));
        model.addAttribute(
                "errors",
                new ErrorSummary(problems.stream()
                        .map(each -> new Link(each.sentence(), "#" + each.field()))
                        .toList()));
        model.addAttribute(
                "form",
                Form.to(
                                asking.path(),
                                frame.csrf(),
                                new Hidden("record", record == null || todo != null ? "" : record.number()),
                                new Hidden("version", version(todo, sent)),
                                new Hidden("intent", ids.next().toString()))
                        .keeping(drafts.keeping(viewer, todo == null ? NEW : ONE.of(todo.id()), in(sent))));
        model.addAttribute("fields", TodoForm.fields(sent, problems, drawing.times(viewer)));
        var acts = new ArrayList<Action>();
        acts.add(Action.submit(say("todo.todo.save")));
        if (todo != null) {
            acts.add(Action.submit(say("todo.todo.take-it-away"), "act", "remove")
                    .as(Action.Kind.SECONDARY));
        }
        acts.add(Action.go(say("todo.todo.back"), HERE).as(Action.Kind.QUIET));
        model.addAttribute("send", new ActionBar(acts));
        return "layout/form";
    }

    /** A draft is sent over the version it was begun on. */
    private static String version(@Nullable Todo todo, Map<String, String> standing) {
        return todo == null ? "" : standing.getOrDefault("version", Integer.toString(todo.version()));
    }

    @GetMapping("/{id}")
    String one(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> given,
            Viewer viewer,
            Frame frame,
            Model model) {
        var todo = needed(id, viewer);
        var values = new HashMap<>(TodoForm.values(todo, drawing.times(viewer)));
        values.putAll(drafts.begun(viewer, ONE.of(id), given).toSingleValueMap());
        return form(asking(todo, viewer), values, List.of(), viewer, frame, model);
    }

    private Asking asking(Todo todo, Viewer viewer) {
        var about = todo.about();
        return new Asking(HERE + "/" + todo.id(), todo, about == null ? null : known(viewer, about.record()));
    }

    private Todo needed(UUID id, Viewer viewer) {
        return todos.one(viewer.actor(), id).orElseThrow(() -> GeneralRefusal.unknown(say("todo.unknown")));
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Viewer viewer,
            Frame frame,
            Model model,
            RedirectAttributes after) {
        var was = needed(id, viewer);
        if (sent.getOrDefault("act", "").equals("remove")) {
            return undoable(todos.remove(viewer.actor(), id), say("todo.todo.taken-away"), frame, after);
        }
        var said = sent.getOrDefault("version", "");
        int version = said.matches("[0-9]{1,9}") ? Integer.parseInt(said) : 0;
        try {
            var wish = TodoForm.read(sent, was.content(), viewer.zone());
            var changed = todos.change(viewer.actor(), id, version, wish);
            drafts.sent(viewer, ONE.of(id), in(sent));
            return undoable(changed, say("todo.todo.saved"), frame, after);
        } catch (RefusedException refused) {
            var values = new HashMap<>(TodoForm.values(was, drawing.times(viewer)));
            values.putAll(sent);
            values.remove("version");
            return form(asking(was, viewer), values, problems(refused), viewer, frame, model);
        }
    }

    /** What was just done can be taken back from the notice. */
    private static String undoable(Todo todo, String done, Frame frame, RedirectAttributes after) {
        var notice = Notice.done(done, todo.content().text());
        after.addFlashAttribute(
                "notice",
                todo.undoable()
                        ? notice.withUndo(Action.post(say("todo.todo.undo"), TodoDrawing.undo(todo, frame)))
                        : notice);
        return "redirect:" + HERE;
    }

    @PostMapping("/{id}/done")
    String done(@PathVariable UUID id, Viewer viewer, Frame frame, RedirectAttributes after) {
        return undoable(todos.done(viewer.actor(), id), say("todo.todo.done"), frame, after);
    }

    @PostMapping("/{id}/snooze")
    String snooze(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String until,
            Viewer viewer,
            Frame frame,
            RedirectAttributes after) {
        try {
            var todo = todos.snooze(viewer.actor(), id, Instant.parse(until));
            var at = Objects.requireNonNull(todo.content().remindAt());
            return undoable(
                    todo,
                    say(
                            "todo.todo.you-are-reminded-at",
                            "at",
                            drawing.times(viewer).moment(at)),
                    frame,
                    after);
        } catch (DateTimeException unreadable) {
            throw GeneralRefusal.invalid("until", say("todo.todo.choose-when-to-be-reminded"));
        }
    }

    @PostMapping("/{id}/undo")
    String undo(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            Viewer viewer,
            Frame frame,
            RedirectAttributes after) {
        try {
            return undoable(todos.undo(viewer.actor(), id, version), say("todo.todo.taken-back"), frame, after);
        } catch (RefusedException refused) {
            problems(refused);
            after.addFlashAttribute(
                    "notice",
                    new Notice(
                            Tone.RISK,
                            say("todo.todo.it-was-changed-since"),
                            refused.refusal().sentence(),
                            null));
            return "redirect:" + HERE;
        }
    }
}
