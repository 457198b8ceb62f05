package org.fairlead.incident.internal;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.Map;
import org.fairlead.access.Act;
import org.fairlead.bulk.BulkAct;
import org.fairlead.incident.IncidentLifecycle;
import org.fairlead.incident.StateWords;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.Refusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.record.History;
import org.fairlead.record.Intent;
import org.fairlead.record.Outcome;
import org.fairlead.record.RecordId;
import org.fairlead.record.Timelines;

/** A step in the life of many incidents. People have been told and clocks have stopped by it, so it is not undone unless a step says so. */
abstract class ManyMoved implements BulkAct {

    private final Step step;
    private final Timelines timelines;

    /**
     * A step.
     *
     * @param code its code
     * @param title the key of what is done
     * @param needs what one must be allowed to do
     */
    record Step(String code, String title, Act needs) {}

    ManyMoved(Step step, Timelines timelines) {
        this.step = step;
        this.timelines = timelines;
    }

    @Override
    public final String code() {
        return step.code();
    }

    @Override
    public final String title() {
        return say(step.title());
    }

    @Override
    public final Act needs() {
        return step.needs();
    }

    @Override
    public List<Part> parts(Actor actor) {
        return List.of();
    }

    @Override
    public String words(Map<String, String> values, Actor actor) {
        return say("incident.many.each-by-itself");
    }

    /** Makes the step on one of them. */
    abstract Outcome move(RecordId record, Map<String, String> values, Actor actor, Intent intent);

    /** Whether it was refused because it has been made before. */
    abstract boolean isSo(Refusal refusal);

    @Override
    public final Outcome perform(RecordId record, Map<String, String> values, Actor actor, Intent intent) {
        try {
            return move(record, values, actor, intent);
        } catch (RefusedException refused) {
            if (isSo(refused.refusal())) {
                return new Outcome(timelines.history(actor, record), List.of(), false);
            }
            throw refused;
        }
    }

    @Override
    public String becoming(History before, History after) {
        return ManyParts.becomes(say("incident.many.state"), state(before), state(after));
    }

    private static String state(History history) {
        return StateWords.of(IncidentLifecycle.state(history.header()));
    }

    @Override
    public boolean undoable(Actor actor) {
        return false;
    }

    @Override
    public Outcome undo(Did did, Map<String, String> values, Actor actor, Intent intent) {
        throw GeneralRefusal.invalid("act", say("incident.many.step-stays"));
    }
}
