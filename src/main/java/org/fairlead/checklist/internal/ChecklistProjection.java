package org.fairlead.checklist.internal;

import static org.fairlead.db.checklist.Tables.PROGRESS;

import java.util.List;
import java.util.UUID;
import org.fairlead.checklist.OnRecord;
import org.fairlead.checklist.OnRecord.Listed;
import org.fairlead.db.checklist.tables.records.ProgressRecord;
import org.fairlead.record.History;
import org.fairlead.record.Projection;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.springframework.stereotype.Component;

/** How far the checklists of a record are, as rows: most records have none. */
@Component
class ChecklistProjection implements Projection {

    @Override
    public List<Table<?>> tables() {
        return List.of(PROGRESS);
    }

    @Override
    public List<UpdatableRecord<?>> rows(History history) {
        return OnRecord.of(history).lists().stream()
                .<UpdatableRecord<?>>map(each -> row(history, each))
                .toList();
    }

    private static ProgressRecord row(History history, Listed list) {
        var row = new ProgressRecord();
        row.setRecordId(history.id().value());
        row.setPlace(list.place());
        row.setTemplateId(list.added().template());
        row.setAudience(list.entry().audience().name());
        row.setParty(list.entry().party().value());
        row.setNamed(list.entry().named().stream()
                .map(party -> party.value())
                .sorted()
                .toArray(UUID[]::new));
        row.setSteps(list.steps().size());
        row.setOpen(list.steps().size() - list.settled());
        row.setRemoved(list.removed());
        return row;
    }
}
