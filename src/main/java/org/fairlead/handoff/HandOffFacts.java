package org.fairlead.handoff;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.record.Entry;
import org.fairlead.record.Fact;
import org.fairlead.record.FactKinds;
import org.fairlead.record.Header;
import org.fairlead.record.Move;
import org.jspecify.annotations.Nullable;

/** What the hand-off protocol puts on timelines. Offers and arbitrations are named by the place of the entry that began them. */
public final class HandOffFacts {

    /** The names they are stored under. */
    public static final FactKinds KINDS = new FactKinds(Map.of(
            "offered", Offered.class,
            "accepted", Accepted.class,
            "rejected", Rejected.class,
            "offer-timed-out", OfferTimedOut.class,
            "offer-withdrawn", OfferWithdrawn.class,
            "rejection-found", RejectionFound.class,
            "arbitration-opened", ArbitrationOpened.class,
            "arbitration-overdue", ArbitrationOverdue.class,
            "arbitration-decided", ArbitrationDecided.class));

    private HandOffFacts() {}

    private static Header offering(Header header, @Nullable PartyId to) {
        var holder = header.holder();
        return header.with(new Header.Holder(holder.party(), holder.team(), holder.assignee(), to));
    }

    /**
     * The owner offered the record to another party.
     *
     * @param from the owner
     * @param to the party asked
     * @param team the team asked for; null for the party's choice
     * @param packet what goes with it
     * @param answerBy the end of the acceptance window
     */
    public record Offered(
            PartyId from, PartyId to, @Nullable UUID team, Packet packet, Instant answerBy) implements Fact {
        @Override
        public Header touch(Header header, Entry entry) {
            return offering(header, to).involving(to);
        }
    }

    /**
     * The receiver took it and owns the record from now on.
     *
     * @param offer the offer
     * @param party the new owner
     * @param team its team; null for none yet
     * @param move the move of the lifecycle that goes with it; null for none
     */
    public record Accepted(
            int offer,
            PartyId party,
            @Nullable UUID team,
            @Nullable Move move) implements Fact {
        @Override
        public Header touch(Header header, Entry entry) {
            return header.with(new Header.Holder(party, team, null, null)).after(move, entry.at());
        }
    }

    /**
     * The receiver said no. Why is the entry's text.
     *
     * @param offer the offer
     * @param by the receiver
     * @param reason the name of a {@link RejectionReason}; an imported log may have others
     */
    public record Rejected(int offer, PartyId by, String reason) implements Fact {
        @Override
        public Header touch(Header header, Entry entry) {
            return offering(header, null);
        }
    }

    /**
     * The acceptance window passed without an answer.
     *
     * @param offer the offer
     */
    public record OfferTimedOut(int offer) implements Fact {}

    /**
     * The sender took the offer back.
     *
     * @param offer the offer
     */
    public record OfferWithdrawn(int offer) implements Fact {
        @Override
        public Header touch(Header header, Entry entry) {
            return offering(header, null);
        }
    }

    /**
     * The integrator found a rejection valid or wrongful. Why is the entry's text.
     *
     * @param offer the offer
     * @param finding what was found
     */
    public record RejectionFound(int offer, Finding finding) implements Fact {}

    /**
     * The integrator must decide.
     *
     * @param cause why
     * @param dueAt by when
     */
    public record ArbitrationOpened(ArbitrationCause cause, Instant dueAt) implements Fact {}

    /**
     * The time to decide has passed.
     *
     * @param arbitration the arbitration
     */
    public record ArbitrationOverdue(int arbitration) implements Fact {}

    /**
     * The integrator decided who holds the record. Why is the entry's text.
     *
     * @param arbitration the arbitration
     * @param holder the owner from now on
     * @param move the move of the lifecycle that goes with it; null for none
     */
    public record ArbitrationDecided(
            int arbitration, PartyId holder, @Nullable Move move) implements Fact {
        @Override
        public Header touch(Header header, Entry entry) {
            var was = header.holder();
            var now = was.party().equals(holder)
                    ? new Header.Holder(holder, was.team(), was.assignee(), null)
                    : new Header.Holder(holder, null, null, null);
            return header.with(now).after(move, entry.at());
        }
    }
}
