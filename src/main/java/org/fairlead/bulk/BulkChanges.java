package org.fairlead.bulk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.access.Viewer;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.once.Once;

/**
 * Changes of many records.
 *
 * <pre>{@code
 * var wish = new BulkChanges.Wish("open and service = Mail", "assign", Map.of("team", team), true);
 * var change = changes.ask(wish, viewer, once);   // tries it in the background
 * changes.carryOut(change.id(), actor, once);     // when its rows say what was meant
 * }</pre>
 */
public interface BulkChanges {

    /** So many records are fixed when a change is asked for. Those beyond are looked for while it is tried, so that none is too large. */
    int FIXED_AT_ONCE = 10_000;

    /**
     * What somebody wants.
     *
     * @param filter which records, in the filter language; those that fit now
     * @param act what is done, by its code
     * @param values what is said of it, by the names of its parts
     * @param tried whether every record is only asked what would come of it, until it is carried out
     */
    record Wish(String filter, String act, Map<String, String> values, boolean tried) {

        /** Copies the map. */
        public Wish {
            values = Map.copyOf(values);
        }
    }

    /** The filter of exactly the records of these numbers, of which there is at least one. */
    static String among(List<String> numbers) {
        return numbers.size() == 1
                ? "number = " + numbers.getFirst()
                : "number in (" + String.join(", ", numbers) + ")";
    }

    /** The acts that the actor may do, by title. */
    List<BulkAct> acts(Actor actor);

    /** Begins a bulk change. Refused when the filter cannot be read or fits nothing, the act makes no sense, or many are not tried first. */
    BulkChange ask(Wish wish, Viewer viewer, Once once);

    /** Those the actor asked for, newest first. */
    List<BulkChange> of(Actor actor, int most);

    /** One that the actor asked for. */
    Optional<BulkChange> one(Actor actor, UUID id);

    /** Its rows after a place, in order. */
    List<BulkRow> rows(Actor actor, UUID id, int after, int most);

    /** Carries it out after it was tried. */
    BulkChange carryOut(UUID id, Actor actor);

    /** Ends it after the records being changed now. What was done stays and can be undone. */
    BulkChange end(UUID id, Actor actor);

    /** Undoes what was done, on every record that has not moved on. */
    BulkChange undo(UUID id, Actor actor);
}
