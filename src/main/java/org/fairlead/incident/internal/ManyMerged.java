package org.fairlead.incident.internal;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.Map;
import org.fairlead.access.Act;
import org.fairlead.bulk.BulkAct;
import org.fairlead.incident.Incidents;
import org.fairlead.link.Links;
import org.fairlead.link.Relation;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.record.History;
import org.fairlead.record.Intent;
import org.fairlead.record.Outcome;
import org.fairlead.record.RecordId;
import org.fairlead.record.Timelines;
import org.springframework.stereotype.Component;

/** Many incidents merged into the one that goes on for all of them. */
@Component
class ManyMerged implements BulkAct {

    private final Incidents incidents;
    private final Timelines timelines;

    ManyMerged(Incidents incidents, Timelines timelines) {
        this.incidents = incidents;
        this.timelines = timelines;
    }

    @Override
    public String code() {
        return "merge";
    }

    @Override
    public String title() {
        return say("incident.many.merge");
    }

    @Override
    public Act needs() {
        return Act.MERGE;
    }

    @Override
    public List<Part> parts(Actor actor) {
        return List.of(Part.text("into", say("incident.many.into"), say("incident.many.into-hint"), 1));
    }

    private History into(Map<String, String> values, Actor actor) {
        var number = values.getOrDefault("into", "").strip();
        return timelines
                .history(actor, number)
                .orElseThrow(() -> GeneralRefusal.invalid("into", say("incident.many.no-incident")));
    }

    @Override
    public String words(Map<String, String> values, Actor actor) {
        var header = into(values, actor).header();
        return say(
                "incident.many.goes-on-in",
                "number",
                header.identity().number().text(),
                "title",
                header.subject().title());
    }

    @Override
    public Outcome perform(RecordId record, Map<String, String> values, Actor actor, Intent intent) {
        var into = into(values, actor);
        if (into.id().equals(record)) {
            return new Outcome(into, List.of(), false);
        }
        return incidents.merge(record, into.id(), actor, intent);
    }

    @Override
    public boolean undoable(Actor actor) {
        return true;
    }

    @Override
    public Outcome undo(Did did, Map<String, String> values, Actor actor, Intent intent) {
        var done = Links.of(did.after(), Relation.MERGED_INTO).map(Links.Link::id);
        if (done.isEmpty()
                || !done.equals(Links.of(did.now(), Relation.MERGED_INTO).map(Links.Link::id))) {
            throw GeneralRefusal.invalid("into", say("incident.many.merged-since"));
        }
        return incidents.undoMerge(did.id(), actor, intent);
    }
}
