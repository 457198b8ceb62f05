package org.fairlead.record.internal;

import java.util.ArrayList;
import java.util.List;
import org.fairlead.record.Entry;
import org.fairlead.record.Header;
import org.fairlead.record.History;
import org.fairlead.record.Projection;
import org.fairlead.record.RecordFacts;
import org.fairlead.record.RecordId;
import org.jooq.UpdatableRecord;
import org.springframework.stereotype.Component;

/** What follows from a timeline: the history without notes, as every writer folds it, and all rows computed from it. */
@Component
class Folding {

    private final List<Projection> projections;

    Folding(List<Projection> projections) {
        this.projections = projections;
    }

    /** The history of a whole timeline, notes left out but for the version. */
    History facts(RecordId id, List<Entry> entries) {
        var first = entries.getFirst();
        var latest = new Header.Latest(first.seq(), first.stamp().recordedAt());
        for (var entry : entries) {
            latest = latest.then(entry);
        }
        return History.empty(id)
                .with(entries.stream()
                        .filter(entry -> !(entry.fact() instanceof RecordFacts.Noted))
                        .toList())
                .at(latest);
    }

    /** Every row computed from the history; none when nothing has happened. */
    List<UpdatableRecord<?>> rows(History history) {
        var derived = new ArrayList<UpdatableRecord<?>>();
        if (!history.isEmpty()) {
            projections.forEach(projection -> derived.addAll(projection.rows(history)));
        }
        return derived;
    }
}
