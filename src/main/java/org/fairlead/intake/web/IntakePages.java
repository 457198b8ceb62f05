package org.fairlead.intake.web;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.AdministrationPlace;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.intake.ImportableList;
import org.fairlead.intake.ListImport;
import org.fairlead.intake.ListImportRefusal;
import org.fairlead.intake.ListImportSettings;
import org.fairlead.intake.ListImportState;
import org.fairlead.intake.ListImports;
import org.fairlead.intake.ListImports.Columns;
import org.fairlead.intake.RowResult;
import org.fairlead.intake.SavedMatching;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.Refusal;
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
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.web.ui.Pager;
import org.fairlead.platform.web.ui.Row;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.platform.words.TimeWords;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking in a list: the file, its columns, every row tried, carried out, taken back. */
@Controller
@Needs(Act.IMPORT_LIST)
class IntakePages {

    private static final int ROWS = 100;
    private static final int IMPORTS = 50;

    private final ListImports imports;
    private final ListImportSettings settings;
    private final UuidSource ids;
    private final Clock clock;

    IntakePages(ListImports imports, ListImportSettings settings, UuidSource ids, Clock clock) {
        this.imports = imports;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** Its place on the administration page. */
    @Bean
    static AdministrationPlace listImports() {
        return new AdministrationPlace(
                later("intake.place.text"), IntakeDrawing.PATH, later("intake.place.sentence"), Act.IMPORT_LIST);
    }

    @GetMapping(IntakeDrawing.PATH)
    String all(Viewer viewer, Frame frame, Model model) {
        var rows = imports.of(viewer.actor(), IMPORTS).stream()
                .map(job -> drawing(job, viewer))
                .map(each -> Row.of(
                        Cell.linked(each.job().given().fileName(), each.here()).withNote(each.title()),
                        Cell.tags(each.tag()),
                        Cell.of(Optional.ofNullable(each.job().progress().all())
                                .map(IntakeDrawing::number)
                                .orElse("")),
                        Cell.of(IntakeDrawing.number(each.job().refused())),
                        Cell.of(each.times().moment(each.job().times().givenAt()))))
                .toList();
        var begin = Action.go("Import a list", IntakeDrawing.PATH + "/new");
        model.addAttribute("page", Page.of(say("intake.place.text"), frame, Marking.STANDARD));
        model.addAttribute(
                "header",
                new PageHeader("", "Lists from files", List.of(), "", ActionBar.of(begin.as(Action.Kind.PRIMARY))));
        model.addAttribute(
                "table",
                new DataTable(
                        say("intake.intake.those-you-imported-newest-first"),
                        List.of(
                                Column.text(say("intake.intake.file")),
                                Column.text(say("intake.intake.state")),
                                Column.number(say("intake.intake.rows")),
                                Column.number(say("intake.intake.refused")),
                                Column.text(say("intake.intake.given"))),
                        rows,
                        false));
        model.addAttribute(
                "empty",
                new EmptyState(
                        say("intake.intake.you-have-imported-no-list"),
                        say("intake.intake.bring-a-list-from-a"),
                        begin));
        return "layout/list";
    }

    private IntakeDrawing drawing(ListImport job, Viewer viewer) {
        return new IntakeDrawing(job, list(job, viewer).orElse(null), new TimeWords(viewer.zone(), clock.instant()));
    }

    private Optional<ImportableList> list(ListImport job, Viewer viewer) {
        return imports.lists(viewer.actor()).stream()
                .filter(list -> list.code().equals(job.given().list()))
                .findFirst();
    }

    private static Page page(String title, Frame frame) {
        return Page.of(title, frame, Marking.STANDARD).under(new Link(say("intake.place.text"), IntakeDrawing.PATH));
    }

    @GetMapping(IntakeDrawing.PATH + "/new")
    String form(@RequestParam(defaultValue = "") String list, Viewer viewer, Frame frame, Model model) {
        return form(list, List.of(), viewer, frame, model);
    }

    private String form(String chosen, List<FieldProblem> problems, Viewer viewer, Frame frame, Model model) {
        var lists = imports.lists(viewer.actor());
        var kept = kept(lists, chosen, viewer);
        model.addAttribute("page", page("Import a list", frame));
        model.addAttribute("header", PageHeader.titled("Import a list"));
        model.addAttribute("explanation", say("intake.intake.every-row-is-tried-before"));
        model.addAttribute("errors", IntakeForms.summary(problems));
        model.addAttribute(
                "form",
                Form.to(
                                IntakeDrawing.PATH,
                                frame.csrf(),
                                new Hidden("intent", ids.next().toString()))
                        .withFiles());
        model.addAttribute("fields", IntakeForms.file(lists, chosen, kept, settings, problems));
        model.addAttribute(
                "send",
                ActionBar.of(
                        Action.submit(say("intake.intake.go-on-to-the-columns")),
                        Action.go(say("intake.intake.back"), IntakeDrawing.PATH).as(Action.Kind.QUIET)));
        return "layout/form";
    }

    private List<SavedMatching> kept(List<ImportableList> lists, String chosen, Viewer viewer) {
        return lists.stream().anyMatch(list -> list.code().equals(chosen))
                ? imports.matchings(viewer.actor(), chosen)
                : List.of();
    }

    @PostMapping(IntakeDrawing.PATH)
    String give(
            @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "") String matching,
            @RequestParam(defaultValue = "") String intent,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Viewer viewer,
            Frame frame,
            Model model) {
        try {
            if (file == null) {
                throw new RefusedException(new ListImportRefusal.NoFile());
            }
            var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
            try (var content = file.getInputStream()) {
                var wanted = new ListImports.NewListImport(list, name, matching);
                var once = Once.sentUnder(intent, "list-import");
                return "redirect:" + IntakeDrawing.PATH + "/"
                        + imports.give(wanted, content, viewer.actor(), once).id();
            }
        } catch (RefusedException refused) {
            return form(list, problems(refused.refusal(), "file", refused), viewer, frame, model);
        } catch (IOException cutOff) {
            throw new UncheckedIOException(cutOff);
        }
    }

