package org.fairlead.intake.web;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import org.fairlead.access.Act;
import org.fairlead.access.ExportedList;
import org.fairlead.intake.ListImport;
import org.fairlead.intake.ListImports;
import org.fairlead.platform.sheet.Sheet;
import org.fairlead.platform.sheet.SheetColumn.Amount;
import org.fairlead.platform.sheet.SheetColumn.Moment;
import org.fairlead.platform.sheet.SheetColumn.Text;
import org.fairlead.platform.sheet.SheetRows;
import org.springframework.stereotype.Component;

/** The imports of lists that the viewer began, newest first. */
@Component
class ExportedImportsOfLists implements ExportedList {

    static final String NAME = "list-imports";

    private final ListImports imports;

    ExportedImportsOfLists(ListImports imports) {
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
    public Sheet<ListImport> sheet(Asked asked) {
        return Sheet.of(
                asked.about(),
                List.of(
                        new Text<>("id", "Id", job -> job.id().toString()),
                        new Text<>(
                                "file",
                                say("intake.intake.file"),
                                job -> job.given().fileName()),
                        new Text<>(
                                "list",
                                say("intake.intake.list"),
                                job -> job.given().list()),
                        new Text<>(
                                "state",
                                say("intake.intake.state"),
                                job -> job.state().name()),
                        new Amount<>(
                                "rows",
                                say("intake.intake.rows"),
                                job -> job.progress().all()),
                        new Amount<>("refused", say("intake.intake.refused"), ListImport::refused),
                        new Moment<>(
                                "given",
                                say("intake.intake.given"),
                                job -> job.times().givenAt())),
                SheetRows.of(imports.of(asked.viewer().actor(), Integer.MAX_VALUE)));
    }
}
