package org.fairlead.incident.internal;

import static org.fairlead.db.incident.Tables.MARK;

import java.util.ArrayList;
import java.util.List;
import org.fairlead.db.incident.tables.records.MarkRecord;
import org.fairlead.incident.Escalations;
import org.fairlead.incident.Flags;
import org.fairlead.incident.IncidentMark;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.record.History;
import org.fairlead.record.Projection;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands on an incident now, as rows: most incidents have none. */
@Component
class MarkProjection implements Projection {

    @Override
    public List<Table<?>> tables() {
        return List.of(MARK);
    }

    @Override
    public List<UpdatableRecord<?>> rows(History history) {
        if (!history.header().identity().kind().equals("incident")) {
            return List.of();
        }
        var rows = new ArrayList<UpdatableRecord<?>>();
        Escalations.of(history)
                .standing()
                .forEach(each -> rows.add(row(
                        history,
                        IncidentMark.of(each.fact().level()),
                        each.fact().party())));
        Flags.of(history).all().forEach(flag -> rows.add(row(history, IncidentMark.of(flag), null)));
        return rows;
    }

    private static MarkRecord row(History history, IncidentMark mark, @Nullable PartyId party) {
        var row = new MarkRecord();
        row.setRecordId(history.id().value());
        row.setMark(mark.name());
        row.setParty(party == null ? null : party.value());
        return row;
    }
}
