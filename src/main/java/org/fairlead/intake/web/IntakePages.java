package org.fairlead.intake.web;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.AdministrationPlace;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.intake.ListImportState;
import org.fairlead.intake.RowResult;
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
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.web.ui.Pager;
import org.fairlead.platform.web.ui.Row;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The imports of lists that somebody began, and one of them with what comes of each row. */
@Controller
@Needs(Act.IMPORT_LIST)
class IntakePages {

    private static final int ROWS = 100;
    private static final int IMPORTS = 50;

    private final IntakeDesk desk;
    private final MatchingForm matching;

    IntakePages(IntakeDesk desk, MatchingForm matching) {
        this.desk = desk;
        this.matching = matching;
    }

    /** Its place on the administration page. */
    @Bean
    static AdministrationPlace listImports() {
        return new AdministrationPlace(
                later("intake.place.text"), IntakeDrawing.PATH, later("intake.place.sentence"), Act.IMPORT_LIST);
    }

    @GetMapping(IntakeDrawing.PATH)
    String all(Viewer viewer, Frame frame, Model model) {
        var rows = desk.imports().of(viewer.actor(), IMPORTS).stream()
                .map(job -> desk.drawing(job, viewer))
                .map(each -> Row.of(
                        Cell.linked(each.job().given().fileName(), each.here()).withNote(each.title()),
                        Cell.tags(each.tag()),
                        Cell.of(Optional.ofNullable(each.job().progress().all())
                                .map(IntakeDrawing::number)
                                .orElse("")),
                        Cell.of(IntakeDrawing.number(each.job().refused())),
                        Cell.of(each.times().moment(each.job().times().givenAt()))))
                .toList();
        var begin = Action.go(say("intake.new.title"), IntakeDrawing.PATH + "/new");
        model.addAttribute("page", Page.of(say("intake.place.text"), frame, Marking.STANDARD));
        model.addAttribute(
                "header",
                new PageHeader(
                        "", say("intake.place.text"), List.of(), "", ActionBar.of(begin.as(Action.Kind.PRIMARY))));
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
                                false)
                        .exported(Downloads.list(ExportedImportsOfLists.NAME)));
        model.addAttribute(
                "empty",
                new EmptyState(
                        say("intake.intake.you-have-imported-no-list"),
                        say("intake.intake.bring-a-list-from-a"),
                        begin));
        return "layout/list";
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
        var job = desk.needed(id, viewer);
        if (job.state() == ListImportState.MATCHING) {
            return matching.show(new MatchingForm.Asked(job, Map.of(), List.of()), viewer, frame, model);
        }
        var drawing = desk.drawing(job, viewer);
        model.addAttribute(
                "page", IntakeDesk.page(job.given().fileName(), frame).told(model));
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
                        ? Downloads.list(ExportedRefused.NAME, Map.of(ExportedRows.IMPORT, id.toString()))
                                .saying(say("intake.intake.download-the-rows-that-were"))
                        : null);
        if (!fetched.isEmpty() && job.state().still()) {
            answer.setHeader("HX-Refresh", "true");
        }
        return "intake/one";
    }

    private void rows(IntakeDrawing drawing, int after, String result, Viewer viewer, Model model) {
        var which = RowResult.of(result);
        var among = which.map(Set::of).orElseGet(Set::of);
        var read = desk.imports().rows(viewer.actor(), drawing.job().id(), after, among, ROWS + 1);
        boolean more = read.size() > ROWS;
        var rows = more ? read.subList(0, ROWS) : read;
        var narrowing = which.map(RowResult::name).orElse("");
        var narrowed = which.map(each -> "result=" + each.name() + "&").orElse("");
        model.addAttribute("table", drawing.table(rows).exported(ExportedRows.of(drawing.job(), narrowing)));
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
}
