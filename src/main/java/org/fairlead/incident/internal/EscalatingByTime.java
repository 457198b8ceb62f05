package org.fairlead.incident.internal;

import java.util.List;
import java.util.Set;
import org.fairlead.clock.ClockFacts.Breached;
import org.fairlead.incident.EscalationLevel;
import org.fairlead.incident.Escalations;
import org.fairlead.incident.IncidentFacts.Escalated;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.record.Consequence;
import org.fairlead.record.History;
import org.fairlead.record.NewEntry;
import org.fairlead.record.Phase;
import org.springframework.stereotype.Component;

/**
 * Escalation by time (INC-11): a customer's clock, or one of the holder's own, that runs out escalates the incident to the holder's
 * team lead, once for as long as that holder has it. It is an entry like any other, written with the breach, so a replay finds it where it was.
 */
@Component
class EscalatingByTime implements Consequence {

    @Override
    public List<NewEntry> of(History before, History after) {
        var header = after.header();
        var phase = header.progress().phase();
        if (!header.identity().kind().equals("incident") || phase == Phase.DONE || phase == Phase.ENDED) {
            return List.of();
        }
        var holder = header.holder().party();
        return after.of(Breached.class)
                .filter(entry -> entry.seq() > before.version())
                .map(entry -> (Breached) entry.fact())
                .filter(breached -> concerns(breached, holder))
                .findFirst()
                .filter(breached -> Escalations.leadIsYetToBeAsked(after))
                .map(breached -> NewEntry.of(new Escalated(EscalationLevel.TEAM_LEAD, holder, breached.clock()))
                        .toParties(Set.of(holder)))
                .map(List::of)
                .orElse(List.of());
    }

    /** What another tool told of its own clocks is no news to anybody. */
    private static boolean concerns(Breached breached, PartyId holder) {
        return breached.targetSeconds() > 0
                && (breached.party() == null || breached.party().equals(holder));
    }
}
