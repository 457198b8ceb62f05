package org.fairlead.incident;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.fairlead.link.Links;
import org.fairlead.link.Relation;
import org.fairlead.platform.actor.Actor;
import org.fairlead.record.History;
import org.fairlead.record.RecordId;
import org.fairlead.record.SimilarRecords;
import org.fairlead.record.SimilarRecords.Found;
import org.fairlead.record.SimilarRecords.Likeness;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Incidents that are perhaps the same as another or were solved before (INC-5, INC-7), among what the actor may see: at most five
 * that are open and were logged in the last 14 days, and at most three that were resolved in the last 90.
 */
@Component
public final class SimilarIncidents {

    private static final Duration OPEN = Duration.ofDays(14);
    private static final Duration DONE = Duration.ofDays(90);

    private final SimilarRecords records;
    private final Clock clock;

    SimilarIncidents(SimilarRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** Those like an incident about to be logged; one about another service is not like it. */
    public Found to(String title, @Nullable UUID service, Actor actor) {
        return title.isBlank() ? Found.NOTHING : records.to(likeness(title, service, Set.of()), actor);
    }

    /** Those like an incident that is there, without itself and those it is related to. */
    public Found to(History history, Actor actor) {
        var subject = history.header().subject();
        var without = new HashSet<RecordId>();
        without.add(history.id());
        Links.of(history).forEach(link -> without.add(link.fact().other()));
        for (var relation : Relation.values()) {
            without.addAll(Links.into(history, relation));
        }
        return records.to(likeness(subject.title(), subject.service(), without), actor);
    }

    private Likeness likeness(String title, @Nullable UUID service, Set<RecordId> without) {
        var now = clock.instant();
        return new Likeness("incident", "resolved", title, service, without, now.minus(OPEN), now.minus(DONE));
    }
}