    /** What is wrong with what was entered; a refusal that is about something else goes on. */
    private static List<FieldProblem> problems(Refusal refusal, String otherwise, RefusedException refused) {
        if (refusal.kind() != RefusalKind.INVALID && refusal.kind() != RefusalKind.TOO_LARGE) {
            throw refused;
        }
        return refusal.fields().isEmpty() ? List.of(new FieldProblem(otherwise, refusal.sentence())) : refusal.fields();
    }

    private ListImport needed(UUID id, Viewer viewer) {
        return imports.one(viewer.actor(), id).orElseThrow(() -> GeneralRefusal.unknown(say("intake.thing.import")));
    }

    @GetMapping(IntakeDrawing.PATH + "/{id}")
    String one(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "") String result,
            @RequestHeader(name = "HX-Request", defaultValue = "") String fetched,
            Viewer viewer,
            Frame frame,
            Model model,
            HttpServletResponse answer) {
        var job = needed(id, viewer);
        if (job.state() == ListImportState.MATCHING) {
            return columns(job, Map.of(), List.of(), viewer, frame, model);
        }
        var drawing = drawing(job, viewer);
        model.addAttribute("page", page(job.given().fileName(), frame).told(model));
        model.addAttribute(
                "header",
                new PageHeader(
                        "",
                        job.given().fileName(),
                        List.of(drawing.tag()),
                        drawing.title(),
                        drawing.actions(frame.csrf())));
        model.addAttribute("here", drawing.here());
        model.addAttribute("still", job.state().still());
        model.addAttribute("explanation", drawing.explanation());
        model.addAttribute("message", job.message());
        model.addAttribute("progress", drawing.progress());
        model.addAttribute("facts", drawing.facts());
        rows(drawing, after, result, viewer, model);
        model.addAttribute(
                "downloads",
                job.state().still() && job.refused() > 0
                        ? Downloads.of(say("intake.intake.download-the-rows-that-were"), drawing.here() + "/refused")
                        : null);
        if (!fetched.isEmpty() && job.state().still()) {
            answer.setHeader("HX-Refresh", "true");
        }
        return "intake/one";
    }

    private void rows(IntakeDrawing drawing, int after, String result, Viewer viewer, Model model) {
        var which = java.util.Arrays.stream(RowResult.values())
                .filter(each -> each.name().equals(result))
                .findFirst();
        var among = which.map(Set::of).orElseGet(Set::of);
        var read = imports.rows(viewer.actor(), drawing.job().id(), after, among, ROWS + 1);
        boolean more = read.size() > ROWS;
        var rows = more ? read.subList(0, ROWS) : read;
        var narrowed = which.map(each -> "result=" + each.name() + "&").orElse("");
        model.addAttribute("table", drawing.table(rows));
        model.addAttribute(
                "only",
                which.map(each -> say("intake.intake.only", "result", each.words()))
                        .orElse(""));
        model.addAttribute(
                "pager",
                new Pager(
                        after > 0 || which.isPresent()
                                ? new Link(say("intake.intake.all-from-the-first"), drawing.here())
                                : null,
                        more
                                ? new Link(
                                        say("intake.intake.more-rows"),
                                        drawing.here() + "?" + narrowed + "after="
                                                + rows.getLast().ordinal())
                                : null,
                        ""));
    }

    @GetMapping(IntakeDrawing.PATH + "/{id}/columns")
    String columns(@PathVariable UUID id, Viewer viewer, Frame frame, Model model) {
        return columns(needed(id, viewer), Map.of(), List.of(), viewer, frame, model);
    }

    private String columns(
            ListImport job,
            Map<String, String> sent,
            List<FieldProblem> problems,
            Viewer viewer,
            Frame frame,
            Model model) {
        var list = imports.list(job.given().list(), viewer.actor());
        var drawing = drawing(job, viewer);
        model.addAttribute(
                "page",
                page(say("intake.intake.columns-of", "file", job.given().fileName()), frame)
                        .told(model));
        model.addAttribute(
                "header",
                new PageHeader(
                        "",
                        say("intake.intake.what-the-columns-are"),
                        List.of(),
                        job.given().fileName(),
                        ActionBar.of()));
        model.addAttribute("explanation", IntakeForms.needs(list, viewer.actor()));
        model.addAttribute("errors", IntakeForms.summary(problems));
        model.addAttribute("form", Form.to(drawing.here() + "/trial", frame.csrf()));
        model.addAttribute("fields", IntakeForms.columns(job, list, viewer.actor(), sent, problems));
        model.addAttribute(
                "send",
                ActionBar.of(
                        Action.submit(say("intake.intake.try-every-row")),
                        Action.go(say("intake.intake.another-file"), IntakeDrawing.PATH + "/new?list=" + list.code())
                                .as(Action.Kind.QUIET)));
        return "layout/form";
    }

    @PostMapping(IntakeDrawing.PATH + "/{id}/trial")
    String trial(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Viewer viewer,
            Frame frame,
            Model model,
            RedirectAttributes after) {
        var job = needed(id, viewer);
        var fields = new LinkedHashMap<String, String>();
        for (int at = 0; at < job.columns().size(); at++) {
            var field = sent.getOrDefault("column-" + at, "");
            if (!field.isEmpty()) {
                fields.put(job.columns().get(at).heading(), field);
            }
        }
        try {
            imports.match(id, new Columns(fields, sent.get("keepAs")), viewer.actor(), Once.NONE);
        } catch (RefusedException refused) {
            if (refused.refusal().kind() == RefusalKind.CONFLICT) {
                return moved(id, after, () -> {
                    throw refused;
                });
            }
            return columns(job, sent, problems(refused.refusal(), "column-0", refused), viewer, frame, model);
        }
        return "redirect:" + IntakeDrawing.PATH + "/" + id;
    }

    /** Asks once more before many rows are carried out. */
    @GetMapping(IntakeDrawing.PATH + "/{id}/execution")
    String confirm(@PathVariable UUID id, Viewer viewer, Frame frame, Model model) {
        var drawing = drawing(needed(id, viewer), viewer);
        model.addAttribute("page", page(drawing.title(), frame));
        model.addAttribute("header", PageHeader.titled(drawing.title()));
        model.addAttribute("confirm", drawing.confirm(frame.csrf()));
        return "bulk/confirm";
    }

    @PostMapping(IntakeDrawing.PATH + "/{id}/execution")
    String carryOut(@PathVariable UUID id, Viewer viewer, RedirectAttributes after) {
        return moved(id, after, () -> imports.carryOut(id, viewer.actor()));
    }

    @PostMapping(IntakeDrawing.PATH + "/{id}/end")
    String end(@PathVariable UUID id, Viewer viewer, RedirectAttributes after) {
        return moved(id, after, () -> imports.end(id, viewer.actor()));
    }

    @PostMapping(IntakeDrawing.PATH + "/{id}/undoing")
    String undo(@PathVariable UUID id, Viewer viewer, RedirectAttributes after) {
        return moved(id, after, () -> imports.undo(id, viewer.actor()));
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
                            Tone.OVER,
                            say("intake.intake.not-changed"),
                            refused.refusal().sentence(),
                            null));
        }
        return "redirect:" + IntakeDrawing.PATH + "/" + id;
    }
}
