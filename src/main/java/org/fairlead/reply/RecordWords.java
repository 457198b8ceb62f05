package org.fairlead.reply;

import java.util.Optional;
import org.fairlead.platform.actor.Actor;
import org.fairlead.record.Audience;

/** Says what variables stand for on a record. The practice that has the records gives a bean of this type. */
public interface RecordWords {

    /**
     * The readers of what the actor writes on the record for that audience; empty when the actor sees no such record.
     *
     * @param number the record's number
     */
    Optional<Readers> readers(Actor actor, String number, Audience audience);
}
