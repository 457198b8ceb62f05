package org.fairlead.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fairlead.platform.actor.Actor;

/**
 * The front door to timelines: everything that happens to a record goes through here.
 *
 * <pre>{@code
 * timelines.change(actor, id, intent, history -> {
 *     var move = IncidentLifecycle.move(history.header(), RESOLVE);
 *     return List.of(NewEntry.of(new Resolved("restarted", move)).saying(words));
 * });
 * }</pre>
 *
 * <p>The rule given is asked on the history as it is now and may refuse. Its entries and all rows computed from them are written
 * in one transaction. When somebody else adds an entry meanwhile, the rule is asked again on the newer history, unless the intent
 * says which version it is based on: then it is refused as stale. A repeated key changes nothing and is answered with the record
 * as it was when the key was first used, also when nothing had to be changed then.
 */
public interface Timelines {

    /**
     * Begins a record.
     *
     * @param rule its first entries, the opening first; not asked when the key was used before
     */
    Outcome open(Actor actor, RecordId id, Intent intent, Supplier<List<NewEntry>> rule);

    /**
     * Adds to a record that the actor can see.
     *
     * @throws org.fairlead.platform.refusal.RefusedException not found, stale, or whatever the rule refuses
     */
    Outcome change(Actor actor, RecordId id, Intent intent, Function<History, List<NewEntry>> rule);

    /**
     * What a change would be asked on, without changing anything: for one that first has to find out which other records it
     * concerns. Leaves no receipt; a repeated key is answered as by {@link #change}.
     *
     * @param reader told the history as it is now; may refuse
     */
    Outcome look(Actor actor, RecordId id, Intent intent, Consumer<History> reader);

    /**
     * Adds to several records at once, all or none. The intent speaks of the first record.
     *
     * @param ids the records, the one asked about first
     * @param rule what to add to which, given the histories
     * @return the outcome of the first record
     */
    Outcome changeAll(
            Actor actor,
            List<RecordId> ids,
            Intent intent,
            Function<Map<RecordId, History>, Map<RecordId, List<NewEntry>>> rule);

    /**
     * Begins a record out of another that the actor can see, all or none. The intent's version is of the other; its key is answered with
     * the new one.
     *
     * @param from the record it comes from
     * @param id the new one
     * @param rule the first entries of the new one, and what is added to the other, given the other's history
     * @return the outcome of the new one
     */
    Outcome branch(Actor actor, RecordId from, RecordId id, Intent intent, Function<History, Branch> rule);

    /**
     * What a record begins with, and what is said on the one it comes from.
     *
     * @param begun the first entries of the new one, the opening first
     * @param added what is added to the other
     */
    record Branch(List<NewEntry> begun, List<NewEntry> added) {

        /** Copies the lists. */
        public Branch {
            begun = List.copyOf(begun);
            added = List.copyOf(added);
        }
    }

    /** The whole computed history of a record that the actor can see, notes left out. */
    History history(Actor actor, RecordId id);

    /** The same by number or id; empty when there is none that the actor can see. */
    Optional<History> history(Actor actor, String numberOrId);
}
