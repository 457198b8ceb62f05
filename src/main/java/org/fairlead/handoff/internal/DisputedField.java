package org.fairlead.handoff.internal;

import static org.fairlead.db.handoff.Tables.ARBITRATION;
import static org.fairlead.platform.language.Say.later;

import java.util.List;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.filter.FilterField;
import org.fairlead.platform.filter.FilterType;
import org.fairlead.platform.filter.Meanings;
import org.fairlead.record.MoreFields;
import org.fairlead.record.RecordFields;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Lists of what awaits a decision on who must hold it; only those who oversee the estate know which. */
@Component
class DisputedField implements MoreFields {

    @Override
    public List<Filtered> fields() {
        return List.of(new Filtered(
                FilterField.of("disputed", FilterType.FLAG, later("handoff.filter.disputed")),
                actor -> Meanings.flag(awaited(actor))));
    }

    private static Condition awaited(Actor actor) {
        return RecordFields.among(DSL.select(ARBITRATION.RECORD_ID)
                .from(ARBITRATION)
                .where(ARBITRATION.DECIDED_AT.isNull())
                .and(QueueQueries.overseen(actor)));
    }
}
