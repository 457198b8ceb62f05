package org.fairlead.platform.search;

import org.fairlead.platform.actor.Actor;

/**
 * One kind of thing that can be found. A bean of this type is all it takes. It leaves out what the actor may not read before it ranks
 * or counts anything, so that no hit, count or completion tells of what is hidden.
 */
public interface SearchSource {

    /** What it finds. */
    Facet facet();

    /** What the actor may read of what was asked for, best first. */
    Found find(Actor actor, Question question);
}
