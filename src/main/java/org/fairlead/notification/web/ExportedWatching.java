package org.fairlead.notification.web;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import org.fairlead.access.Act;
import org.fairlead.access.ExportedList;
import org.fairlead.access.Viewer;
import org.fairlead.notification.Watchers;
import org.fairlead.platform.sheet.Sheet;
import org.fairlead.platform.sheet.SheetColumn.Text;
import org.fairlead.platform.sheet.SheetRows;
import org.fairlead.record.FoundRecords;
import org.fairlead.record.RecordId;
import org.fairlead.record.Row;
import org.springframework.stereotype.Component;

/** The records that the viewer watches, the last begun first, as far as they may be read. */
@Component
class ExportedWatching implements ExportedList {

    static final String NAME = "watched";

    private static final int AT_ONCE = 200;

    private final Watchers watchers;
    private final FoundRecords records;

    ExportedWatching(Watchers watchers, FoundRecords records) {
        this.watchers = watchers;
        this.records = records;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Act needs() {
        return Act.READ_RECORDS;
    }

    @Override
    public Sheet<Row> sheet(Asked asked) {
        var viewer = asked.viewer();
        return new Sheet<>(
                asked.about(),
                List.of(
                        new Text<>("record", say("notification.told.record"), Row::number),
                        new Text<>("title", say("notification.export.title"), Row::title)),
                Row::marking,
                new Rows(viewer, watchers.watched(viewer.actor(), Watchers.MOST)));
    }

    /** The records, some at a time; those that may not be read any more are passed over. */
    private final class Rows implements SheetRows<Row> {

        private final Viewer viewer;
        private List<RecordId> left;

        Rows(Viewer viewer, List<RecordId> left) {
            this.viewer = viewer;
            this.left = left;
        }

        @Override
        public List<Row> next() {
            var found = List.<Row>of();
            while (found.isEmpty() && !left.isEmpty()) {
                int some = Math.min(AT_ONCE, left.size());
                found = records.among(viewer.actor(), left.subList(0, some));
                left = left.subList(some, left.size());
            }
            return found;
        }
    }
}
