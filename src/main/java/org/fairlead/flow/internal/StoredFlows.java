package org.fairlead.flow.internal;

import org.fairlead.flow.FlowLog;
import org.fairlead.flow.Flows;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.register.Register;
import org.fairlead.record.EntryWalk;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/** Walks the timelines once and keeps of each entry what the figures need. */
@Component
class StoredFlows implements Flows {

    private final EntryWalk walk;
    private final Register register;

    StoredFlows(EntryWalk walk, Register register) {
        this.walk = walk;
        this.register = register;
    }

    @Override
    public FlowLog log(Actor actor, Condition filter) {
        var filling = new Filling(register);
        walk.walk(actor, filter, filling);
        return filling.log();
    }
}
