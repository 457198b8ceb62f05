package org.fairlead.handoff.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fairlead.handoff.HandOffFacts;
import org.fairlead.handoff.HandOffs;
import org.fairlead.handoff.OfferState;
import org.fairlead.record.Audience;
import org.fairlead.record.FactKinds;
import org.fairlead.record.History;
import org.fairlead.record.NewEntry;
import org.fairlead.record.Phase;
import org.fairlead.record.Timer;
import org.fairlead.record.TimerRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Acceptance windows that run out and arbitrations that are overdue. */
@Component
class HandOffTimers implements TimerRule {

    private static final String OFFER = "handoff:offer:";
    private static final String ARBITRATION = "handoff:arbitration:";

    @Override
    public String name() {
        return "handoff";
    }

    @Override
    public List<Timer> timers(History history) {
        if (history.header().progress().phase() == Phase.ENDED) {
            return List.of();
        }
        var handOffs = HandOffs.of(history);
        var timers = new ArrayList<Timer>();
        handOffs.openOffer()
                .filter(offer -> offer.state() == OfferState.OFFERED)
                .ifPresent(offer ->
                        timers.add(new Timer(OFFER + offer.id(), offer.fact().answerBy())));
        handOffs.openArbitration()
                .filter(arbitration -> !arbitration.overdue())
                .ifPresent(arbitration -> timers.add(new Timer(ARBITRATION + arbitration.id(), arbitration.dueAt())));
        return timers;
    }

    @Override
    public List<NewEntry> fire(History history, Timer timer) {
        var handOffs = HandOffs.of(history);
        if (timer.name().startsWith(OFFER)) {
            return handOffs.openOffer()
                    .map(offer -> NewEntry.of(new HandOffFacts.OfferTimedOut(offer.id()))
                            .toParties(Set.of(offer.fact().from(), offer.fact().to()))
                            .happenedAt(timer.at()))
                    .map(List::of)
                    .orElse(List.of());
        }
        return handOffs.openArbitration()
                .map(arbitration -> NewEntry.of(new HandOffFacts.ArbitrationOverdue(arbitration.id()))
                        .to(Audience.INVOLVED)
                        .happenedAt(timer.at()))
                .map(List::of)
                .orElse(List.of());
    }

    /** Registers the module's facts. */
    @Configuration(proxyBeanMethods = false)
    static class Facts {
        @Bean
        FactKinds handOffFacts() {
            return HandOffFacts.KINDS;
        }
    }
}
