package org.fairlead.bulk;

import java.util.Map;
import org.fairlead.platform.actor.Actor;
import org.fairlead.record.Intent;
import org.fairlead.record.Outcome;
import org.fairlead.record.RecordId;

/**
 * Something that can be done beside many records, without a trace on their timelines, such as watching them. It keeps the key under which
 * it was done, so that going on after a crash does nothing twice and undoing takes back exactly this.
 */
public interface BesideAct extends BulkAct {

    /** Whether it would change anything; refused like the doing itself. */
    boolean would(RecordId record, Map<String, String> values, Actor actor);

    /** Does it; whether it was done under this key, now or before a crash. */
    boolean does(RecordId record, Map<String, String> values, Actor actor, String key);

    /** Takes back what was done under the key; false where that is over. */
    boolean takeBack(RecordId record, Map<String, String> values, Actor actor, String key);

    /** Why a record is not changed back, in a sentence. */
    String keptBecause();

    @Override
    default Outcome perform(RecordId record, Map<String, String> values, Actor actor, Intent intent) {
        throw new IllegalStateException(code() + " leaves no trace on a timeline");
    }

    @Override
    default boolean undoable(Actor actor) {
        return true;
    }

    @Override
    default Outcome undo(Did did, Map<String, String> values, Actor actor, Intent intent) {
        throw new IllegalStateException(code() + " leaves no trace on a timeline");
    }
}
