package org.fairlead.handoff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.record.Entry;
import org.fairlead.record.History;
import org.fairlead.record.Phase;

/**
 * The hand-offs of one record, read from its history.
 *
 * @param offers in order
 * @param arbitrations in order
 */
public record HandOffs(List<Offer> offers, List<Arbitration> arbitrations) {

    /** Copies the lists. */
    public HandOffs {
        offers = List.copyOf(offers);
        arbitrations = List.copyOf(arbitrations);
    }

    /** Reads them. */
    public static HandOffs of(History history) {
        var offers = new LinkedHashMap<Integer, Offer>();
        var arbitrations = new LinkedHashMap<Integer, Arbitration>();
        for (var entry : history.entries()) {
            if (entry.fact() instanceof HandOffFacts.ArbitrationDecided) {
                open(offers)
                        .ifPresent(offer ->
                                offers.put(offer.id(), offer.answered(OfferState.WITHDRAWN, entry.at(), null, null)));
            }
            readOffer(offers, entry);
            readArbitration(arbitrations, entry);
        }
        if (!history.isEmpty() && isOver(history)) {
            arbitrations.replaceAll((id, each) -> each.overtaken());
        }
        return new HandOffs(new ArrayList<>(offers.values()), new ArrayList<>(arbitrations.values()));
    }

    private static boolean isOver(History history) {
        var phase = history.header().progress().phase();
        return phase == Phase.DONE || phase == Phase.ENDED;
    }

    private static Optional<Offer> open(Map<Integer, Offer> offers) {
        return offers.values().stream().filter(offer -> offer.state().open()).findFirst();
    }

    private static void readOffer(Map<Integer, Offer> offers, Entry entry) {
        switch (entry.fact()) {
            case HandOffFacts.Offered fact ->
                offers.put(
                        entry.seq(),
                        new Offer(entry.seq(), fact, entry.at(), OfferState.OFFERED, null, null, null, null));
            case HandOffFacts.OfferTimedOut fact ->
                offers.computeIfPresent(fact.offer(), (id, offer) -> offer.timedOut());
            case HandOffFacts.Accepted fact ->
                offers.computeIfPresent(
                        fact.offer(),
                        (id, offer) -> offer.answered(OfferState.ACCEPTED, entry.at(), null, entry.text()));
            case HandOffFacts.Rejected fact ->
                offers.computeIfPresent(
                        fact.offer(),
                        (id, offer) -> offer.answered(OfferState.REJECTED, entry.at(), fact.reason(), entry.text()));
            case HandOffFacts.OfferWithdrawn fact ->
                offers.computeIfPresent(
                        fact.offer(),
                        (id, offer) -> offer.answered(OfferState.WITHDRAWN, entry.at(), null, entry.text()));
            case HandOffFacts.RejectionFound fact ->
                offers.computeIfPresent(fact.offer(), (id, offer) -> offer.found(fact.finding()));
            default -> {}
        }
    }

    private static void readArbitration(Map<Integer, Arbitration> arbitrations, Entry entry) {
        switch (entry.fact()) {
            case HandOffFacts.ArbitrationOpened fact ->
                arbitrations.put(
                        entry.seq(),
                        new Arbitration(
                                entry.seq(),
                                fact.cause(),
                                entry.text(),
                                entry.at(),
                                fact.dueAt(),
                                false,
                                false,
                                null,
                                null,
                                null));
            case HandOffFacts.ArbitrationOverdue fact ->
                arbitrations.computeIfPresent(fact.arbitration(), (id, was) -> was.late());
            case HandOffFacts.ArbitrationDecided fact ->
                arbitrations.computeIfPresent(
                        fact.arbitration(), (id, was) -> was.decided(entry.at(), fact.holder(), entry.text()));
            default -> {}
        }
    }

    /** The offer that awaits an answer. */
    public Optional<Offer> openOffer() {
        return offers.stream().filter(offer -> offer.state().open()).findFirst();
    }

    /** The arbitration that awaits a decision. */
    public Optional<Arbitration> openArbitration() {
        return arbitrations.stream().filter(Arbitration::open).findFirst();
    }

    /** Rejections since the integrator last decided. */
    public long rejectionsSinceDecision() {
        var decided = arbitrations.stream()
                .flatMap(each -> Optional.ofNullable(each.decidedAt()).stream())
                .max(java.time.Instant::compareTo);
        return offers.stream()
                .filter(offer -> offer.state() == OfferState.REJECTED)
                .filter(offer -> decided.isEmpty() || offer.at().isAfter(decided.get()))
                .count();
    }

    /** How the hand-offs of this record went (ATT-07). */
    public Tally tally() {
        return new Tally(
                offers.size(),
                offers.stream()
                        .filter(offer -> offer.state() == OfferState.ACCEPTED)
                        .count(),
                offers.stream()
                        .filter(offer -> offer.state() == OfferState.REJECTED)
                        .count());
    }

    /**
     * Hand-offs in numbers.
     *
     * @param offers how many were made
     * @param accepted how many of them were accepted
     * @param rejected how many of them were rejected
     */
    public record Tally(long offers, long accepted, long rejected) {

        /** The share of offers that were rejected, in per cent; 0 when there were none. */
        public double bounceRate() {
            return offers == 0 ? 0 : 100.0 * rejected / offers;
        }
    }

    /** Whether the party has held the record before and does not now. */
    public static boolean isFormerHolder(History history, PartyId party) {
        return !history.header().holder().party().equals(party)
                && history.holdings().stream()
                        .anyMatch(holding -> holding.party().equals(party));
    }
}
