package org.fairlead.incident.web;

import static org.fairlead.incident.web.Offering.alive;
import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

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
import org.fairlead.handoff.HandOffRules;
import org.fairlead.handoff.OfferState;
import org.fairlead.handoff.Packet;
import org.fairlead.handoff.RejectionReason;
import org.fairlead.handoff.Routing;
import org.fairlead.incident.IncidentFacts;
import org.fairlead.incident.Incidents;
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
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Handing over and answering. */
@Configuration(proxyBeanMethods = false)
class HandOffForms {

    private static final Map<PacketItem, String> HINTS = Map.of(
            PacketItem.SYMPTOMS, later("incident.hand-over.symptoms"),
            PacketItem.TESTS_DONE, later("incident.hand-over.tests"),
            PacketItem.EVIDENCE, later("incident.hand-over.evidence"),
            PacketItem.SUSPECTED_CAUSE, later("incident.hand-over.cause"),
            PacketItem.IMPACT, later("incident.hand-over.impact"),
            PacketItem.ACCESS, later("incident.hand-over.access"));

    private static String hint(PacketItem item) {
        var key = HINTS.get(item);
        return key == null ? "" : say(key);
    }

    /** What handing over needs. */
    @Component
    record HandingOver(Incidents incidents, Choices choices, Routing routing, RoutingWords words) {}

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
                return say("incident.hand-over.title");
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
                return say("incident.hand-over.why");
            }

            @Override
            public String saying() {
                return "packet/" + PacketItem.SYMPTOMS.name();
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
                        input.field("to", say("incident.hand-over.to"))
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
                                ? Option.of(
                                                option.value(),
                                                say("incident.hand-over.rejected-before", "who", option.text()))
                                        .asChosen(option.chosen())
                                : option)
                        .toList();
            }

            private String unsuggested(Seen seen) {
                var subject = seen.header().subject();
                return subject.service() == null && subject.category() == null
                        ? say("incident.hand-over.nothing-speaks")
                        : say("incident.hand-over.nothing-known");
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
                Field field = input.field(name, item.words()).withHint(hint(item));
                return new TextArea(needed.contains(item) ? field : field.asOptional(), input.text(name, known), 2, 0);
            }

            @Override
            public Outcome perform(Seen seen, Input input, Intent intent) {
                var items = new EnumMap<PacketItem, String>(PacketItem.class);
                for (var item : PacketItem.values()) {
                    items.put(item, input.text("packet/" + item.name()));
                }
                var to = new PartyId(input.neededId("to", say("incident.hand-over.choose-receiver")));
                var proposal = new HandOffRules.Proposal(to, routing.team(seen.header(), to), new Packet(items));
                return incidents.offer(seen.view().history().id(), proposal, seen.actor(), intent);
            }

            @Override
            public Notice done(Seen after) {
                return Notice.done(say("incident.mark.offered"), say("incident.hand-over.done-text"));
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
                fields.add(new Radios(input.field("code", say("incident.reject.reason")), reasons, false));
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
}
