package org.fairlead.incident.internal;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import java.util.Map;
import org.fairlead.access.Act;
import org.fairlead.incident.IncidentFacts.Flagged;
import org.fairlead.incident.IncidentFlag;
import org.fairlead.incident.IncidentRefusal;
import org.fairlead.incident.Incidents;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.Refusal;
import org.fairlead.record.History;
import org.fairlead.record.Intent;
import org.fairlead.record.Outcome;
import org.fairlead.record.RecordId;
import org.fairlead.record.Timelines;
import org.springframework.stereotype.Component;

/** The mark of touching operations taken off many incidents. Undoing it marks them again with the reasons they had. */
@Component
class ManyUnmarked extends ManyMoved {

    private final Incidents incidents;

    ManyUnmarked(Incidents incidents, Timelines timelines) {
        super(new Step("unmark-operational", later("incident.many.unmark"), Act.EDIT_RECORD), timelines);
        this.incidents = incidents;
    }

    @Override
    Outcome move(RecordId record, Map<String, String> values, Actor actor, Intent intent) {
        return incidents.unflag(record, actor, intent);
    }

    @Override
    boolean isSo(Refusal refusal) {
        return refusal instanceof IncidentRefusal.NotNow not && not.codeTail().equals("not-flagged");
    }

    @Override
    public String becoming(History before, History after) {
        return "";
    }

    @Override
    public boolean undoable(Actor actor) {
        return true;
    }

    @Override
    public Outcome undo(Did did, Map<String, String> values, Actor actor, Intent intent) {
        if (ManyMarked.place(did.now()) != ManyMarked.place(did.after())) {
            throw GeneralRefusal.invalid("reason", say("incident.many.marked-since"));
        }
        return incidents.flag(did.id(), reason(did.before()), actor, intent);
    }

    private static String reason(History history) {
        return history.of(Flagged.class)
                .filter(entry -> ((Flagged) entry.fact()).flag() == IncidentFlag.OPERATIONAL)
                .reduce((first, last) -> last)
                .map(entry -> String.valueOf(entry.text()))
                .orElse("");
    }
}
