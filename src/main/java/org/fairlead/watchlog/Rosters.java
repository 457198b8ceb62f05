package org.fairlead.watchlog;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.once.Once;

/**
 * Rosters: who is to have the watch at a desk when. They are read by the staff of the organisation and planned by its leads and duty
 * officers.
 *
 * <pre>{@code
 * rosters.plan(actor, desk, new Rosters.Plan(person, LocalDateTime.parse("2026-03-02T22:00"), ...), once);
 * }</pre>
 */
public interface Rosters {

    /** The most weeks that one plan repeats over. */
    int MOST_WEEKS = 52;

    /** The roster during a time. */
    Roster during(Actor actor, UUID desk, Instant from, Instant until);

    /** Plans a shift, or one in each of several weeks at the same time of day there; those that were planned. */
    List<Shift> plan(Actor actor, UUID desk, Plan plan, Once once);

    /** Takes a shift off the roster. One that is off already stays off. */
    void drop(Actor actor, UUID desk, UUID shift);

    /**
     * A shift that is wanted.
     *
     * @param person who
     * @param from from when, by the clocks of the zone
     * @param until until when, by the clocks of the zone
     * @param zone the zone
     * @param weeks in how many weeks in a row
     * @param note what is particular about it; may be empty
     */
    record Plan(PersonId person, LocalDateTime from, LocalDateTime until, ZoneId zone, int weeks, String note) {

        /** Strips the note. */
        public Plan {
            note = note.strip();
        }
    }
}
