package org.fairlead.incident.internal;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.Map;
import org.fairlead.access.Act;
import org.fairlead.bulk.BesideAct;
import org.fairlead.notification.Watchers;
import org.fairlead.notification.Watching;
import org.fairlead.platform.actor.Actor;
import org.fairlead.record.RecordId;
import org.springframework.stereotype.Component;

/** Watching many incidents. What was watched or muted before stays as it was, also when this is undone. */
@Component
class ManyWatched implements BesideAct {

    private final Watchers watchers;

    ManyWatched(Watchers watchers) {
        this.watchers = watchers;
    }

    @Override
    public String code() {
        return "watch";
    }

    @Override
    public String title() {
        return say("incident.many.watch");
    }

    @Override
    public Act needs() {
        return Act.READ_RECORDS;
    }

    @Override
    public List<Part> parts(Actor actor) {
        return List.of();
    }

    @Override
    public String words(Map<String, String> values, Actor actor) {
        return say("incident.many.watched");
    }

    @Override
    public boolean would(RecordId record, Map<String, String> values, Actor actor) {
        return watchers.of(actor, record) == Watching.NOT;
    }

    @Override
    public boolean does(RecordId record, Map<String, String> values, Actor actor, String key) {
        return watchers.watchOneOfMany(actor, record, key);
    }

    @Override
    public boolean takeBack(RecordId record, Map<String, String> values, Actor actor, String key) {
        return watchers.unwatchOneOfMany(actor, record, key);
    }

    @Override
    public String keptBecause() {
        return say("incident.many.watched-since");
    }
}
