package org.fairlead.bulk.web;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.ExportedList;
import org.fairlead.bulk.BulkChanges;
import org.fairlead.bulk.BulkRow;
import org.fairlead.platform.actor.Actor;
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
                new Rows(changes, actor, change.id()));
    }

    /** The rows, read on from the last. */
    private static final class Rows implements SheetRows<BulkRow> {

        private static final int AT_ONCE = 1_000;

        private final BulkChanges changes;
        private final Actor actor;
        private final UUID change;
        private int last;

        Rows(BulkChanges changes, Actor actor, UUID change) {
            this.changes = changes;
            this.actor = actor;
            this.change = change;
        }

        @Override
        public List<BulkRow> next() {
            var some = changes.rows(actor, change, last, AT_ONCE);
            if (!some.isEmpty()) {
                last = some.getLast().ordinal();
            }
            return some;
        }
    }
}
