package org.fairlead.incident.internal;

import java.util.List;
import java.util.Optional;
import org.fairlead.incident.GoneOn;
import org.fairlead.incident.IncidentFacts.Became;
import org.fairlead.incident.IncidentFacts.Resolved;
import org.fairlead.incident.IncidentFacts.WentOn;
import org.fairlead.incident.IncidentLifecycle;
import org.fairlead.incident.IncidentState;
import org.fairlead.link.Links;
import org.fairlead.link.Relation;
import org.fairlead.record.Audience;
import org.fairlead.record.CarriedOver;
import org.fairlead.record.Entry;
import org.fairlead.record.History;
import org.fairlead.record.NewEntry;
import org.fairlead.record.Phase;
import org.fairlead.record.RecordId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What becomes of an incident is said on every duplicate it goes on for (INC-6). */
@Component
class GoesOnFor implements CarriedOver {

    @Override
    public List<RecordId> to(History before, History after) {
        return became(before, after).isEmpty() ? List.of() : Links.into(after, Relation.MERGED_INTO);
    }

    @Override
    public List<NewEntry> on(History duplicate, History before, History after) {
        boolean goesOn = GoneOn.of(duplicate)
                .filter(each -> each.link().fact().other().equals(after.id()))
                .isPresent();
        return became(before, after)
                .filter(became -> goesOn)
                .map(became -> List.of(entry(became, duplicate, after)))
                .orElse(List.of());
    }

    /** What a duplicate is told when the other is resolved already; nothing when it is not. */
    static List<NewEntry> already(History duplicate, History survivor) {
        return IncidentLifecycle.state(survivor.header()) == IncidentState.RESOLVED
                ? List.of(entry(Became.RESOLVED, duplicate, survivor))
                : List.of();
    }

    /** What was done is told where no organisation reads it that is not on the other one; elsewhere only that it was. */
    private static NewEntry entry(Became became, History duplicate, History survivor) {
        var entry = NewEntry.of(new WentOn(became));
        boolean amongThem =
                survivor.header().involved().containsAll(duplicate.header().involved());
        return became == Became.RESOLVED && amongThem ? entry.saying(publicWords(survivor)) : entry;
    }

    private static @Nullable String publicWords(History survivor) {
        return survivor.of(Resolved.class)
                .reduce((first, last) -> last)
                .filter(entry -> entry.audience() == Audience.EVERYONE)
                .map(Entry::text)
                .orElse(null);
    }

    private static Optional<Became> became(History before, History after) {
        var was = before.header().progress();
        var is = after.header().progress();
        if (was.state().equals(is.state()) || !after.header().identity().kind().equals("incident")) {
            return Optional.empty();
        }
        return switch (IncidentLifecycle.state(after.header())) {
            case RESOLVED -> Optional.of(Became.RESOLVED);
            case CLOSED -> Optional.of(Became.CLOSED);
            case CANCELLED -> Optional.of(Became.WITHDRAWN);
            case NEW, IN_PROGRESS, PENDING ->
                was.phase() == Phase.DONE || was.phase() == Phase.ENDED
                        ? Optional.of(Became.REOPENED)
                        : Optional.empty();
            case MERGED -> Optional.empty();
        };
    }
}
