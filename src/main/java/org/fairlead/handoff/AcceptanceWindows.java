package org.fairlead.handoff;

import java.time.Instant;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.record.Header;

/** How long a party may take to answer an offer; what agreements say is answered by the module that keeps them. */
public interface AcceptanceWindows {

    /** The end of the window for an offer of the record to the party made at the instant. */
    Instant answerBy(Header record, PartyId to, Instant offeredAt);

    /** By when the integrator must decide an arbitration opened at the instant. */
    Instant decideBy(Header record, Instant openedAt);
}
