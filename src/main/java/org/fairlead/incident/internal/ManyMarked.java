package org.fairlead.incident.internal;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.Map;
import org.fairlead.access.Act;
import org.fairlead.incident.Flags;
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

/** Many incidents marked as touching operations. */
@Component
class ManyMarked extends ManyMoved {

    private static final String REASON = "reason";

    private final Incidents incidents;

    ManyMarked(Incidents incidents, Timelines timelines) {
        super(new Step("mark-operational", later("incident.many.mark"), Act.EDIT_RECORD), timelines);
        this.incidents = incidents;
    }

    @Override
    public List<Part> parts(Actor actor) {
        return List.of(Part.text(REASON, say("incident.act.mark-operational.label"), "", 2));
    }

    @Override
    public String words(Map<String, String> values, Actor actor) {
        var reason = ManyParts.said(values, REASON);
        if (reason.isEmpty()) {
            throw GeneralRefusal.invalid(REASON, say("incident.refusal.which-operation"));
        }
        return say("incident.many.quoted", "text", FilledWords.shortened(reason));
    }

    @Override
    Outcome move(RecordId record, Map<String, String> values, Actor actor, Intent intent) {
        return incidents.flag(record, ManyParts.said(values, REASON), actor, intent);
    }

    @Override
    boolean isSo(Refusal refusal) {
        return refusal instanceof IncidentRefusal.NotNow not && not.codeTail().equals("already-flagged");
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
        if (place(did.now()) != place(did.after())) {
            throw GeneralRefusal.invalid(REASON, say("incident.many.marked-since"));
        }
        return incidents.unflag(did.id(), actor, intent);
    }

    /** Which entry said so last, or took it off; 0 for none. */
    static int place(History history) {
        return history.entries().stream()
                .filter(entry -> Flags.speaksOf(entry.fact(), IncidentFlag.OPERATIONAL))
                .mapToInt(entry -> entry.seq())
                .max()
                .orElse(0);
    }
}
