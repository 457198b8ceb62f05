package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

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
                say(
                        "incident.routing.precedent",
                        "number",
                        precedent.number(),
                        "who",
                        names.party(precedent.to()),
                        "day",
                        seen.times().day(precedent.decidedAt()),
                        "alike",
                        precedent.alike().words());
            case Routing.Provider provider ->
                provider.team() == null
                        ? say("incident.routing.provider", "who", names.party(provider.to()))
                        : say(
                                "incident.routing.team",
                                "who",
                                names.party(provider.to()),
                                "team",
                                names.team(provider.team()));
        };
    }
}
