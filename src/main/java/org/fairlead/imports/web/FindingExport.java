package org.fairlead.imports.web;

import static org.fairlead.platform.language.Say.say;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.imports.ImportFinding;
import org.fairlead.imports.Imports;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.sheet.Sheet;
import org.fairlead.platform.sheet.SheetAbout;
import org.fairlead.platform.sheet.SheetColumn;
import org.fairlead.platform.sheet.SheetDownload;
import org.fairlead.platform.sheet.SheetFormat;
import org.fairlead.platform.sheet.SheetRows;
import org.fairlead.platform.web.Marking;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What an import says about rows, as a file. */
@Controller
@Needs(Act.IMPORT)
class FindingExport {

    private static final int ROWS = 1_000;
    private static final List<SheetColumn<ImportFinding>> COLUMNS = List.of(
            new SheetColumn.Amount<>("line", "Line", ImportFinding::line),
            new SheetColumn.Text<>("kind", "Kind", ImportFinding::kind),
            new SheetColumn.Text<>("case", "Case", ImportFinding::caseId),
            new SheetColumn.Text<>("reason", "Reason", ImportFinding::sentence),
            new SheetColumn.Text<>("row", "Row", ImportFinding::raw));

    private final Imports imports;
    private final Clock clock;

    FindingExport(Imports imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    @GetMapping("/imports/{id}/rows")
    void export(
            @PathVariable String id,
            @RequestParam(defaultValue = "csv") String format,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var chosen = SheetFormat.of(format)
                .orElseThrow(
                        () -> GeneralRefusal.invalid("format", say("imports.finding-export.choose-csv-xlsx-or-json")));
        var actor = viewer.actor();
        var job = imports.one(actor, ImportPages.id(id));
        var about = new SheetAbout(
                "import-rows",
                "of the file " + job.log().fileName(),
                Marking.STANDARD.text(),
                new SheetAbout.Exporter(viewer.line(), actor),
                clock.instant().atZone(viewer.zone()));
        new SheetDownload<>(Sheet.of(about, COLUMNS, new Findings(imports, actor, job.id())), chosen, false)
                .send(request, response);
    }

    /** The findings, some at a time. */
    private static final class Findings implements SheetRows<ImportFinding> {

        private final Imports imports;
        private final Actor actor;
        private final UUID job;
        private int after;

        Findings(Imports imports, Actor actor, UUID job) {
            this.imports = imports;
            this.actor = actor;
            this.job = job;
        }

        @Override
        public List<ImportFinding> next() {
            var some = imports.findings(actor, job, after, ROWS);
            if (!some.isEmpty()) {
                after = some.getLast().ordinal();
            }
            return some;
        }
    }
}
