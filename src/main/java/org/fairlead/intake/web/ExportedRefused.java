package org.fairlead.intake.web;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fairlead.access.Act;
import org.fairlead.access.ExportedList;
import org.fairlead.intake.ImportedRow;
import org.fairlead.intake.ListImport;
import org.fairlead.intake.ListImports;
import org.fairlead.intake.RowResult;
import org.fairlead.platform.sheet.Sheet;
import org.fairlead.platform.sheet.SheetColumn;
import org.fairlead.platform.web.Marking;
import org.springframework.stereotype.Component;

/** The rows that were refused, as the file had them and each with its reason: to be mended and imported again. */
@Component
class ExportedRefused implements ExportedList {

    static final String NAME = "refused-rows";

    private static final Set<RowResult> REFUSED = Set.of(RowResult.WOULD_NOT, RowResult.REFUSED);

    private final ListImports imports;

    ExportedRefused(ListImports imports) {
        this.imports = imports;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Act needs() {
        return Act.IMPORT_LIST;
    }

    @Override
    public List<Choice> choices() {
        return List.of(new Choice(ExportedRows.IMPORT, "The id of the list import"));
    }

    @Override
    public Sheet<ImportedRow> sheet(Asked asked) {
        var actor = asked.viewer().actor();
        var job = ExportedRows.needed(imports, asked);
        var about =
                asked.about(say("intake.export.refused-of", "file", job.given().fileName()), Marking.STANDARD.text());
        return Sheet.of(about, columns(job), ExportedRows.rows(imports, actor, job, REFUSED));
    }

    private static List<SheetColumn<ImportedRow>> columns(ListImport job) {
        var columns = new ArrayList<SheetColumn<ImportedRow>>();
        var taken = new HashSet<>(Sheet.OF_EVERY_FILE);
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
                free("Why refused", taken),
                say("intake.export.why-refused"),
                row -> row.outcome().sentence()));
        columns.add(new SheetColumn.Text<>(free("Column", taken), say("intake.export.column"), ImportedRow::column));
        columns.add(new SheetColumn.Amount<>(free("Line", taken), say("intake.intake.line"), ImportedRow::line));
        return columns;
    }

    private static String free(String name, Set<String> taken) {
        var free = name;
        while (!taken.add(free.toLowerCase(Locale.ROOT))) {
            free += " (import)";
        }
        return free;
    }
}
