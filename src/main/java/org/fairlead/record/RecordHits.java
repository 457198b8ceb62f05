package org.fairlead.record;

import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.search.Hit;

/** How a practice shows its records among what was found or opened. A bean of this type for each kind of record. */
public interface RecordHits {

    /** The kind of record. */
    String kind();

    /** A record as a hit, as far as the actor may know, with nothing marked. */
    Hit hit(Row row, Actor actor);
}
