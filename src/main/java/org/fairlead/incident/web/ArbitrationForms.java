package org.fairlead.incident.web;

import static org.fairlead.incident.web.Offering.alive;
import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fairlead.handoff.Arbitration;
import org.fairlead.handoff.Finding;
import org.fairlead.handoff.HandOffRules;
import org.fairlead.handoff.OfferState;
import org.fairlead.incident.Incidents;
import org.fairlead.people.People;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.web.ui.Option;
import org.fairlead.platform.web.ui.Radios;
import org.fairlead.platform.web.ui.Select;
import org.fairlead.record.Intent;
import org.fairlead.record.Outcome;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Asking for a decision on who must hold it, deciding, and judging a rejection. */
@Configuration(proxyBeanMethods = false)
class ArbitrationForms {

    @Bean
    ActForm ask(Incidents incidents) {
        return new Saying(
                "ask-for-decision",
                later("incident.act.ask-for-decision.title"),
                seen -> alive(seen)
                        && seen.handOffs().openArbitration().isEmpty()
                        && !seen.offers().isEmpty(),
                later("incident.act.ask-for-decision.label"),
                later("incident.act.ask-for-decision.why")) {
            @Override
            public Outcome perform(Seen seen, Input input, Intent intent) {
                return incidents.askForArbitration(
                        seen.view().history().id(), input.text("reason"), seen.actor(), intent);
            }
        };
    }

    @Bean
    ActForm decide(Incidents incidents, Choices choices) {
        return new Saying(
                "decide",
                later("incident.act.decide.title"),
                seen -> seen.actor().is(Role.DUTY_OFFICER)
                        && seen.handOffs().openArbitration().isPresent(),
                later("incident.act.decide.label"),
                later("incident.act.decide.why")) {
            @Override
            public List<Object> fields(Seen seen, Input input) {
                var fields = new ArrayList<Object>();
                var involved =
                        seen.header().involved().stream().map(PartyId::toString).collect(Collectors.toSet());
                var parties = new ArrayList<Option>();
                parties.add(Option.of("", say("incident.hand-over.choose")));
                choices.among(People.ORGANISATION, any -> true, input.text("holder")).stream()
                        .map(option -> involved.contains(option.value())
                                ? Option.of(option.value(), say("incident.decide.on-it", "who", option.text()))
                                        .asChosen(option.chosen())
                                : option)
                        .forEach(parties::add);
                fields.add(new Select(input.field("holder", say("incident.decide.holder")), parties));
                fields.addAll(super.fields(seen, input));
                return fields;
            }

            /** What there is to judge by: who provides the service, who said no and why, what is claimed. */
            @Override
            public String explanation(Seen seen) {
                var words = new ArrayList<String>();
                words.add(say("incident.act.decide.why"));
                choices.provider(seen.header().subject().service())
                        .ifPresent(name -> words.add(say("incident.decide.provider", "who", name)));
                seen.offers().stream()
                        .filter(offer -> offer.state() == OfferState.REJECTED)
                        .forEach(offer -> words.add(say(
                                "incident.decide.rejected",
                                "who",
                                choices.organisation(offer.fact().to().value()).name(),
                                "why",
                                Objects.requireNonNullElse(offer.words(), say("incident.ask.no-reason")))));
                seen.handOffs()
                        .openArbitration()
                        .map(Arbitration::claim)
                        .ifPresent(claim -> words.add(say("incident.decide.claim", "claim", claim)));
                return String.join(" ", words);
            }

            @Override
            public Outcome perform(Seen seen, Input input, Intent intent) {
                var holder = new PartyId(input.neededId("holder", say("incident.decide.choose")));
                var decision = new HandOffRules.Decision(holder, input.text("reason"));
                return incidents.decide(seen.view().history().id(), decision, seen.actor(), intent);
            }
        };
    }

    @Bean
    ActForm judge(Incidents incidents) {
        return new Saying(
                "judge",
                later("incident.act.judge.title"),
                seen -> seen.actor().is(Role.DUTY_OFFICER) && lastUnjudged(seen) > 0,
                later("incident.act.judge.label"),
                later("incident.act.judge.why")) {
            @Override
            public List<Object> fields(Seen seen, Input input) {
                var fields = new ArrayList<Object>();
                fields.add(new Radios(
                        input.field("finding", say("incident.judge.question")),
                        List.of(
                                Option.of(Finding.VALID.name(), say("incident.judge.valid"))
                                        .asChosen(true),
                                Option.of(Finding.WRONGFUL.name(), say("incident.judge.wrongful"))),
                        true));
                fields.addAll(super.fields(seen, input));
                return fields;
            }

            @Override
            public int about(Seen seen) {
                return lastUnjudged(seen);
            }

            @Override
            public Outcome perform(Seen seen, Input input, Intent intent) {
                var finding = input.text("finding").equals(Finding.WRONGFUL.name()) ? Finding.WRONGFUL : Finding.VALID;
                return incidents.find(
                        seen.view().history().id(),
                        about(seen, input),
                        finding,
                        input.text("reason"),
                        seen.actor(),
                        intent);
            }
        };
    }

    private static int lastUnjudged(Seen seen) {
        return seen.handOffs().offers().stream()
                .filter(offer -> offer.state() == OfferState.REJECTED && offer.finding() == null)
                .filter(offer -> !seen.actor().actsFor(offer.fact().from())
                        && !seen.actor().actsFor(offer.fact().to()))
                .mapToInt(offer -> offer.id())
                .max()
                .orElse(0);
    }
}
