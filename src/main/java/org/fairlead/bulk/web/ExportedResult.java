package org.fairlead.bulk.web;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import org.fairlead.access.Act;
import org.fairlead.access.ExportedList;
import org.fairlead.bulk.BulkChanges;
import org.fairlead.bulk.BulkRow;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.sheet.Sheet;
import org.fairlead.platform.sheet.SheetColumn.Text;
import org.fairlead.platform.sheet.SheetRows;
import org.springframework.stereotype.Component;

/** What came of one change of many records, a row for each. */
@Component
class ExportedResult implements ExportedList {

    static final String NAME = "bulk-result";

    static final String CHANGE = "change";

    private static final int AT_ONCE = 1_000;

    private final BulkChanges changes;

    ExportedResult(BulkChanges changes) {
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
    public List<Choice> choices() {
        return List.of(new Choice(CHANGE, "The id of the bulk change"));
    }

    @Override
    public Sheet<BulkRow> sheet(Asked asked) {
        var actor = asked.viewer().actor();
        var change = changes.one(actor, asked.id(CHANGE)).orElseThrow(() -> GeneralRefusal.unknown(say("bulk.which")));
        return Sheet.of(
                asked.about(),
                List.of(
                        new Text<>("number", say("bulk.number"), BulkRow::number),
                        new Text<>("title", say("bulk.record-title"), BulkRow::title),
                        new Text<>(
                                "result",
                                say("bulk.result"),
                                row -> row.result().name()),
                        new Text<>("why", say("bulk.how"), BulkRow::sentence)),
                SheetRows.onFrom(last -> changes.rows(actor, change.id(), last == null ? 0 : last.ordinal(), AT_ONCE)));
    }
}
