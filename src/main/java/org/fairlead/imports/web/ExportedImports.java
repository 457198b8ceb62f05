package org.fairlead.imports.web;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.function.Function;
import org.fairlead.access.Act;
import org.fairlead.access.ExportedList;
import org.fairlead.imports.ImportCounts;
import org.fairlead.imports.ImportJob;
import org.fairlead.imports.Imports;
import org.fairlead.platform.sheet.Sheet;
import org.fairlead.platform.sheet.SheetColumn.Amount;
import org.fairlead.platform.sheet.SheetColumn.Flag;
import org.fairlead.platform.sheet.SheetColumn.Moment;
import org.fairlead.platform.sheet.SheetColumn.Text;
import org.fairlead.platform.sheet.SheetRows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Imports of logs, newest first. */
@Component
class ExportedImports implements ExportedList {

    static final String NAME = "imports";

    private static final int AT_ONCE = 200;

    private final Imports imports;

    ExportedImports(Imports imports) {
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
    public Sheet<ImportJob> sheet(Asked asked) {
        var actor = asked.viewer().actor();
        return Sheet.of(
                asked.about(),
                List.of(
                        new Text<>("id", "Id", job -> job.id().toString()),
                        new Text<>(
                                "file",
                                say("imports.import.file"),
                                job -> job.log().fileName()),
                        new Text<>(
                                "kind",
                                say("imports.export.kind-of-log"),
                                job -> job.log().kind()),
                        new Text<>(
                                "state",
                                say("imports.import.state"),
                                job -> job.state().name()),
                        new Flag<>("trial", say("imports.export.trial"), ImportJob::simulated),
                        new Moment<>(
                                "begun",
                                say("imports.export.begun"),
                                job -> job.times().askedAt()),
                        new Amount<>(
                                "rows",
                                say("imports.import.rows"),
                                job -> job.progress().rowsRead()),
                        new Amount<>("bad-rows", say("imports.import.bad-rows"), counted(ImportCounts::badRows)),
                        new Amount<>("new-records", say("imports.import.new-records"), counted(ImportCounts::added)),
                        new Amount<>(
                                "already-there",
                                say("imports.export.already-there"),
                                counted(ImportCounts::alreadyThere))),
                SheetRows.onFrom(last -> imports.list(actor, last == null ? null : last.id(), AT_ONCE)));
    }

    private static Function<ImportJob, @Nullable Number> counted(Function<ImportCounts, Number> count) {
        return job -> {
            var counts = job.counts();
            return counts == null ? null : count.apply(counts);
        };
    }
}
