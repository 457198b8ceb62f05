package org.fairlead.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.record.RecordId;

/**
 * Who watches which record. Watching gives nobody a right: a watcher is told what they may read, no more.
 *
 * <pre>{@code
 * watchers.watch(actor, record);
 * watchers.name(agent, record, colleague);
 * }</pre>
 */
public interface Watchers {

    /** The most records one person may stop watching in one go. */
    int MOST = 10_000;

    /** How the actor follows the record. */
    Watching of(Actor actor, RecordId record);

    /** Those who watch the record, as far as the actor is told: overseers of everybody, a provider's staff of one another. */
    List<Watcher> on(Actor actor, RecordId record);

    /** Both at once. */
    Followed followed(Actor actor, RecordId record);

    /**
     * How a record is followed.
     *
     * @param own how the actor follows it
     * @param watchers those who watch it, as far as the actor is told
     */
    record Followed(Watching own, List<Watcher> watchers) {

        /** Copies the list. */
        public Followed {
            watchers = List.copyOf(watchers);
        }
    }

    /** The actor watches it from now on. Refused when there is no such record that they may see. */
    void watch(Actor actor, RecordId record);

    /** The actor no longer watches it, and no longer mutes it. */
    void stop(Actor actor, RecordId record);

    /** The actor hears nothing of it from now on. */
    void mute(Actor actor, RecordId record);

    /** Whether the actor may make the person a watcher, of any record. */
    boolean mayName(Actor actor, PersonId person);

    /**
     * Staff make somebody else a watcher: overseers anybody who works on records, a provider's staff one another. Refused for a person who
     * may not see the record. Who has muted it stays muted, which nobody else is told.
     */
    void name(Actor actor, RecordId record, PersonId person);

    /** Staff take somebody else's watching back. */
    void unname(Actor actor, RecordId record, PersonId person);

    /**
     * Watches one of many records.
     *
     * @param key names the one change of many, for taking it back
     * @return whether the record was not watched before, or was begun under this very key
     */
    boolean watchOneOfMany(Actor actor, RecordId record, String key);

    /** Takes back what was begun under the key; false when it was begun otherwise, or ended since. */
    boolean unwatchOneOfMany(Actor actor, RecordId record, String key);

    /** Stops watching all of these; how many were watched. */
    int stopAll(Actor actor, Collection<RecordId> records);

    /** What the actor watches, the last begun first. */
    List<RecordId> watched(Actor actor, int most);

    /**
     * A watcher.
     *
     * @param person who
     * @param since since when
     * @param byMention whether a mention made them one
     */
    record Watcher(PersonId person, Instant since, boolean byMention) {}
}
