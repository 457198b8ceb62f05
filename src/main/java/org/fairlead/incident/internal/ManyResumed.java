package org.fairlead.incident.internal;

import static org.fairlead.platform.language.Say.later;

import java.util.Map;
import org.fairlead.access.Act;
import org.fairlead.incident.IncidentRefusal;
import org.fairlead.incident.Incidents;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.Refusal;
import org.fairlead.record.Intent;
import org.fairlead.record.Outcome;
import org.fairlead.record.RecordId;
import org.fairlead.record.Timelines;
import org.springframework.stereotype.Component;

/** Every pause of many incidents ended. */
@Component
class ManyResumed extends ManyMoved {

    private final Incidents incidents;

    ManyResumed(Incidents incidents, Timelines timelines) {
        super(new Step("resume", later("incident.many.resume"), Act.PAUSE), timelines);
        this.incidents = incidents;
    }

    @Override
    Outcome move(RecordId record, Map<String, String> values, Actor actor, Intent intent) {
        return incidents.resume(record, null, actor, intent);
    }

    @Override
    boolean isSo(Refusal refusal) {
        return refusal instanceof IncidentRefusal.NotNow not && not.codeTail().equals("not-paused");
    }
}
