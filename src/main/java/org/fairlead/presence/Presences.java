package org.fairlead.presence;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.fairlead.platform.actor.Actor;
import org.fairlead.record.RecordId;

/**
 * Who has which record open.
 *
 * <pre>{@code
 * presences.say(actor, record, Doing.EDITING); // every quarter of a minute
 * presences.others(actor, List.of(record));
 * }</pre>
 *
 * <p>Those who oversee the estate are told of everybody who works here; a provider's staff of one another. Requesters are neither told nor
 * told of.
 */
public interface Presences {

    /** Whoever has said nothing for so long has gone. */
    Duration GONE = Duration.ofSeconds(45);

    /** The actor has the record open; nothing for a requester, or when the record cannot be seen. */
    void say(Actor actor, RecordId record, Doing doing);

    /** Others who have any of the records open, as far as the actor is told; those who write first. */
    List<Present> others(Actor actor, Collection<RecordId> records);
}
