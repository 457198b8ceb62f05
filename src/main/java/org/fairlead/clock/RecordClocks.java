package org.fairlead.clock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.agreement.Agreement;
import org.fairlead.agreement.Agreements;
import org.fairlead.calendar.ServiceHours;
import org.fairlead.handoff.Finding;
import org.fairlead.handoff.HandOffs;
import org.fairlead.handoff.OfferState;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.record.ClockKind;
import org.fairlead.record.History;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The clocks of a record, computed from its history and the agreements in force (ATT-01): the customer's, a leg for every party
 * that held it, and one for every agreement that applies. Nothing is stored as truth: the same history gives the same clocks.
 */
@Component
public final class RecordClocks {

    /** The customer's resolution clock, which the legs add up to. */
    public static final String CUSTOMER_RESOLUTION = "customer-resolution";

    private static final String CUSTOMER_RESPONSE = "customer-response";

    private final Agreements agreements;

    RecordClocks(Agreements agreements) {
        this.agreements = agreements;
    }

    /** All clocks of a record. */
    public List<RecordClock> of(History history) {
        return history.memo(Found.class, this::find).clocks();
    }

    private record Found(List<RecordClock> clocks) {}

    private Found find(History history) {
        var clocks = new ArrayList<RecordClock>();
        var promised = Terms.of(history, history.header().openedAt(), agreements, agreements::promised);
        var customer = customer(history, promised);
        clocks.add(customer);
        response(history, promised).ifPresent(clocks::add);
        var attribution = attribution(history);
        for (var party : attribution.parties()) {
            var id = new PartyId(UUID.fromString(party));
            clocks.add(new RecordClock(
                    "leg-" + party,
                    ClockKind.LEG,
                    Measure.RESOLUTION,
                    id,
                    null,
                    attribution.legClock(party, customer.plan(), Optional.empty())));
            clocks.addAll(agreed(history, id, attribution));
        }
        return new Found(List.copyOf(clocks));
    }

    private static RecordClock customer(History history, Terms terms) {
        return new RecordClock(
                CUSTOMER_RESOLUTION,
                ClockKind.CUSTOMER,
                Measure.RESOLUTION,
                null,
                terms.source().orElse(null),
                new ClockPlan(
                        Life.open(history),
                        Life.pauses(history, ClockKind.CUSTOMER),
                        terms.rules(Agreement.Target::resolution),
                        terms.marks()));
    }

    private static Optional<RecordClock> response(History history, Terms terms) {
        var rules = terms.rules(Agreement.Target::response);
        if (rules.stream().allMatch(rule -> rule.target().isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new RecordClock(
                CUSTOMER_RESPONSE,
                ClockKind.CUSTOMER,
                Measure.RESPONSE,
                null,
                terms.source().orElse(null),
                new ClockPlan(
                        List.of(Life.unanswered(history)),
                        Life.pauses(history, ClockKind.CUSTOMER),
                        rules,
                        terms.marks())));
    }

    /** What the party's agreement asks: one clock until it is resolved and, where it promises one, one until the response. */
    private List<RecordClock> agreed(History history, PartyId party, Attribution attribution) {
        var begins = attribution.legs().stream()
                .filter(leg -> leg.party().equals(party.toString()))
                .map(Leg::from)
                .findFirst()
                .orElseThrow();
        var terms = Terms.of(
                history, begins, agreements, (service, at, known) -> agreements.providedBy(party, service, at, known));
        return terms.first()
                .map(agreement -> agreed(history, party, attribution, terms))
                .orElse(List.of());
    }

    private static List<RecordClock> agreed(History history, PartyId party, Attribution attribution, Terms terms) {
        var name = "agreement-" + terms.first().orElseThrow();
        var source = terms.source().orElse(null);
        var pauses = Life.pauses(history, ClockKind.AGREEMENT);
        var clocks = new ArrayList<RecordClock>();
        clocks.add(new RecordClock(
                name + "-resolution",
                ClockKind.AGREEMENT,
                Measure.RESOLUTION,
                party,
                source,
                new ClockPlan(
                        held(history, party, attribution),
                        pauses,
                        terms.rules(Agreement.Target::resolution),
                        terms.marks())));
        var response = terms.rules(Agreement.Target::response);
        var waiting = Life.unanswered(history, party);
        if (!waiting.isEmpty()
                && response.stream().anyMatch(rule -> rule.target().isPresent())) {
            clocks.add(new RecordClock(
                    name + "-response",
                    ClockKind.AGREEMENT,
                    Measure.RESPONSE,
                    party,
                    source,
                    new ClockPlan(waiting, pauses, response, terms.marks())));
        }
        return clocks;
    }

    /** The stretches that count for a party, within the record's life. */
    private static List<RunSegment> held(History history, PartyId party, Attribution attribution) {
        var life = new ClockPlan(
                Life.open(history), List.of(), List.of(ClockRule.measuring(ServiceHours.always())), List.of());
        return attribution.legClock(party.toString(), life, Optional.empty()).segments();
    }

    private static Attribution attribution(History history) {
        var holdings = history.holdings().stream()
                .map(held -> new Holding(held.party().toString(), held.from(), Optional.ofNullable(held.to())))
                .toList();
        var offers =
                HandOffs.of(history).offers().stream().map(RecordClocks::offer).toList();
        return Attribution.of(holdings, offers);
    }

    private static Offer offer(org.fairlead.handoff.Offer offer) {
        var window = new AcceptanceWindow.WallTime(
                Duration.between(offer.at(), offer.fact().answerBy()));
        var answer = Optional.ofNullable(offer.answeredAt())
                .map(at -> new Answer(at, verdict(offer.state(), offer.finding())));
        return new Offer(offer.fact().to().toString(), offer.at(), window, answer);
    }

    private static Answer.Verdict verdict(OfferState state, @Nullable Finding finding) {
        return switch (state) {
            case ACCEPTED -> Answer.Verdict.ACCEPTED;
            case OFFERED, TIMED_OUT, WITHDRAWN -> Answer.Verdict.WITHDRAWN;
            case REJECTED ->
                switch (finding) {
                    case VALID -> Answer.Verdict.REJECTED_VALID;
                    case WRONGFUL -> Answer.Verdict.REJECTED_WRONGFUL;
                    case null -> Answer.Verdict.REJECTED;
                };
        };
    }
}
