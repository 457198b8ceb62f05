package org.fairlead.handoff;

import static org.fairlead.platform.language.Say.say;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fairlead.catalogue.Catalogue;
import org.fairlead.people.People;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.register.Register;
import org.fairlead.record.Audience;
import org.fairlead.record.History;
import org.fairlead.record.Move;
import org.fairlead.record.NewEntry;
import org.fairlead.record.Phase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The protocol: who may offer, answer and decide, and what each leads to. A practice calls these rules inside its own use cases and
 * adds the entries they give; a practice's own move of its lifecycle comes in where one goes with it.
 */
@Component
public final class HandOffRules {

    private static final int REJECTIONS_THAT_NEED_A_DECISION = 3;

    private final Register register;
    private final AcceptanceWindows windows;

    HandOffRules(Register register, AcceptanceWindows windows) {
        this.register = register;
        this.windows = windows;
    }

    /**
     * An offer that somebody wants to make.
     *
     * @param to the party asked
     * @param team the team asked for; null for the party's choice
     * @param packet what goes with it
     */
    public record Proposal(PartyId to, @Nullable UUID team, Packet packet) {}

    /** Offers the record. A timed-out offer is withdrawn by it; an offer still within its window stands in the way. */
    public List<NewEntry> offer(Actor actor, History history, Proposal proposal, Instant now) {
        var header = history.header();
        var handOffs = HandOffs.of(history);
        mustOwn(actor, history, say("handoff.refusal.act.offer"));
        mustBeAlive(history);
        if (register.at(People.ORGANISATION, proposal.to().value(), now).isEmpty()) {
            throw GeneralRefusal.invalid("to", say("handoff.refusal.choose-receiver"));
        }
        if (header.holder().party().equals(proposal.to())) {
            throw refused("already-owner", say("handoff.refusal.holds-already", "who", name(proposal.to())));
        }
        handOffs.openArbitration().ifPresent(any -> {
            throw refused("arbitration-open", say("handoff.refusal.being-decided"));
        });
        handOffs.openOffer()
                .filter(offer -> offer.state() == OfferState.OFFERED)
                .ifPresent(offer -> {
                    throw refused(
                            "offer-open",
                            say(
                                    "handoff.refusal.offered",
                                    "who",
                                    name(offer.fact().to())));
                });
        var missing = proposal.packet()
                .missing(Catalogue.packetOf(register, header.subject().category()));
        if (!missing.isEmpty()) {
            throw new RefusedException(new HandOffRefusal.PacketIncomplete(missing));
        }
        var from = header.holder().party();
        var readers = Set.of(from, proposal.to());
        var entries = new ArrayList<NewEntry>();
        handOffs.openOffer()
                .ifPresent(late -> entries.add(NewEntry.of(new HandOffFacts.OfferWithdrawn(late.id()))
                        .toParties(Set.of(from, late.fact().to()))));
        var answerBy = windows.answerBy(header, proposal.to(), now);
        entries.add(
                NewEntry.of(new HandOffFacts.Offered(from, proposal.to(), proposal.team(), proposal.packet(), answerBy))
                        .toParties(readers));
        if (HandOffs.isFormerHolder(history, proposal.to())) {
            entries.add(arbitration(ArbitrationCause.RETURN_TO_FORMER_HOLDER, history, now));
        }
        return entries;
    }

    /** Accepts: the receiver owns the record from now on. */
    public List<NewEntry> accept(Actor actor, History history, int offerId, @Nullable Move move) {
        var offer = openOffer(history, offerId);
        mustBeReceiver(actor, offer, say("handoff.refusal.act.accept"));
        mustBeAlive(history);
        var fact = new HandOffFacts.Accepted(
                offerId, offer.fact().to(), offer.fact().team(), move);
        return List.of(NewEntry.of(fact).to(Audience.INVOLVED));
    }

    /** Rejects with a reason; the third rejection since the last decision opens an arbitration. */
    public List<NewEntry> reject(Actor actor, History history, Rejection rejection, Instant now) {
        var offer = openOffer(history, rejection.offer());
        mustBeReceiver(actor, offer, say("handoff.refusal.act.reject"));
        if (rejection.words().isBlank()) {
            throw GeneralRefusal.invalid("reason", say("handoff.refusal.why-reject"));
        }
        var entries = new ArrayList<NewEntry>();
        entries.add(NewEntry.of(new HandOffFacts.Rejected(
                        offer.id(), offer.fact().to(), rejection.reason().name()))
                .saying(rejection.words().strip())
                .toParties(Set.of(offer.fact().from(), offer.fact().to())));
        var handOffs = HandOffs.of(history);
        if (handOffs.rejectionsSinceDecision() + 1 >= REJECTIONS_THAT_NEED_A_DECISION
                && handOffs.openArbitration().isEmpty()) {
            entries.add(arbitration(ArbitrationCause.THIRD_REJECTION, history, now));
        }
        return entries;
    }

    /**
     * A rejection.
     *
     * @param offer the offer
     * @param reason which of the listed reasons
     * @param words why, for the sender
     */
    public record Rejection(int offer, RejectionReason reason, String words) {}

