package org.fairlead.intake.web;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairlead.access.Act;
import org.fairlead.access.ExportedList;
import org.fairlead.intake.ImportedRow;
import org.fairlead.intake.ListImport;
import org.fairlead.intake.ListImports;
import org.fairlead.intake.RowResult;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.sheet.Sheet;
import org.fairlead.platform.sheet.SheetColumn.Amount;
import org.fairlead.platform.sheet.SheetColumn.Text;
import org.fairlead.platform.sheet.SheetRows;
import org.fairlead.platform.web.Marking;
import org.fairlead.platform.web.ui.Downloads;
import org.springframework.stereotype.Component;

/** What came, or would come, of each row of one list import. */
@Component
class ExportedRows implements ExportedList {

    static final String NAME = "list-import-rows";

    static final String IMPORT = "import";
    static final String RESULT = "result";

    private static final int AT_ONCE = 1_000;

    private final ListImports imports;

    ExportedRows(ListImports imports) {
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
        return List.of(
                new Choice(IMPORT, "The id of the list import"),
                new Choice(RESULT, "Only rows with this result, such as REFUSED"));
    }

    @Override
    public Sheet<ImportedRow> sheet(Asked asked) {
        var actor = asked.viewer().actor();
        var job = needed(imports, asked);
        var among = asked.text(RESULT).isEmpty() ? Set.<RowResult>of() : Set.of(result(asked.text(RESULT)));
        return Sheet.of(
                asked.about(say("intake.export.of", "file", job.given().fileName()), Marking.STANDARD.text()),
                List.of(
                        new Amount<>("row", say("intake.export.row"), ImportedRow::ordinal),
                        new Amount<>("line", say("intake.intake.line"), ImportedRow::line),
                        new Text<>(
                                "what",
                                say("intake.intake.what"),
                                row -> row.outcome().name()),
                        new Text<>(
                                "result",
                                say("intake.intake.result"),
                                row -> row.outcome().result().name()),
                        new Text<>("changes", say("intake.export.changes"), IntakeDrawing::changes),
                        new Text<>("column", say("intake.export.column"), ImportedRow::column),
                        new Text<>("value", say("intake.export.value"), job::offending),
                        new Text<>(
                                "sentence",
                                say("intake.export.sentence"),
                                row -> row.outcome().sentence())),
                rows(imports, actor, job, among));
    }

    /** The rows of an import as a page shows them. */
    static Downloads of(ListImport job, String result) {
        return Downloads.list(NAME, Map.of(IMPORT, job.id().toString(), RESULT, result));
    }

    /** The import that is asked for. */
    static ListImport needed(ListImports imports, Asked asked) {
        return imports.one(asked.viewer().actor(), asked.id(IMPORT))
                .orElseThrow(() -> GeneralRefusal.unknown("import"));
    }

    /** The rows of an import with one of the results, read some at a time; all of them where there is none. */
    static SheetRows<ImportedRow> rows(ListImports imports, Actor actor, ListImport job, Set<RowResult> among) {
        return SheetRows.onFrom(
                last -> imports.rows(actor, job.id(), last == null ? 0 : last.ordinal(), among, AT_ONCE));
    }

    private static RowResult result(String said) {
        return RowResult.of(said).orElseThrow(() -> GeneralRefusal.invalid(RESULT, say("intake.export.no-result")));
    }
}
