package org.fairlead.record;

import java.time.Instant;
import org.fairlead.platform.actor.Actor;
import org.jooq.Condition;

/** What actors have heard of records. */
public interface RecordNews {

    /** Records to which something was added after the instant that the actor may read: what is not for them moves nothing. */
    Condition heardAfter(Actor actor, Instant instant);
}
