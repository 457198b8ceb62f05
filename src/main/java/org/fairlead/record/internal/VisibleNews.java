package org.fairlead.record.internal;

import static org.fairlead.db.record.Tables.ENTRY;
import static org.fairlead.db.record.Tables.HEADER;

import java.time.Instant;
import org.fairlead.platform.actor.Actor;
import org.fairlead.record.RecordFields;
import org.fairlead.record.RecordNews;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** News by entries. The header's time, which every entry moves, only narrows down whose entries are looked at. */
@Component
class VisibleNews implements RecordNews {

    @Override
    public Condition heardAfter(Actor actor, Instant instant) {
        return RecordFields.updatedAfter(instant)
                .and(DSL.exists(DSL.selectOne()
                        .from(ENTRY)
                        .where(ENTRY.RECORD_ID.eq(HEADER.ID))
                        .and(ENTRY.RECORDED_AT.gt(instant))
                        .and(Visibility.ofEntries(actor))));
    }
}
