package org.fairlead.imports.web;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import org.fairlead.access.Act;
import org.fairlead.access.ExportedList;
import org.fairlead.imports.ImportFinding;
import org.fairlead.imports.Imports;
import org.fairlead.platform.sheet.Sheet;
import org.fairlead.platform.sheet.SheetColumn;
import org.fairlead.platform.sheet.SheetRows;
import org.fairlead.platform.web.Marking;
import org.springframework.stereotype.Component;

/** What an import says about rows, as a file. */
@Component
class ExportedFindings implements ExportedList {

    private static final int ROWS = 1_000;
    static final String NAME = "import-rows";
    static final String IMPORT = "import";

    private final Imports imports;

    ExportedFindings(Imports imports) {
        this.imports = imports;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Act needs() {
        return Act.IMPORT;
    }

    @Override
    public List<Choice> choices() {
        return List.of(new Choice(IMPORT, "The id of the import"));
    }

    @Override
    public Sheet<ImportFinding> sheet(Asked asked) {
        var actor = asked.viewer().actor();
        var job = imports.one(actor, asked.id(IMPORT));
        return Sheet.of(
                asked.about(say("imports.export.of", "file", job.log().fileName()), Marking.STANDARD.text()),
                List.of(
                        new SheetColumn.Amount<>("line", say("imports.export.line"), ImportFinding::line),
                        new SheetColumn.Text<>("kind", say("imports.export.kind"), ImportFinding::kind),
                        new SheetColumn.Text<>("case", say("imports.export.case"), ImportFinding::caseId),
                        new SheetColumn.Text<>("reason", say("imports.export.reason"), ImportFinding::sentence),
                        new SheetColumn.Text<>("row", say("imports.export.row"), ImportFinding::raw)),
                SheetRows.onFrom(last -> imports.findings(actor, job.id(), last == null ? 0 : last.ordinal(), ROWS)));
    }
}
