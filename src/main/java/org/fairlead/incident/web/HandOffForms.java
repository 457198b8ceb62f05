package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.later;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.catalogue.Catalogue;
import org.fairlead.catalogue.PacketItem;
import org.fairlead.handoff.Arbitration;
import org.fairlead.handoff.Finding;
import org.fairlead.handoff.HandOffRules;
import org.fairlead.handoff.OfferState;
import org.fairlead.handoff.Packet;
import org.fairlead.handoff.RejectionReason;
import org.fairlead.handoff.Routing;
import org.fairlead.incident.IncidentFacts;
import org.fairlead.incident.Incidents;
import org.fairlead.people.People;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.web.ui.Field;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.Option;
import org.fairlead.platform.web.ui.Radios;
import org.fairlead.platform.web.ui.Select;
import org.fairlead.platform.web.ui.TextArea;
import org.fairlead.record.Intent;
import org.fairlead.record.Outcome;
import org.fairlead.record.Phase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Handing over, answering and deciding. */
@Configuration(proxyBeanMethods = false)
class HandOffForms {

    private static final Map<PacketItem, String> HINTS = Map.of(
            PacketItem.SYMPTOMS, "What people see, and since when",
            PacketItem.TESTS_DONE, "What was tried, and what came of it",
            PacketItem.EVIDENCE, "Where the traces, pictures or messages are",
            PacketItem.SUSPECTED_CAUSE, "What you think it is, and how sure you are",
            PacketItem.IMPACT, "Who cannot do what",
            PacketItem.ACCESS, "How to get in: accounts, escorts, hours");

    /** What handing over needs. */
    @Component
    record HandingOver(Incidents incidents, Choices choices, Routing routing, RoutingWords words) {}

    private static boolean alive(Seen seen) {
        var phase = seen.header().progress().phase();
        return phase == Phase.OPEN || phase == Phase.WAITING;
    }

    private static boolean owns(Seen seen) {
        return seen.actor().actsFor(seen.header().holder().party())
                || seen.actor().is(Role.DUTY_OFFICER);
    }

    private static boolean isAsked(Seen seen) {
        return seen.handOffs()
                .openOffer()
                .filter(offer -> seen.actor().actsFor(offer.fact().to()))
                .isPresent();
    }

    private static int openOffer(Seen seen) {
        return seen.handOffs().openOffer().map(offer -> offer.id()).orElse(0);
    }

    @Bean
    ActForm handOver(HandingOver parts, Register register, Access access) {
        var incidents = parts.incidents();
        var choices = parts.choices();
        var routing = parts.routing();
        var words = parts.words();
        return new ActForm() {
            @Override
            public String code() {
                return "hand-over";
            }

            @Override
            public String title() {
                return "Hand over";
            }

            @Override
            public boolean offered(Seen seen) {
                boolean waiting = seen.handOffs()
                        .openOffer()
                        .filter(offer -> offer.state() == OfferState.OFFERED)
                        .isPresent();
                return alive(seen) && owns(seen) && !waiting && access.may(seen.actor(), Act.HAND_OVER);
            }

            @Override
            public String explanation(Seen seen) {
                return "You stay responsible until the other organisation accepts. It answers within its acceptance window.";
            }

            @Override
            public List<Object> fields(Seen seen, Input input) {
                var needed =
                        Catalogue.packetOf(register, seen.header().subject().category());
                var fields = new ArrayList<Object>();
                var holder = seen.header().holder().party();
                var suggested = routing.suggest(seen.actor(), seen.header());
                var chosen = suggested.map(each -> each.to().toString()).orElse("");
                fields.add(new Select(
                        input.field("to", "Hand over to")
                                .withHint(suggested
                                        .map(each -> words.why(seen, each))
                                        .orElse(unsuggested(seen))),
                        withAnswers(seen, choices.otherParties(holder, input.text("to", chosen)))));
                var known = known(seen);
                for (var item : PacketItem.values()) {
                    fields.add(packet(input, item, needed, known.getOrDefault(item, "")));
                }
                return fields;
            }

            /** Says of whom it was offered to in vain. */
            private List<Option> withAnswers(Seen seen, List<Option> options) {
                var rejected = seen.offers().stream()
                        .filter(offer -> offer.state() == OfferState.REJECTED)
                        .map(offer -> offer.fact().to().toString())
                        .collect(Collectors.toSet());
                return options.stream()
                        .map(option -> rejected.contains(option.value())
                                ? Option.of(option.value(), option.text() + " (rejected it before)")
                                        .asChosen(option.chosen())
                                : option)
                        .toList();
            }

            private String unsuggested(Seen seen) {
                var subject = seen.header().subject();
                return subject.service() == null && subject.category() == null
                        ? "Nothing speaks for anybody yet: choose a service or a category first"
                        : "Nothing known speaks for one of them: nobody else provides the service, and no decision was made before";
            }

            /** What the last packet said, or the description: nobody types the same thing twice. */
            private Map<PacketItem, String> known(Seen seen) {
                var known = new EnumMap<PacketItem, String>(PacketItem.class);
                seen.view()
                        .history()
                        .of(IncidentFacts.Described.class)
                        .reduce((first, last) -> last)
                        .ifPresent(entry -> known.put(PacketItem.SYMPTOMS, entry.text() == null ? "" : entry.text()));
                seen.offers().stream()
                        .reduce((first, last) -> last)
                        .ifPresent(offer -> known.putAll(offer.fact().packet().items()));
                return known;
            }

            private TextArea packet(Input input, PacketItem item, Set<PacketItem> needed, String known) {
                var name = "packet/" + item.name();
                Field field = input.field(name, item.words()).withHint(HINTS.getOrDefault(item, ""));
                return new TextArea(needed.contains(item) ? field : field.asOptional(), input.text(name, known), 2, 0);
            }

            @Override
            public Outcome perform(Seen seen, Input input, Intent intent) {
                var items = new EnumMap<PacketItem, String>(PacketItem.class);
                for (var item : PacketItem.values()) {
                    items.put(item, input.text("packet/" + item.name()));
                }
                var to = new PartyId(input.neededId("to", "Choose the organisation to hand over to."));
                var proposal = new HandOffRules.Proposal(to, routing.team(seen.header(), to), new Packet(items));
                return incidents.offer(seen.view().history().id(), proposal, seen.actor(), intent);
            }

            @Override
            public Notice done(Seen after) {
                return Notice.done("Offered", "You stay responsible until it is accepted.");
            }
        };
    }

