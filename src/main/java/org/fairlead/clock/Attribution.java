package org.fairlead.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which party each instant of a record counts for (ATT-03). Offered time counts for the sender up to the acceptance window
 * and for the receiver after it, until the answer; a rejection found valid gives all of it to the sender, one found
 * wrongful all of it to the receiver. The legs are a partition of the record's life, and run on the customer's hours, less
 * the customer's pauses, so their running time adds up to the customer clock to the nanosecond (ATT-04).
 */
public final class Attribution {

    private final List<Leg> legs;

    private Attribution(List<Leg> legs) {
        this.legs = legs;
    }

    /**
     * Attributes a record's life.
     *
     * @param holdings who owned the record, in order, each beginning where the one before ended
     * @param offers in order; an offer is answered before the next is made
     * @throws IllegalArgumentException if there is a gap or an overlap
     */
    public static Attribution of(List<Holding> holdings, List<Offer> offers) {
        requireOneOwner(holdings);
        requireOneOfferAtATime(offers);
        return new Attribution(merged(holdings, offers));
    }

    /** The legs in order, without holes. */
    public List<Leg> legs() {
        return legs;
    }

    /** The parties with time of their own, in the order in which they first got it. */
    public Set<String> parties() {
        var parties = new LinkedHashSet<String>();
        legs.forEach(leg -> parties.add(leg.party()));
        return parties;
    }

    /** The leg clock of a party: the customer clock, held only while the time counts for the party. */
    public ClockPlan legClock(String party, ClockPlan customer, Optional<Duration> target) {
        var segments = new ArrayList<RunSegment>();
        for (var leg : legs) {
            if (leg.party().equals(party)) {
                customer.segments().forEach(segment -> clip(leg, segment).ifPresent(segments::add));
            }
        }
        var rules =
                customer.rules().stream().map(rule -> rule.withTarget(target)).toList();
        return new ClockPlan(segments, customer.pauses(), rules, customer.warnAtPercent());
    }

    private static Optional<RunSegment> clip(Leg leg, RunSegment segment) {
        var from = Ends.later(leg.from(), segment.from());
        var to = Ends.earlier(Ends.of(leg.to()), Ends.of(segment.to()));
        return from.isBefore(to)
                ? Optional.of(
                        new RunSegment(from, Ends.optional(to), leg.cause().label(leg.party())))
                : Optional.empty();
    }

    private static List<Leg> merged(List<Holding> holdings, List<Offer> offers) {
        var cuts = new ArrayList<>(cuts(holdings, offers));
        var legs = new ArrayList<Leg>();
        for (var i = 0; i + 1 < cuts.size(); i++) {
            var next = leg(holdings, offers, cuts.get(i), cuts.get(i + 1));
            var last = legs.isEmpty() ? next : legs.getLast();
            if (!legs.isEmpty() && last.party().equals(next.party()) && last.cause() == next.cause()) {
                legs.removeLast();
                next = new Leg(next.party(), last.from(), next.to(), next.cause());
            }
            legs.add(next);
        }
        return List.copyOf(legs);
    }

    private static Set<Instant> cuts(List<Holding> holdings, List<Offer> offers) {
        var cuts = new TreeSet<Instant>();
        holdings.forEach(holding -> {
            cuts.add(holding.from());
            cuts.add(Ends.of(holding.to()));
        });
        var within = new TreeSet<Instant>();
        offers.forEach(offer -> {
            within.add(offer.receiverFrom());
            within.add(offer.answeredAt());
        });
        if (!cuts.isEmpty()) {
            cuts.addAll(within.subSet(cuts.first(), true, cuts.last(), true));
        }
        return cuts;
    }

    private static Leg leg(List<Holding> holdings, List<Offer> offers, Instant from, Instant to) {
        for (var offer : offers) {
            if (!from.isBefore(offer.receiverFrom()) && from.isBefore(offer.answeredAt())) {
                return new Leg(offer.to(), from, Ends.optional(to), cause(offer));
            }
        }
        var owner = holdings.stream()
                .filter(holding -> !from.isBefore(holding.from()) && from.isBefore(Ends.of(holding.to())))
                .findFirst()
                .orElseThrow();
        return new Leg(owner.party(), from, Ends.optional(to), Leg.Cause.OWNED);
    }

    private static Leg.Cause cause(Offer offer) {
        return offer.answer()
                        .filter(answer -> answer.verdict() == Answer.Verdict.REJECTED_WRONGFUL)
                        .isPresent()
                ? Leg.Cause.WRONGFUL_REJECTION
                : Leg.Cause.ANSWER_OVERDUE;
    }

    private static void requireOneOwner(List<Holding> holdings) {
        for (var i = 1; i < holdings.size(); i++) {
            if (!Ends.of(holdings.get(i - 1).to()).equals(holdings.get(i).from())) {
                throw new IllegalArgumentException(
                        "the record has no owner or two at " + holdings.get(i).from());
            }
        }
    }

    private static void requireOneOfferAtATime(List<Offer> offers) {
        for (var i = 1; i < offers.size(); i++) {
            if (offers.get(i - 1).answeredAt().isAfter(offers.get(i).at())) {
                throw new IllegalArgumentException("an offer was made before the last one was answered: "
                        + offers.get(i).at());
            }
        }
    }
}
