package org.fairlead.incident.internal;

import static org.fairlead.platform.language.Say.later;

import java.util.Map;
import org.fairlead.access.Act;
import org.fairlead.incident.IncidentRefusal;
import org.fairlead.incident.IncidentState;
import org.fairlead.incident.Incidents;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.Refusal;
import org.fairlead.record.Intent;
import org.fairlead.record.Outcome;
import org.fairlead.record.RecordId;
import org.fairlead.record.Timelines;
import org.springframework.stereotype.Component;

/** Many resolved incidents closed by hand. */
@Component
class ManyClosed extends ManyMoved {

    private final Incidents incidents;

    ManyClosed(Incidents incidents, Timelines timelines) {
        super(new Step("close", later("incident.many.close"), Act.CLOSE), timelines);
        this.incidents = incidents;
    }

    @Override
    Outcome move(RecordId record, Map<String, String> values, Actor actor, Intent intent) {
        return incidents.close(record, actor, intent);
    }

    @Override
    boolean isSo(Refusal refusal) {
        return refusal instanceof IncidentRefusal.WrongState wrong && wrong.state() == IncidentState.CLOSED;
    }
}
