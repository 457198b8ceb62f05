package org.fairlead.bulk.web;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import org.fairlead.access.Act;
import org.fairlead.access.ExportedList;
import org.fairlead.bulk.BulkChange;
import org.fairlead.bulk.BulkChanges;
import org.fairlead.bulk.BulkRow;
import org.fairlead.platform.sheet.Sheet;
import org.fairlead.platform.sheet.SheetColumn.Amount;
import org.fairlead.platform.sheet.SheetColumn.Moment;
import org.fairlead.platform.sheet.SheetColumn.Text;
import org.fairlead.platform.sheet.SheetRows;
import org.springframework.stereotype.Component;

/** Changes of many records that the viewer asked for, newest first. */
@Component
class ExportedChanges implements ExportedList {

    static final String NAME = "bulk-changes";

    private final BulkChanges changes;

    ExportedChanges(BulkChanges changes) {
        this.changes = changes;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Act needs() {
        return Act.CHANGE_MANY;
    }

    @Override
    public Sheet<BulkChange> sheet(Asked asked) {
        return Sheet.of(
                asked.about(),
                List.of(
                        new Text<>("id", "Id", change -> change.id().toString()),
                        new Text<>(
                                "act",
                                say("bulk.what"),
                                change -> change.asked().act()),
                        new Text<>(
                                "said",
                                say("bulk.export.said"),
                                change -> change.asked().words()),
                        new Text<>(
                                "filter",
                                say("bulk.filter"),
                                change -> change.asked().filter()),
                        new Text<>(
                                "state",
                                say("bulk.state"),
                                change -> change.state().name()),
                        new Amount<>("records", say("bulk.records"), BulkChange::all),
                        new Amount<>(
                                "changed", say("bulk.result.changed"), change -> change.count(BulkRow.Result.CHANGED)),
                        new Amount<>(
                                "refused", say("bulk.result.refused"), change -> change.count(BulkRow.Result.REFUSED)),
                        new Moment<>(
                                "asked",
                                say("bulk.asked"),
                                change -> change.times().askedAt())),
                SheetRows.of(changes.of(asked.viewer().actor(), Integer.MAX_VALUE)));
    }
}
