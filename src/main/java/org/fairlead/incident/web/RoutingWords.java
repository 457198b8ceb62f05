package org.fairlead.incident.web;

import org.fairlead.handoff.Routing;
import org.springframework.stereotype.Component;

/** Why a receiver is suggested, in a sentence. */
@Component
class RoutingWords {

    private final Names names;

    RoutingWords(Names names) {
        this.names = names;
    }

    String why(Seen seen, Routing.Suggestion suggestion) {
        return switch (suggestion) {
            case Routing.Precedent precedent ->
                "Arbitration on %s found this for %s (%s), about %s"
                        .formatted(
                                precedent.number(),
                                names.party(precedent.to()),
                                seen.times().day(precedent.decidedAt()),
                                precedent.alike().words());
            case Routing.Provider provider -> {
                var who = names.party(provider.to()) + " provides the service";
                yield provider.team() == null ? who : who + ", with its team " + names.team(provider.team());
            }
        };
    }
}
