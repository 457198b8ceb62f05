package org.fairlead.access;

import org.fairlead.platform.actor.Actor;

public interface Access {
    boolean may(Actor actor, Act act);

    void require(Actor actor, Act act);
}
