package org.fairlead.incident.internal;

import java.util.List;
import org.fairlead.link.LinkFacts.Unlinked;
import org.fairlead.link.Links;
import org.fairlead.link.Relation;
import org.fairlead.record.CarriedOver;
import org.fairlead.record.History;
import org.fairlead.record.NewEntry;
import org.fairlead.record.RecordId;
import org.springframework.stereotype.Component;

/**
 * A duplicate that those it is for have opened again is let go by the incident it was merged into, which they may not see and whose
 * readers are not told who they are.
 */
@Component
class LetGoBySurvivor implements CarriedOver {

    @Override
    public List<RecordId> to(History before, History after) {
        return after.of(Unlinked.class)
                .filter(entry -> entry.seq() > before.version())
                .map(entry -> (Unlinked) entry.fact())
                .filter(unlinked -> unlinked.relation() == Relation.MERGED_INTO)
                .map(Unlinked::other)
                .toList();
    }

    /** Nothing where whoever parted them has said so on both. */
    @Override
    public List<NewEntry> on(History survivor, History before, History after) {
        return Links.into(survivor, Relation.MERGED_INTO).contains(after.id())
                ? List.of(Relating.letGo(after, Relation.MERGED_INTO))
                : List.of();
    }
}