    @Bean
    ActForm accept(Incidents incidents) {
        return new AtOnce(
                "accept",
                later("incident.act.accept.title"),
                HandOffForms::isAsked,
                later("incident.act.accept.done"),
                later("incident.act.accept.done-text")) {
            @Override
            public int about(Seen seen) {
                return openOffer(seen);
            }

            @Override
            public Outcome perform(Seen seen, Input input, Intent intent) {
                return incidents.accept(seen.view().history().id(), about(seen, input), seen.actor(), intent);
            }
        };
    }

    @Bean
    ActForm withdraw(Incidents incidents) {
        return new AtOnce(
                "withdraw",
                later("incident.act.withdraw.title"),
                seen -> openOffer(seen) > 0 && owns(seen),
                later("incident.act.withdraw.done"),
                later("incident.act.withdraw.done-text")) {
            @Override
            public int about(Seen seen) {
                return openOffer(seen);
            }

            @Override
            public Outcome perform(Seen seen, Input input, Intent intent) {
                return incidents.withdraw(seen.view().history().id(), about(seen, input), seen.actor(), intent);
            }
        };
    }

    @Bean
    ActForm reject(Incidents incidents) {
        return new Saying(
                "reject",
                later("incident.act.reject.title"),
                HandOffForms::isAsked,
                later("incident.act.reject.label"),
                later("incident.act.reject.why")) {
            @Override
            public List<Object> fields(Seen seen, Input input) {
                var chosen = input.choice("code", RejectionReason.class, RejectionReason.NOT_OURS);
                var reasons = Stream.of(RejectionReason.values())
                        .map(each -> Option.of(each.name(), each.words()).asChosen(each == chosen))
                        .toList();
                var fields = new ArrayList<Object>();
                fields.add(new Radios(input.field("code", "Why you reject it"), reasons, false));
                fields.addAll(super.fields(seen, input));
                return fields;
            }

            @Override
            public int about(Seen seen) {
                return openOffer(seen);
            }

            @Override
            public Outcome perform(Seen seen, Input input, Intent intent) {
                var reason = input.choice("code", RejectionReason.class, RejectionReason.NOT_OURS);
                var rejection = new HandOffRules.Rejection(about(seen, input), reason, input.text("reason"));
                return incidents.reject(seen.view().history().id(), rejection, seen.actor(), intent);
            }
        };
    }

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
                parties.add(Option.of("", "Choose an organisation"));
                choices.among(People.ORGANISATION, any -> true, input.text("holder")).stream()
                        .map(option -> involved.contains(option.value())
                                ? Option.of(option.value(), option.text() + " (on this incident)")
                                        .asChosen(option.chosen())
                                : option)
                        .forEach(parties::add);
                fields.add(new Select(input.field("holder", "Who must hold it"), parties));
                fields.addAll(super.fields(seen, input));
                return fields;
            }

            /** What there is to judge by: who provides the service, who said no and why, what is claimed. */
            @Override
            public String explanation(Seen seen) {
                var words = new ArrayList<String>();
                words.add("The decision holds from now on and is kept as a precedent.");
                choices.provider(seen.header().subject().service())
                        .ifPresent(name -> words.add("The service is provided by " + name + "."));
                seen.offers().stream()
                        .filter(offer -> offer.state() == OfferState.REJECTED)
                        .forEach(offer -> words.add("%s rejected it: %s"
                                .formatted(
                                        choices.organisation(offer.fact().to().value())
                                                .name(),
                                        offer.words())));
                seen.handOffs()
                        .openArbitration()
                        .map(Arbitration::claim)
                        .ifPresent(claim -> words.add("Whoever asked for it says: " + claim));
                return String.join(" ", words);
            }

            @Override
            public Outcome perform(Seen seen, Input input, Intent intent) {
                var holder = new PartyId(input.neededId("holder", "Choose the organisation that must hold it."));
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
                        input.field("finding", "Was the rejection right?"),
                        List.of(
                                Option.of(Finding.VALID.name(), "Valid").asChosen(true),
                                Option.of(Finding.WRONGFUL.name(), "Wrongful")),
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
