package org.fairlead.incident.internal;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.Map;
import org.fairlead.access.Act;
import org.fairlead.incident.IncidentRefusal;
import org.fairlead.incident.IncidentState;
import org.fairlead.incident.Incidents;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.Refusal;
import org.fairlead.record.Intent;
import org.fairlead.record.Outcome;
import org.fairlead.record.RecordId;
import org.fairlead.record.Timelines;
import org.springframework.stereotype.Component;

/** Many incidents withdrawn before they are resolved. */
@Component
class ManyWithdrawn extends ManyMoved {

    private static final String REASON = "reason";

    private final Incidents incidents;

    ManyWithdrawn(Incidents incidents, Timelines timelines) {
        super(new Step("cancel", later("incident.many.withdraw"), Act.ADD_NOTE), timelines);
        this.incidents = incidents;
    }

    @Override
    public List<Part> parts(Actor actor) {
        return List.of(Part.text(REASON, say("incident.act.cancel.label"), say("incident.many.withdraw-hint"), 2));
    }

    @Override
    public String words(Map<String, String> values, Actor actor) {
        var reason = ManyParts.said(values, REASON);
        if (reason.isEmpty()) {
            throw GeneralRefusal.invalid(REASON, say("incident.refusal.why-withdrawn"));
        }
        return say("incident.many.quoted", "text", FilledWords.shortened(reason));
    }

    @Override
    Outcome move(RecordId record, Map<String, String> values, Actor actor, Intent intent) {
        return incidents.cancel(record, ManyParts.said(values, REASON), actor, intent);
    }

    @Override
    boolean isSo(Refusal refusal) {
        return refusal instanceof IncidentRefusal.WrongState wrong && wrong.state() == IncidentState.CANCELLED;
    }
}