    /** Takes an offer back. */
    public List<NewEntry> withdraw(Actor actor, History history, int offerId) {
        var offer = openOffer(history, offerId);
        mustOwn(actor, history, say("handoff.refusal.act.withdraw"));
        return List.of(NewEntry.of(new HandOffFacts.OfferWithdrawn(offerId))
                .toParties(Set.of(offer.fact().from(), offer.fact().to())));
    }

    /** The integrator finds a rejection valid or wrongful. */
    public List<NewEntry> find(Actor actor, History history, int offerId, Finding finding, String words) {
        mustBeDutyOfficer(actor, say("handoff.refusal.act.judge"));
        var offer = HandOffs.of(history).offers().stream()
                .filter(each -> each.id() == offerId && each.state() == OfferState.REJECTED)
                .findFirst()
                .orElseThrow(() -> refused("not-rejected", say("handoff.refusal.not-rejected")));
        mustNotBeParty(actor, offer.fact());
        return List.of(NewEntry.of(new HandOffFacts.RejectionFound(offerId, finding))
                .saying(words)
                .toParties(Set.of(offer.fact().from(), offer.fact().to())));
    }

    /** A party of the record asks the integrator to decide. */
    public List<NewEntry> askForArbitration(Actor actor, History history, String words, Instant now) {
        mustBeAlive(history);
        if (HandOffs.of(history).openArbitration().isPresent()) {
            throw refused("arbitration-open", say("handoff.refusal.decided-already"));
        }
        return List.of(arbitration(ArbitrationCause.REQUESTED, history, now).saying(words));
    }

    /** The integrator decides who holds the record from now on. */
    public List<NewEntry> decide(Actor actor, History history, Decision decision, @Nullable Move move, Instant now) {
        mustBeDutyOfficer(actor, say("handoff.refusal.act.decide"));
        var arbitration = HandOffs.of(history)
                .openArbitration()
                .filter(open -> decision.arbitration() == null || decision.arbitration() == open.id())
                .orElseThrow(() -> refused("no-arbitration", say("handoff.refusal.no-arbitration")));
        if (decision.words().isBlank()) {
            throw GeneralRefusal.invalid("reason", say("handoff.refusal.why-decide"));
        }
        if (register.at(People.ORGANISATION, decision.holder().value(), now).isEmpty()) {
            throw GeneralRefusal.invalid("holder", say("handoff.refusal.choose-holder"));
        }
        var fact = new HandOffFacts.ArbitrationDecided(arbitration.id(), decision.holder(), move);
        return List.of(NewEntry.of(fact).saying(decision.words().strip()).to(Audience.INVOLVED));
    }

    /**
     * A decision.
     *
     * @param arbitration which one is decided; null for the open one
     * @param holder who must hold the record
     * @param words why
     */
    public record Decision(@Nullable Integer arbitration, PartyId holder, String words) {

        /** Of whichever is open: there is at most one. */
        public Decision(PartyId holder, String words) {
            this(null, holder, words);
        }
    }

    private NewEntry arbitration(ArbitrationCause cause, History history, Instant now) {
        return NewEntry.of(new HandOffFacts.ArbitrationOpened(cause, windows.decideBy(history.header(), now)))
                .to(Audience.INVOLVED);
    }

    private static Offer openOffer(History history, int offerId) {
        Optional<Offer> offer = HandOffs.of(history).offers().stream()
                .filter(each -> each.id() == offerId)
                .findFirst();
        if (offer.isEmpty()) {
            throw GeneralRefusal.unknown(say("handoff.refusal.unknown", "place", Integer.toString(offerId)));
        }
        if (!offer.get().state().open()) {
            throw refused("already-answered", say("handoff.refusal.answered"));
        }
        return offer.get();
    }

    private void mustBeReceiver(Actor actor, Offer offer, String act) {
        if (!actor.actsFor(offer.fact().to())) {
            throw GeneralRefusal.notAllowed(say(
                    "handoff.refusal.not-receiver",
                    "act",
                    act,
                    "who",
                    name(offer.fact().to())));
        }
    }

    private void mustOwn(Actor actor, History history, String act) {
        var owner = history.header().holder().party();
        if (!actor.actsFor(owner) && !actor.is(Role.DUTY_OFFICER)) {
            throw GeneralRefusal.notAllowed(say("handoff.refusal.not-holder", "act", act, "who", name(owner)));
        }
    }

    private static void mustBeAlive(History history) {
        var phase = history.header().progress().phase();
        if (phase == Phase.DONE || phase == Phase.ENDED) {
            throw refused("not-open", say("handoff.refusal.not-open"));
        }
    }

    private static void mustBeDutyOfficer(Actor actor, String act) {
        if (!actor.is(Role.DUTY_OFFICER)) {
            throw GeneralRefusal.notAllowed(say("handoff.refusal.not-duty-officer", "act", act));
        }
    }

    private static void mustNotBeParty(Actor actor, HandOffFacts.Offered offer) {
        if (actor.actsFor(offer.from()) || actor.actsFor(offer.to())) {
            throw GeneralRefusal.notAllowed(say("handoff.refusal.own-rejection"));
        }
    }

    private String name(PartyId party) {
        return People.name(register, party);
    }

    private static RefusedException refused(String codeTail, String why) {
        return new RefusedException(new HandOffRefusal.NotNow(why, codeTail));
    }
}
