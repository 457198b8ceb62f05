package org.fairlead.imports.web;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.AdministrationPlace;
import org.fairlead.access.Needs;
import org.fairlead.access.Place;
import org.fairlead.access.Viewer;
import org.fairlead.imports.ImportFinding;
import org.fairlead.imports.ImportJob;
import org.fairlead.imports.Imports;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.refusal.GeneralRefusal;
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
import org.fairlead.platform.web.ui.Field;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.web.ui.Pager;
import org.fairlead.platform.web.ui.Row;
import org.fairlead.platform.web.ui.TextArea;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.platform.words.NumberWords;
import org.fairlead.platform.words.Readable;
import org.fairlead.platform.words.TimeWords;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The imports there were, and one of them with what it says about rows. */
@Controller
@Needs(Act.IMPORT)
class ImportPages {

    private static final int JOBS = 50;
    private static final int ROWS = 100;

    private final Imports imports;
    private final UuidSource ids;
    private final Clock clock;

    ImportPages(Imports imports, UuidSource ids, Clock clock) {
        this.imports = imports;
        this.ids = ids;
        this.clock = clock;
    }

    /** Its place in the navigation. */
    @Bean
    static Place importsPlace() {
        return new Place(60, () -> say("imports.title"), "/imports", Act.IMPORT);
    }

    /** And on the administration page, where those who keep the tool look for it. */
    @Bean
    static AdministrationPlace importsAdministration() {
        return new AdministrationPlace(later("imports.title"), "/imports", later("imports.place.sentence"), Act.IMPORT);
    }

    @GetMapping("/imports")
    String list(@RequestParam(defaultValue = "") String after, Viewer viewer, Frame frame, Model model) {
        var read = imports.list(viewer.actor(), after.isEmpty() ? null : id(after), JOBS + 1);
        boolean more = read.size() > JOBS;
        var jobs = more ? read.subList(0, JOBS) : read;
        var words = new TimeWords(viewer.zone(), clock.instant());
        var begin = Action.go("Import a log", "/imports/new").as(Action.Kind.PRIMARY);
        model.addAttribute("page", Page.of(say("imports.title"), frame, Marking.STANDARD));
        model.addAttribute(
                "header",
                new PageHeader(
                        "",
                        say("imports.title"),
                        List.of(),
                        "",
                        ActionBar.of(
                                begin,
                                Action.go(say("imports.lists"), "/list-imports").as(Action.Kind.QUIET))));
        model.addAttribute(
                "table",
                new DataTable(
                                say("imports.import.imports-newest-first"),
                                List.of(
                                        Column.text(say("imports.import.file")),
                                        Column.text(say("imports.import.state")),
                                        Column.text(say("imports.import.begun")),
                                        Column.number(say("imports.import.rows")),
                                        Column.number(say("imports.import.bad-rows")),
                                        Column.number(say("imports.import.new-records"))),
                                jobs.stream().map(job -> row(job, words)).toList(),
                                false)
                        .exported(Downloads.list(ExportedImports.NAME)));
        model.addAttribute(
                "pager",
                new Pager(
                        null,
                        more
                                ? new Link(
                                        say("imports.import.older"),
                                        "/imports?after=" + jobs.getLast().id())
                                : null,
                        ""));
        model.addAttribute(
                "empty",
                new EmptyState(
                        say("imports.import.nothing-has-been-imported"),
                        say("imports.import.bring-in-the-audit-log"),
                        Action.go("Import a log", "/imports/new")));
        return "imports/list";
    }

    private static Row row(ImportJob job, TimeWords words) {
        var counts = job.counts();
        return Row.of(
                Cell.linked(job.log().fileName(), "/imports/" + job.id())
                        .withNote(job.simulated() ? "simulation" : job.log().source()),
                Cell.tags(JobDrawing.tag(job)),
                Cell.of(words.moment(job.times().askedAt())),
                Cell.of(counts == null ? "" : number(counts.rows())),
                Cell.of(counts == null ? "" : number(counts.badRows())),
                Cell.of(counts == null || job.simulated() ? "" : number(counts.added())));
    }

    static String number(long count) {
        return NumberWords.of(count);
    }

