package org.fairlead.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fairlead.platform.actor.Actor;
import org.fairlead.record.RecordId;

/**
 * When people looked at records last, each for themselves: nobody is told of another's.
 *
 * <pre>{@code
 * looks.before(actor, record, now); // what was written after it is new to the actor
 * looks.last(actor, 20);
 * }</pre>
 */
public interface Looks {

    /** Somebody who comes back within this time has not been away: what was new then still is. */
    Duration VISIT = Duration.ofMinutes(30);

    /** When the actor's visit before this one ended; empty when there was none. */
    Optional<Instant> before(Actor actor, RecordId record, Instant now);

    /** The records the actor looked at last, the last first. Whether they may still be read is for the caller to ask. */
    List<RecordId> last(Actor actor, int most);
}
