package org.fairlead.bulk.web;

import static org.fairlead.platform.language.Say.say;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.bulk.BulkAct;
import org.fairlead.bulk.BulkChange;
import org.fairlead.bulk.BulkChanges;
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
import org.fairlead.platform.web.ui.Cell;
import org.fairlead.platform.web.ui.Column;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.Downloads;
import org.fairlead.platform.web.ui.EmptyState;
import org.fairlead.platform.web.ui.ErrorSummary;
import org.fairlead.platform.web.ui.Field;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.Option;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.web.ui.Pager;
import org.fairlead.platform.web.ui.Radios;
import org.fairlead.platform.web.ui.Row;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.platform.words.NumberWords;
import org.fairlead.platform.words.TimeWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changing every record of a list: what, tried first, carried out, undone. */
@Controller
@Needs(Act.CHANGE_MANY)
class BulkPages {

    private static final int ROWS = 100;
    private static final int CHANGES = 50;

    private final BulkChanges changes;
    private final UuidSource ids;
    private final Clock clock;

    BulkPages(BulkChanges changes, UuidSource ids, Clock clock) {
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping(BulkDrawing.PATH)
    String all(Viewer viewer, Frame frame, Model model) {
        var rows = changes.of(viewer.actor(), CHANGES).stream()
                .map(change -> drawing(change, viewer))
                .map(each -> Row.of(
                        Cell.linked(each.said(), each.here())
                                .withNote(each.change().asked().filter()),
                        Cell.tags(each.tag()),
                        Cell.of(NumberWords.of(each.change().all())),
                        Cell.of(each.times().moment(each.change().times().askedAt()))))
                .toList();
        model.addAttribute("page", Page.of(say("bulk.title"), frame, Marking.STANDARD));
        model.addAttribute("header", PageHeader.titled(say("bulk.title")));
        model.addAttribute(
                "table",
                new DataTable(
                                say("bulk.table"),
                                List.of(
                                        Column.text(say("bulk.what")),
                                        Column.text(say("bulk.state")),
                                        Column.number(say("bulk.records")),
                                        Column.text(say("bulk.asked"))),
                                rows,
                                false)
                        .exported(Downloads.list(ExportedChanges.NAME)));
        model.addAttribute(
                "empty",
                new EmptyState(say("bulk.none"), say("bulk.none-text"), Action.go(say("bulk.none-go"), "/incidents")));
        return "layout/list";
    }

    @GetMapping(BulkDrawing.PATH + "/new")
    String ask(
            @RequestParam(defaultValue = "") String filter,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(required = false) @Nullable UUID from,
            @ModelAttribute Ticked ticked,
            Viewer viewer,
            Frame frame,
            Model model) {
        if (from != null) {
            var asked = changes.one(viewer.actor(), from)
                    .orElseThrow(() -> GeneralRefusal.unknown(say("bulk.which")))
                    .asked();
            return form(needed(asked.act(), viewer), asked.filter(), asked.values(), List.of(), frame, viewer, model);
        }
        var which = ticked.filter().orElse(filter);
        return act.isEmpty()
                ? choose(which, viewer, frame, model)
                : form(needed(act, viewer), which, Map.of(), List.of(), frame, viewer, model);
    }

    private BulkAct needed(String code, Viewer viewer) {
        return changes.acts(viewer.actor()).stream()
                .filter(act -> act.code().equals(code))
                .findFirst()
                .orElseThrow(() -> GeneralRefusal.unknown(say("bulk.no-kind")));
    }

    private String choose(String filter, Viewer viewer, Frame frame, Model model) {
        var acts = changes.acts(viewer.actor());
        var options = acts.stream()
                .map(act -> Option.of(act.code(), act.title()).asChosen(act.equals(acts.getFirst())))
                .toList();
        model.addAttribute("page", page(say("bulk.new.title"), frame));
        model.addAttribute("header", PageHeader.titled(say("bulk.new.title")));
        model.addAttribute("explanation", about(filter));
        model.addAttribute("filter", filter);
        model.addAttribute("acts", new Radios(Field.of("act", say("bulk.new.act")), options, false));
        return "bulk/choose";
    }

    private static String about(String filter) {
        return say("bulk.new.about", "which", filter.isEmpty() ? say("bulk.new.everything") : filter);
    }

    private static Page page(String title, Frame frame) {
        return Page.of(title, frame, Marking.STANDARD).under(new Link(say("bulk.title"), BulkDrawing.PATH));
    }

    private String form(
            BulkAct act,
            String filter,
            Map<String, String> values,
            List<FieldProblem> problems,
            Frame frame,
            Viewer viewer,
            Model model) {
        model.addAttribute("page", page(act.title(), frame));
        model.addAttribute("header", PageHeader.titled(say("bulk.new.heading", "act", act.title())));
        model.addAttribute(
                "explanation", act.undoable(viewer.actor()) ? about(filter) : about(filter) + " " + say("bulk.stays"));
        model.addAttribute(
                "errors",
                new ErrorSummary(problems.stream()
                        .map(problem -> new Link(problem.sentence(), "#" + problem.field()))
                        .toList()));
        model.addAttribute(
                "form",
                Form.to(
                        BulkDrawing.PATH,
                        frame.csrf(),
                        new Hidden("filter", filter),
                        new Hidden("act", act.code()),
                        new Hidden("intent", ids.next().toString())));
        model.addAttribute(
                "fields",
                act.parts(viewer.actor()).stream()
                        .map(part -> BulkDrawing.field(part, values, error(part.name(), problems)))
                        .toList());
        model.addAttribute(
                "send",
                ActionBar.of(
                        Action.submit(say("bulk.new.try")),
                        Action.go(say("bulk.new.back"), BulkDrawing.list(filter))
                                .as(Action.Kind.QUIET)));
        return "layout/form";
    }

    private static String error(String name, List<FieldProblem> problems) {
        return problems.stream()
                .filter(problem -> problem.field().equals(name))
                .map(FieldProblem::sentence)
                .findFirst()
                .orElse("");
    }

    @PostMapping(BulkDrawing.PATH)
    String begin(@RequestParam Map<String, String> sent, Viewer viewer, Frame frame, Model model) {
        var act = needed(sent.getOrDefault("act", ""), viewer);
        var filter = sent.getOrDefault("filter", "");
        var values = new HashMap<String, String>();
        act.parts(viewer.actor()).stream()
                .map(BulkAct.Part::name)
                .filter(sent::containsKey)
                .forEach(name -> values.put(name, sent.getOrDefault(name, "")));
        var wish = new BulkChanges.Wish(filter, act.code(), values, true);
        try {
            var once = Once.sentUnder(sent.get("intent"), "bulk", wish.toString());
            return "redirect:" + BulkDrawing.PATH + "/"
                    + changes.ask(wish, viewer, once).id();
        } catch (RefusedException refused) {
            if (refused.refusal().kind() == RefusalKind.FORBIDDEN
                    || refused.refusal().fields().isEmpty()) {
                throw refused;
            }
            return form(act, filter, values, refused.refusal().fields(), frame, viewer, model);
        }
    }

    @GetMapping(BulkDrawing.PATH + "/{id}")
    String one(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int after,
            @RequestHeader(name = "HX-Request", defaultValue = "") String fetched,
            Viewer viewer,
            Frame frame,
            Model model,
            HttpServletResponse answer) {
        var change = changes.one(viewer.actor(), id).orElseThrow(() -> GeneralRefusal.unknown(say("bulk.which")));
        var drawing = drawing(change, viewer);
        var read = changes.rows(viewer.actor(), id, after, ROWS + 1);
        boolean more = read.size() > ROWS;
        var rows = more ? read.subList(0, ROWS) : read;
        var page = page(drawing.title(), frame);
        model.addAttribute("page", page.told(model));
        model.addAttribute(
                "header",
                new PageHeader(
                        "",
                        drawing.title(),
                        List.of(drawing.tag()),
                        change.asked().words(),
                        drawing.actions(frame.csrf())));
        model.addAttribute("here", drawing.here());
        model.addAttribute("still", change.state().still());
        model.addAttribute("explanation", drawing.explanation());
        model.addAttribute("progress", drawing.progress());
        model.addAttribute("facts", drawing.facts());
        model.addAttribute(
                "table",
                BulkDrawing.rows(rows)
                        .exported(Downloads.list(ExportedResult.NAME, Map.of(ExportedResult.CHANGE, id.toString()))));
        model.addAttribute(
                "pager",
                new Pager(
                        after > 0 ? new Link(say("bulk.first-rows"), drawing.here()) : null,
                        more
                                ? new Link(
                                        say("bulk.more-rows"),
                                        drawing.here() + "?after="
                                                + rows.getLast().ordinal())
                                : null,
                        ""));
        if (!fetched.isEmpty() && change.state().still()) {
            answer.setHeader("HX-Refresh", "true");
        }
        return "bulk/one";
    }

    private BulkDrawing drawing(BulkChange change, Viewer viewer) {
        var act = changes.acts(viewer.actor()).stream()
                .filter(each -> each.code().equals(change.asked().act()))
                .findFirst();
        return new BulkDrawing(
                change,
                act.map(BulkAct::title).orElse(change.asked().act()),
                act.map(each -> each.undoable(viewer.actor())).orElse(false),
                new TimeWords(viewer.zone(), clock.instant()));
    }

    /** Asks once more before many are changed. */
    @GetMapping(BulkDrawing.PATH + "/{id}/execution")
    String confirm(@PathVariable UUID id, Viewer viewer, Frame frame, Model model) {
        var change = changes.one(viewer.actor(), id).orElseThrow(() -> GeneralRefusal.unknown(say("bulk.which")));
        var drawing = drawing(change, viewer);
        model.addAttribute("page", page(drawing.title(), frame));
        model.addAttribute("header", PageHeader.titled(drawing.title()));
        model.addAttribute("confirm", drawing.confirm(frame.csrf()));
        return "bulk/confirm";
    }

    @PostMapping(BulkDrawing.PATH + "/{id}/execution")
    String carryOut(@PathVariable UUID id, Viewer viewer, RedirectAttributes after) {
        return moved(id, after, () -> changes.carryOut(id, viewer.actor()));
    }

    @PostMapping(BulkDrawing.PATH + "/{id}/end")
    String end(@PathVariable UUID id, Viewer viewer, RedirectAttributes after) {
        return moved(id, after, () -> changes.end(id, viewer.actor()));
    }

    @PostMapping(BulkDrawing.PATH + "/{id}/undoing")
    String undo(@PathVariable UUID id, Viewer viewer, RedirectAttributes after) {
        return moved(id, after, () -> changes.undo(id, viewer.actor()));
    }

    private static String moved(UUID id, RedirectAttributes after, Runnable move) {
        try {
            move.run();
        } catch (RefusedException refused) {
            if (refused.refusal().kind() != RefusalKind.CONFLICT) {
                throw refused;
            }
            after.addFlashAttribute(
                    "notice",
                    new Notice(
                            Tone.OVER, say("bulk.unchanged"), refused.refusal().sentence(), null));
        }
        return "redirect:" + BulkDrawing.PATH + "/" + id;
    }
}