    @GetMapping("/imports/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int after,
            Viewer viewer,
            Frame frame,
            Model model,
            HttpServletRequest asked,
            HttpServletResponse answer) {
        var job = imports.one(viewer.actor(), id(id));
        var read = imports.findings(viewer.actor(), job.id(), after, ROWS + 1);
        boolean more = read.size() > ROWS;
        var rows = more ? read.subList(0, ROWS) : read;
        var here = "/imports/" + job.id();
        var words = new TimeWords(viewer.zone(), clock.instant());
        var drawing = new JobDrawing(job, words);
        model.addAttribute("page", page(job, frame, model));
        model.addAttribute(
                "header",
                new PageHeader(
                        "",
                        job.log().fileName(),
                        List.of(JobDrawing.tag(job)),
                        drawing.line(),
                        drawing.actions(frame.csrf(), ids.next().toString())));
        model.addAttribute("here", here);
        model.addAttribute("over", job.state().over());
        model.addAttribute("progress", drawing.progress());
        model.addAttribute("message", job.message() == null ? "" : job.message());
        model.addAttribute("facts", drawing.facts());
        model.addAttribute("notes", drawing.notes());
        model.addAttribute("findings", findings(rows));
        model.addAttribute(
                "downloads",
                Downloads.list(
                                ExportedFindings.NAME,
                                Map.of(ExportedFindings.IMPORT, job.id().toString()))
                        .saying(say("imports.import.export-these-rows")));
        model.addAttribute(
                "pager",
                new Pager(
                        null,
                        more
                                ? new Link(
                                        say("imports.import.more-rows"),
                                        here + "?after=" + rows.getLast().ordinal())
                                : null,
                        ""));
        model.addAttribute(
                "mapping",
                new TextArea(
                        Field.of("mapping", say("imports.import.copy-it-to-use-it")),
                        job.log().mapping(),
                        20,
                        0));
        if (asked.getHeader("HX-Request") != null && job.state().over()) {
            answer.setHeader("HX-Refresh", "true");
        }
        return "imports/one";
    }

    private static Page page(ImportJob job, Frame frame, Model model) {
        var page = Page.of(say("imports.import.of", "file", job.log().fileName()), frame, Marking.STANDARD)
                .under(new Link(say("imports.title"), "/imports"));
        return page.told(model);
    }

    private static DataTable findings(List<ImportFinding> rows) {
        var table = new ArrayList<Row>();
        for (var row : rows) {
            table.add(Row.of(
                    Cell.of(say("imports.import.line-number", "line", number(row.line()))),
                    Cell.of(JobDrawing.kind(row.kind())),
                    Cell.of(row.caseId() == null ? "" : row.caseId()),
                    Cell.of(row.sentence()).withNote(row.raw() == null ? "" : cut(row.raw()))));
        }
        return new DataTable(
                say("imports.import.rows-that-could-not-be"),
                List.of(
                        Column.text(say("imports.import.line")),
                        Column.text(say("imports.import.what")),
                        Column.text(say("imports.import.case")),
                        Column.text(say("imports.import.why"))),
                table,
                false);
    }

    private static String cut(String raw) {
        return Readable.shortened(raw, 300);
    }

    @PostMapping("/imports/{id}/cancellation")
    String cancel(@PathVariable String id, Viewer viewer, RedirectAttributes after) {
        var job = imports.cancel(viewer.actor(), id(id));
        after.addFlashAttribute(
                "notice", Notice.done(say("imports.import.ending"), say("imports.import.it-ends-after-the-records")));
        return "redirect:/imports/" + job.id();
    }

    @PostMapping("/imports/{id}/execution")
    String carryOut(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String intent,
            Viewer viewer,
            RedirectAttributes after) {
        var key = intent.isEmpty() ? ids.next().toString() : intent;
        try {
            return "redirect:/imports/"
                    + imports.carryOut(viewer.actor(), id(id), key).id();
        } catch (RefusedException refused) {
            after.addFlashAttribute(
                    "notice",
                    new Notice(
                            Tone.OVER,
                            say("imports.import.not-imported"),
                            refused.refusal().sentence(),
                            null));
            return "redirect:/imports/" + id(id);
        }
    }

    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw GeneralRefusal.unknown(say("imports.import.unknown", "id", text));
        }
    }
}
