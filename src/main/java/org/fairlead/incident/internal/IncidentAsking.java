package org.fairlead.incident.internal;

import org.fairlead.agreement.PauseReason;
import org.fairlead.handoff.HandOffs;
import org.fairlead.incident.Escalation;
import org.fairlead.incident.Escalations;
import org.fairlead.incident.IncidentFacts;
import org.fairlead.incident.IncidentState;
import org.fairlead.notification.Asking;
import org.fairlead.record.Entry;
import org.fairlead.record.History;
import org.springframework.stereotype.Component;

/** Offers, escalations, questions to the user, and the question whether it is fixed. */
@Component
class IncidentAsking implements Asking {

    @Override
    public String kind() {
        return "incident";
    }

    @Override
    public boolean awaits(History history, int seq) {
        return offered(history, seq) || escalated(history, seq) || asked(history, seq) || toBeConfirmed(history, seq);
    }

    private static boolean offered(History history, int seq) {
        return HandOffs.of(history)
                .openOffer()
                .filter(offer -> offer.id() == seq)
                .isPresent();
    }

    private static boolean escalated(History history, int seq) {
        return Escalations.of(history).all().stream()
                .filter(escalation -> escalation.id() == seq)
                .anyMatch(Escalation::stands);
    }

    private static boolean asked(History history, int seq) {
        return history.lastingPauses().stream()
                .anyMatch(pause -> pause.id() == seq && pause.fact().toAct().equals(PauseReason.ToAct.USER.name()));
    }

    private static boolean toBeConfirmed(History history, int seq) {
        return history.header().progress().state().equals(IncidentState.RESOLVED.name())
                && history.of(IncidentFacts.Resolved.class)
                                .mapToInt(Entry::seq)
                                .max()
                                .orElse(0)
                        == seq;
    }
}
