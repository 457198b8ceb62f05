package org.fairlead.handoff;

import java.time.Instant;
import java.util.List;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.record.RecordId;

/**
 * What waits for an answer or a decision across records, as the actor may see it, and what was decided before.
 *
 * <pre>{@code
 * queue.openOffers(resolver, 20);   // those to the resolver's own parties and from them, soonest to answer first
 * }</pre>
 */
public interface HandOffQueue {

    /** Offers that nobody has answered yet, soonest to answer first. */
    List<OpenOffer> openOffers(Actor actor, int most);

    /** Arbitrations that nobody has decided yet, soonest to decide first. */
    List<OpenArbitration> openArbitrations(Actor actor, int most);

    /** The newest decisions, whatever they were about. */
    List<Precedent> decisions(Actor actor, int most);

    /**
     * An offer without an answer.
     *
     * @param record the record
     * @param from who offers and still holds it
     * @param to who must answer
     * @param answerBy by when; in the past when the time is over
     */
    record OpenOffer(RecordId record, PartyId from, PartyId to, Instant answerBy) {}

    /**
     * A dispute without a decision.
     *
     * @param record the record
     * @param cause why
     * @param decideBy by when; in the past when the time is over
     */
    record OpenArbitration(RecordId record, ArbitrationCause cause, Instant decideBy) {}

    /**
     * A decision that was made.
     *
     * @param record the record
     * @param holder who had to hold it
     * @param decidedAt when
     * @param reason why; may be empty
     */
    record Precedent(RecordId record, PartyId holder, Instant decidedAt, String reason) {}
}
