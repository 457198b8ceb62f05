package org.fairlead.access.internal;

import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.springframework.stereotype.Component;

/** Decides by the policy table. */
@Component
final class TableAccess implements Access {

    @Override
    public boolean may(Actor actor, Act act) {
        return Policy.allows(actor, act);
    }

    @Override
    public void require(Actor actor, Act act) {
        if (!may(actor, act)) {
            throw GeneralRefusal.notAllowed(act.words());
        }
    }
}
