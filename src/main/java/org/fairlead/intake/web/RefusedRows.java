package org.fairlead.intake.web;

import static org.fairlead.platform.language.Say.say;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.intake.ImportedRow;
import org.fairlead.intake.ListImport;
import org.fairlead.intake.ListImports;
import org.fairlead.intake.RowResult;
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

/** The rows that were refused, as the file had them and each with its reason: to be mended and imported again. */
@Controller
@Needs(Act.IMPORT_LIST)
class RefusedRows {

    private static final int AT_ONCE = 1_000;
    private static final Set<RowResult> REFUSED = Set.of(RowResult.WOULD_NOT, RowResult.REFUSED);

    /** Every file has these of its own. */
    private static final Set<String> OF_EVERY_FILE = Set.of("marking", "export");

    private final ListImports imports;
    private final Clock clock;

    RefusedRows(ListImports imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    @GetMapping(IntakeDrawing.PATH + "/{id}/refused")
    void send(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "csv") String format,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var chosen = SheetFormat.of(format)
                .orElseThrow(
                        () -> GeneralRefusal.invalid("format", say("intake.refused-rows.choose-csv-xlsx-or-json")));
        var actor = viewer.actor();
        var job = imports.one(actor, id).orElseThrow(() -> GeneralRefusal.unknown(say("intake.thing.import")));
        var about = new SheetAbout(
                job.given().list() + "-refused",
                "refused rows of the file " + job.given().fileName(),
                Marking.STANDARD.text(),
                new SheetAbout.Exporter(viewer.line(), actor),
                clock.instant().atZone(viewer.zone()));
        new SheetDownload<>(Sheet.of(about, columns(job), new Refused(imports, actor, id)), chosen, false)
                .send(request, response);
    }

    private static List<SheetColumn<ImportedRow>> columns(ListImport job) {
        var columns = new ArrayList<SheetColumn<ImportedRow>>();
        var taken = new HashSet<>(OF_EVERY_FILE);
        for (int at = 0; at < job.columns().size(); at++) {
            var heading = job.columns().get(at).heading();
            int place = at;
            if (taken.add(heading.toLowerCase(Locale.ROOT))) {
                columns.add(new SheetColumn.Text<>(
                        heading,
                        heading,
                        row -> place < row.cells().size() ? row.cells().get(place) : null));
            }
        }
        columns.add(new SheetColumn.Text<>(
                free("Why refused", taken), "Why refused", row -> row.outcome().sentence()));
        columns.add(new SheetColumn.Text<>(free("Column", taken), "Column", ImportedRow::column));
        columns.add(new SheetColumn.Amount<>(free("Line", taken), "Line", ImportedRow::line));
        return columns;
    }

    private static String free(String name, Set<String> taken) {
        var free = name;
        while (!taken.add(free.toLowerCase(Locale.ROOT))) {
            free += " (import)";
        }
        return free;
    }

    /** The rows, some at a time. */
    private static final class Refused implements SheetRows<ImportedRow> {

        private final ListImports imports;
        private final Actor actor;
        private final UUID job;
        private int after;

        Refused(ListImports imports, Actor actor, UUID job) {
            this.imports = imports;
            this.actor = actor;
            this.job = job;
        }

        @Override
        public List<ImportedRow> next() {
            var some = imports.rows(actor, job, after, REFUSED, AT_ONCE);
            if (!some.isEmpty()) {
                after = some.getLast().ordinal();
            }
            return some;
        }
    }
}
