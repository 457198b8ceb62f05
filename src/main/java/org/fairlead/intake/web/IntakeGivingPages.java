package org.fairlead.intake.web;

import static org.fairlead.platform.language.Say.say;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.intake.ImportableList;
import org.fairlead.intake.ListImportRefusal;
import org.fairlead.intake.ListImportSettings;
import org.fairlead.intake.ListImports;
import org.fairlead.intake.ListImports.Columns;
import org.fairlead.intake.SavedMatching;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.RefusalKind;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.platform.web.ui.PageHeader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Giving a file: which one, of which list, and what its columns are. */
@Controller
@Needs(Act.IMPORT_LIST)
class IntakeGivingPages {

    private final IntakeDesk desk;
    private final MatchingForm matching;
    private final ListImportSettings settings;
    private final UuidSource ids;

    IntakeGivingPages(IntakeDesk desk, MatchingForm matching, ListImportSettings settings, UuidSource ids) {
        this.desk = desk;
        this.matching = matching;
        this.settings = settings;
        this.ids = ids;
    }

    @GetMapping(IntakeDrawing.PATH + "/new")
    String form(@RequestParam(defaultValue = "") String list, Viewer viewer, Frame frame, Model model) {
        return form(list, List.of(), viewer, frame, model);
    }

    private String form(String chosen, List<FieldProblem> problems, Viewer viewer, Frame frame, Model model) {
        var lists = desk.imports().lists(viewer.actor());
        var kept = kept(lists, chosen, viewer);
        model.addAttribute("page", IntakeDesk.page(say("intake.new.title"), frame));
        model.addAttribute("header", PageHeader.titled(say("intake.new.title")));
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
                ? desk.imports().matchings(viewer.actor(), chosen)
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
                        + desk.imports()
                                .give(wanted, content, viewer.actor(), once)
                                .id();
            }
        } catch (RefusedException refused) {
            return form(list, IntakeDesk.problems(refused.refusal(), "file", refused), viewer, frame, model);
        } catch (IOException cutOff) {
            throw new UncheckedIOException(cutOff);
        }
    }

    @GetMapping(IntakeDrawing.PATH + "/{id}/columns")
    String columns(@PathVariable UUID id, Viewer viewer, Frame frame, Model model) {
        return matching.show(
                new MatchingForm.Asked(desk.needed(id, viewer), Map.of(), List.of()), viewer, frame, model);
    }

    @PostMapping(IntakeDrawing.PATH + "/{id}/trial")
    String trial(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Viewer viewer,
            Frame frame,
            Model model,
            RedirectAttributes after) {
        var job = desk.needed(id, viewer);
        var fields = new LinkedHashMap<String, String>();
        for (int at = 0; at < job.columns().size(); at++) {
            var field = sent.getOrDefault("column-" + at, "");
            if (!field.isEmpty()) {
                fields.put(job.columns().get(at).heading(), field);
            }
        }
        try {
            desk.imports().match(id, new Columns(fields, sent.get("keepAs")), viewer.actor(), Once.NONE);
        } catch (RefusedException refused) {
            if (refused.refusal().kind() == RefusalKind.CONFLICT) {
                return IntakeDesk.moved(id, after, () -> {
                    throw refused;
                });
            }
            var problems = IntakeDesk.problems(refused.refusal(), "column-0", refused);
            return matching.show(new MatchingForm.Asked(job, sent, problems), viewer, frame, model);
        }
        return "redirect:" + IntakeDrawing.PATH + "/" + id;
    }
}
